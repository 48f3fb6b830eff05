import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { CopyText } from '@/components/ui/copy-text';
import { DataTable, type Column } from '@/components/ui/data-table';
import { Badge } from '@/components/ui/feedback';
import type { ApiKey } from '@/lib/api/types';
import { formatMoment } from '@/lib/dates';
import { stateOf } from './words';

interface KeyTableProps {
  keys: ApiKey[];
  stale: boolean;
  onRevoke: (key: ApiKey) => void;
}

const COLUMNS: Column<ApiKey>[] = [
  {
    header: 'Key',
    cell: ({ id, name, signatureKeyId }) => (
      <>
        <span className="block font-semibold break-words">{name}</span>
        <CopyText label="Id" text={id} />
        {signatureKeyId && <CopyText label="Signs with" text={signatureKeyId} />}
      </>
    ),
  },
  {
    header: 'May',
    cell: ({ scopes }) => (
      <ul>
        {scopes.map((scope) => (
          <li key={scope}>
            <code className="font-mono text-xs">{scope}</code>
          </li>
        ))}
      </ul>
    ),
  },
  {
    header: 'Made',
    cell: ({ createdAt, createdBy }) => (
      <>
        <time dateTime={createdAt}>{formatMoment(createdAt)}</time>{' '}
        <Link href={`/admin/accounts/${encodeURIComponent(createdBy)}`} className="link inline-block py-1">
          by whom
        </Link>
      </>
    ),
  },
  { header: 'Last used', cell: ({ lastUsedAt }) => (lastUsedAt ? <time dateTime={lastUsedAt}>{formatMoment(lastUsedAt)}</time> : 'Never') },
  { header: 'State', cell: (key) => <State of={key} /> },
];

export function KeyTable({ keys, stale, onRevoke }: KeyTableProps) {
  const action: Column<ApiKey> = {
    header: 'Action',
    cell: (key) =>
      stateOf(key).value === 'active' ? (
        <Button size="sm" look="danger" aria-label={`Revoke ${key.name}`} onClick={() => onRevoke(key)}>
          Revoke
        </Button>
      ) : (
        'None'
      ),
  };
  return <DataTable caption="API keys" columns={[...COLUMNS, action]} rows={keys} rowKey={({ id }) => id} stale={stale} />;
}

function State({ of: key }: { of: ApiKey }) {
  const { value, label, tone } = stateOf(key);
  const end = key.revokedAt ?? key.expiresAt;
  return (
    <span data-testid="key-state" data-state={value} className="inline-flex flex-wrap items-center gap-x-2">
      <Badge tone={tone}>{label}</Badge>
      {end && (
        <span className="text-xs text-soft">
          {value === 'active' && 'until '}
          <time dateTime={end}>{formatMoment(end)}</time>
        </span>
      )}
    </span>
  );
}
