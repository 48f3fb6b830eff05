import Link from 'next/link';
import { DataTable, type Column } from '@/components/ui/data-table';
import type { AuditEntry } from '@/lib/api/types';
import { formatInstant } from '@/lib/dates';
import type { Of } from '../services/across';
import { serviceLabel } from '../services/services';
import { actionLabel, changesOf, subjectHref } from './words';

const COLUMNS: Column<Of<AuditEntry>>[] = [
  {
    header: 'What',
    cell: (entry) => (
      <>
        <span className="block font-semibold">{actionLabel(entry.action)}</span>
        <Subject entry={entry} />
      </>
    ),
  },
  { header: 'Who', cell: ({ email }) => <span className="min-w-0 break-all">{email}</span> },
  { header: 'When', cell: ({ at }) => <time dateTime={at}>{formatInstant(at)}</time> },
  {
    header: 'Where',
    cell: ({ service, sequence }) => (
      <>
        {serviceLabel(service)} <span className="text-soft">no. {sequence}</span>
      </>
    ),
  },
  { header: 'Change and reason', cell: (entry) => <ChangeAndReason entry={entry} /> },
];

export function AuditTable({ entries, stale }: { entries: Of<AuditEntry>[]; stale: boolean }) {
  return (
    <DataTable
      caption="Audit log"
      columns={COLUMNS}
      rows={entries}
      rowKey={({ service, sequence }) => `${service} ${sequence}`}
      stale={stale}
    />
  );
}

function Subject({ entry }: { entry: Of<AuditEntry> }) {
  const href = subjectHref(entry);
  const text = <code className="font-mono text-xs break-all">{entry.subject}</code>;
  if (!href) return text;
  return (
    <Link href={href} className="link inline-block py-1 font-normal">
      {text}
    </Link>
  );
}

function ChangeAndReason({ entry }: { entry: Of<AuditEntry> }) {
  const changes = changesOf(entry);
  return (
    <div className="max-w-sm min-w-0 space-y-1 break-words">
      {entry.reason && <p>{entry.reason}</p>}
      {changes.length > 0 && (
        <details className="text-xs text-soft">
          <summary className="link inline-block py-1">{changes.length === 1 ? '1 change' : `${changes.length} changes`}</summary>
          <dl className="mt-1 space-y-1">
            {changes.map(({ field, before, after }) => (
              <div key={field}>
                <dt className="font-semibold">{field || 'All of it'}</dt>
                <dd className="break-all">
                  {before !== null && <del className="decoration-rust">{before}</del>} {after !== null && <ins className="text-ink no-underline">{after}</ins>}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}
