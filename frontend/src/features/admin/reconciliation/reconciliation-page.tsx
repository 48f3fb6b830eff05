'use client';

import { useEffect } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { Badge, EmptyState, LoadingBlock, ProblemNotice } from '@/components/ui/feedback';
import { PageTitle } from '@/components/ui/page-title';
import type { ReconciliationResult } from '@/lib/api/types';
import { formatInstant } from '@/lib/dates';
import { useAction } from '@/lib/use-action';
import { useResource } from '@/lib/use-resource';
import { getReconciliation, startReconciliation, type Scope } from '../api/reconciliation';
import { Fact, Facts, Panel } from '../panel';
import { useMay } from '../shell/use-may';
import { DifferenceTable } from './difference-table';
import { kindOf } from './kinds';

const ASK_AGAIN_AFTER_MS = 1_500;

/** Whether orders, payments and stock say alike. */
export function ReconciliationPage() {
  const { data, error, loading, reload } = useResource('reconciliation', getReconciliation);
  const mayStart = useMay('admin');
  const running = data?.running ?? false;
  const start = useAction(async (scope: Scope) => {
    await startReconciliation(scope);
    toast.info('A reconciliation has begun.');
    reload();
  });

  // One run is asked about until it is over; the rest of the time the page is quiet.
  useEffect(() => {
    if (!running || loading) return;
    const timer = setTimeout(reload, ASK_AGAIN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [running, loading, reload]);

  return (
    <>
      <PageTitle
        aside={
          mayStart && (
            <div className="flex flex-wrap gap-3">
              <Button busy={start.busy || running} onClick={() => void start.run('changed')}>
                Run now
              </Button>
              <Button look="outline" busy={start.busy || running} onClick={() => void start.run('full')}>
                Run over everything
              </Button>
            </div>
          )
        }
      >
        Reconciliation
      </PageTitle>
      <p className="-mt-5 mb-6 max-w-2xl text-sm text-soft">
        Compares orders, payments, the provider’s books, reservations, stock and outboxes, and heals what is safe to heal. Nothing is ever charged or refunded by it.
      </p>
      <p role="status" className="mb-6" data-testid="reconciliation-state" data-running={running}>
        {running && <Badge tone="info">A run is under way</Badge>}
      </p>
      <div className="mb-6 space-y-4 empty:hidden">
        <ProblemNotice error={start.error} />
        <ProblemNotice error={error} action={<Button size="sm" look="outline" onClick={reload}>Try again</Button>} />
      </div>
      {!data && !error && <LoadingBlock label="Loading the last result" />}
      {data && !data.lastRun && !running && <EmptyState title="No run yet">The first one comes by itself within minutes.</EmptyState>}
      {data?.lastRun && <Result result={data.lastRun} />}
    </>
  );
}

function Result({ result }: { result: ReconciliationResult }) {
  const { differences, failure } = result;
  return (
    <div className="space-y-6">
      {failure && (
        <p role="alert" className="rounded-xl border border-rust/25 bg-rust-pale p-4 text-sm font-semibold text-rust">
          The last run came to no result: {failure}. The differences are those of the run before.
        </p>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Panel title="Last run" aside={<Verdict result={result} />}>
          <Facts>
            <Fact label="Looked at">{result.scope === 'full' ? 'Everything' : `What changed since ${formatInstant(result.since)}`}</Fact>
            <Fact label="Orders">{result.orders}</Fact>
            <Fact label="SKUs">{result.skus}</Fact>
            <Fact label="Began">{formatInstant(result.startedAt)}</Fact>
            <Fact label="Ended">{formatInstant(result.finishedAt)}</Fact>
            <Fact label="Run">
              <code className="font-mono text-xs font-normal break-all" data-testid="run-id">
                {result.runId}
              </code>
            </Fact>
          </Facts>
        </Panel>
        <Counts counts={result.counts} />
      </div>
      {differences.length > 0 ? (
        <DifferenceTable differences={differences} />
      ) : (
        <EmptyState title="All sides say the same">No difference was found.</EmptyState>
      )}
    </div>
  );
}

function Verdict({ result: { counts } }: { result: ReconciliationResult }) {
  const found = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <span data-testid="differences" data-count={found}>
      {found === 0 ? <Badge tone="good">No differences</Badge> : <Badge tone="bad">{found === 1 ? '1 difference' : `${found} differences`}</Badge>}
    </span>
  );
}

function Counts({ counts }: { counts: Record<string, number> }) {
  const kinds = Object.entries(counts).filter(([, count]) => count > 0);
  if (kinds.length === 0) return null;
  return (
    <Panel title="What was found">
      <Facts>
        {kinds.map(([kind, count]) => (
          <Fact key={kind} label={kindOf(kind).label}>
            {count}
          </Fact>
        ))}
      </Facts>
    </Panel>
  );
}
