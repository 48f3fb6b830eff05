import { ButtonLink } from '@/components/ui/button';
import { DataTable, type Column } from '@/components/ui/data-table';
import type { ImportReport } from '@/lib/api/types';
import { Panel } from '../panel';

type Rejection = ImportReport['rejected'][number];

const COLUMNS: Column<Rejection>[] = [
  { header: 'Line', cell: ({ line }) => <span className="tabular-nums">Line {line}</span> },
  { header: 'Handle', cell: ({ handle }) => <span className="break-all">{handle || '(none)'}</span> },
  { header: 'Why', cell: ({ reason }) => reason },
];

export function ImportResult({ report }: { report: ImportReport }) {
  const { created, updated, unchanged, rejectedCount, rejected } = report;
  return (
    <Panel title="Result" aside={<ButtonLink href="/admin/products" look="outline" size="sm">See the products</ButtonLink>}>
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        <Count label="Created" value={created} />
        <Count label="Updated" value={updated} />
        <Count label="Unchanged" value={unchanged} />
        <Count label="Rejected" value={rejectedCount} bad={rejectedCount > 0} />
      </dl>
      {rejected.length > 0 && (
        <div className="mt-6">
          <h3 className="mb-1 text-lg">What was rejected, and why</h3>
          {rejectedCount > rejected.length && <p className="mb-2 text-sm text-soft">The first {rejected.length} of {rejectedCount}.</p>}
          <DataTable caption="Rejected products" columns={COLUMNS} rows={rejected} rowKey={({ line, handle, reason }) => `${line} ${handle} ${reason}`} />
        </div>
      )}
    </Panel>
  );
}

function Count({ label, value, bad = false }: { label: string; value: number; bad?: boolean }) {
  return (
    <div>
      <dt className="text-sm text-soft">{label}</dt>
      <dd data-testid={`import-${label.toLowerCase()}`} className={bad ? 'font-display text-3xl text-rust tabular-nums' : 'font-display text-3xl tabular-nums'}>
        {value}
      </dd>
    </div>
  );
}
