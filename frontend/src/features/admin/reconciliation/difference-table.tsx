import Link from 'next/link';
import { DataTable, type Column } from '@/components/ui/data-table';
import { Badge } from '@/components/ui/feedback';
import type { Difference } from '@/lib/api/types';
import { formatInstant } from '@/lib/dates';
import { kindOf, subjectHref } from './kinds';

const COLUMNS: Column<Difference>[] = [
  {
    header: 'Difference',
    cell: ({ kind }) => (
      <>
        <span className="block font-semibold">{kindOf(kind).label}</span>
        <span className="block font-normal text-soft">{kindOf(kind).todo}</span>
      </>
    ),
  },
  { header: 'Of', cell: ({ kind, subject }) => <Subject href={subjectHref(kind, subject)} subject={subject} /> },
  { header: 'Who says what', cell: ({ says }) => <Says says={says} /> },
  { header: 'Since', cell: ({ since }) => <time dateTime={since}>{formatInstant(since)}</time> },
  { header: 'State', cell: (difference) => <State difference={difference} /> },
];

export function DifferenceTable({ differences }: { differences: Difference[] }) {
  return <DataTable caption="Differences" columns={COLUMNS} rows={differences} rowKey={({ kind, subject }) => `${kind} ${subject}`} />;
}

function Subject({ href, subject }: { href: string | null; subject: string }) {
  if (!href) return subject;
  return (
    <Link href={href} className="link inline-block py-1 break-all">
      {subject}
    </Link>
  );
}

function Says({ says }: { says: Record<string, string> }) {
  return (
    <dl className="space-y-0.5">
      {Object.entries(says).map(([side, word]) => (
        <div key={side} className="flex flex-wrap gap-x-2">
          <dt className="text-soft">{side}</dt>
          <dd className="min-w-0 break-words">{word}</dd>
        </div>
      ))}
    </dl>
  );
}

function State({ difference: { healed, safeToHeal, attempts } }: { difference: Difference }) {
  if (healed) return <Badge tone="good">Healed</Badge>;
  if (!safeToHeal) return <Badge tone="bad">Needs a person</Badge>;
  return <Badge tone="warn">{attempts === 0 ? 'To be healed' : `Tried ${attempts} times`}</Badge>;
}
