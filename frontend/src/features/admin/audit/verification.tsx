'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Badge } from '@/components/ui/feedback';
import { asApiError } from '@/lib/api/problem';
import type { AuditVerification } from '@/lib/api/types';
import { useAction } from '@/lib/use-action';
import { verifyAudit } from '../api/audit';
import { serviceLabel, SERVICES, type Service } from '../services/services';

type Finding = { service: Service } & ({ found: AuditVerification } | { failure: unknown });

const findingOf = (service: Service): Promise<Finding> =>
  verifyAudit(service).then(
    (found) => ({ service, found }),
    (failure: unknown) => ({ service, failure }),
  );

/** On demand, as every log is read from its first entry to its last. */
export function Verification() {
  const [findings, setFindings] = useState<Finding[] | null>(null);
  const { run, busy } = useAction(async () => setFindings(await Promise.all(SERVICES.map(findingOf))));
  return (
    <section aria-label="Verification" className="card mb-6 p-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p role="status" className="text-sm font-medium" data-testid="verification">
          {findings ? summary(findings) : 'Is the log what was written?'}
        </p>
        <Button size="sm" look="outline" busy={busy} onClick={() => void run()}>
          Check every log
        </Button>
      </div>
      {findings && (
        <ul className="mt-4 grid gap-x-6 gap-y-2 text-sm sm:grid-cols-2">
          {findings.map((finding) => (
            <FindingRow key={finding.service} finding={finding} />
          ))}
        </ul>
      )}
    </section>
  );
}

function summary(findings: Finding[]): string {
  const broken = findings.filter((finding) => 'found' in finding && !finding.found.intact).length;
  const unknown = findings.filter((finding) => 'failure' in finding).length;
  if (broken > 0) return broken === 1 ? 'One log is not what was written.' : `${broken} logs are not what was written.`;
  return unknown > 0 ? 'Not every log could be checked.' : 'Every log is what was written.';
}

function FindingRow({ finding }: { finding: Finding }) {
  const { service } = finding;
  if ('failure' in finding) {
    return (
      <li className="flex flex-wrap items-center gap-2">
        <Badge tone="warn">Not checked</Badge> {serviceLabel(service)}: {asApiError(finding.failure).human}
      </li>
    );
  }
  const { intact, entries, head, brokenAt, finding: what } = finding.found;
  return (
    <li className="flex min-w-0 flex-wrap items-center gap-2">
      {intact ? <Badge tone="good">Intact</Badge> : <Badge tone="bad">Broken</Badge>}
      {serviceLabel(service)}
      <span className="min-w-0 text-soft">
        {intact ? `${entries} entries` : `at entry ${brokenAt}: ${what}`}
        {intact && head && (
          <>
            , <code className="font-mono text-xs">{head.slice(0, 12)}…</code>
          </>
        )}
      </span>
    </li>
  );
}
