'use client';

import { ProblemNotice } from '@/components/ui/feedback';
import { useFilters } from '../filters';
import type { Across } from './across';
import { serviceLabel } from './services';

/** What a list over all services leaves out. */
export function AcrossNotes({ found: { more, failed } }: { found: Across<unknown> }) {
  const { set } = useFilters();
  return (
    <>
      {failed.map(({ service, cause }) => (
        <div key={service} className="mt-4">
          <p className="mb-1 text-sm font-semibold">{serviceLabel(service)} did not answer, so that its part is missing:</p>
          <ProblemNotice error={cause} />
        </div>
      ))}
      {more.length > 0 && (
        <p className="mt-4 text-sm text-soft">
          Only the newest of each service are shown. More of:{' '}
          {more.map((service) => (
            <button key={service} type="button" onClick={() => set('service', service)} className="link mr-3 min-h-9 font-medium text-ink">
              {serviceLabel(service)}
            </button>
          ))}
        </p>
      )}
    </>
  );
}
