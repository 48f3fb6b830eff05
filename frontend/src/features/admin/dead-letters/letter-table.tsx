import Link from 'next/link';
import { DataTable, type Column } from '@/components/ui/data-table';
import { Badge } from '@/components/ui/feedback';
import type { DeadLetter } from '@/lib/api/types';
import { formatInstant } from '@/lib/dates';
import type { Of } from '../services/across';
import { serviceLabel, type Service } from '../services/services';
import { shortCause, stateOf } from './words';

export const letterHref = (service: Service, id: string): string => `/admin/dead-letters/${service}/${encodeURIComponent(id)}`;

const COLUMNS: Column<Of<DeadLetter>>[] = [
  {
    header: 'Cause',
    cell: ({ service, id, cause }) => (
      <Link href={letterHref(service, id)} className="link line-clamp-2 max-w-md py-1 font-semibold break-words">
        {shortCause(cause)}
      </Link>
    ),
  },
  { header: 'Service', cell: ({ service }) => serviceLabel(service) },
  { header: 'Topic', cell: ({ topic }) => <span className="break-words">{topic}</span> },
  { header: 'Key', cell: ({ key }) => <code className="font-mono text-xs break-all">{key ?? 'none'}</code> },
  { header: 'Parked', cell: ({ parkedAt }) => <time dateTime={parkedAt}>{formatInstant(parkedAt)}</time> },
  { header: 'State', cell: ({ state }) => <StateBadge state={state} /> },
];

export function LetterTable({ letters, stale }: { letters: Of<DeadLetter>[]; stale: boolean }) {
  return <DataTable caption="Dead letters" columns={COLUMNS} rows={letters} rowKey={({ service, id }) => `${service} ${id}`} stale={stale} />;
}

export function StateBadge({ state }: { state: string }) {
  const { label, tone } = stateOf(state);
  return (
    <span data-testid="letter-state" data-state={state}>
      <Badge tone={tone}>{label}</Badge>
    </span>
  );
}
