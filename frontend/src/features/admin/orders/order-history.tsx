import { CopyText } from '@/components/ui/copy-text';
import { Badge } from '@/components/ui/feedback';
import type { OrderHistoryEntry } from '@/lib/api/types';
import { formatInstant } from '@/lib/dates';
import { Panel } from '../panel';
import { detailsOf, stepOf, traceIdOf } from './words';

/** The order's own events, oldest first: each step of the saga, who took it, and the trace it left. */
export function OrderHistory({ history }: { history: OrderHistoryEntry[] }) {
  return (
    <Panel title="What happened">
      <ol className="relative ml-1.5 space-y-6 border-l border-line pl-6" data-testid="history">
        {history.map((entry) => (
          <Step key={entry.version} entry={entry} />
        ))}
      </ol>
    </Panel>
  );
}

function Step({ entry }: { entry: OrderHistoryEntry }) {
  const { title, by, tone } = stepOf(entry);
  const details = detailsOf(entry);
  const trace = traceIdOf(entry);
  return (
    <li data-event={entry.event} className="text-sm before:absolute before:-left-[0.3rem] before:mt-1.5 before:size-2.5 before:rounded-full before:bg-clay">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{title}</span>
        <Badge tone={tone}>{by}</Badge>
      </p>
      <p className="mt-0.5 text-xs text-soft">
        <time dateTime={entry.at}>{formatInstant(entry.at)}</time> · version {entry.version}
      </p>
      {details.length > 0 && (
        <dl className="mt-2 grid gap-x-4 gap-y-1 sm:grid-cols-[8rem_minmax(0,1fr)]">
          {details.map(([label, value]) => (
            <div key={label} className="contents">
              <dt className="text-soft">{label}</dt>
              <dd className="break-words">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {trace && <CopyText label="Trace" text={trace} />}
    </li>
  );
}
