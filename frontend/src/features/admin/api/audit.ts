import { call } from '@/lib/api/browser';
import { query } from '@/lib/api/query';
import type { AuditEntry, AuditVerification, Page } from '@/lib/api/types';
import { across, type Across } from '../services/across';
import type { Service } from '../services/services';

export interface AuditFilter {
  /** Null for all of them. */
  service: Service | null;
  subject: string;
  cursor: string | null;
}

export const listAudit = ({ service, ...filter }: AuditFilter, signal?: AbortSignal): Promise<Across<AuditEntry>> =>
  across(service, (from) => call<Page<AuditEntry>>(`/admin/${from}/audit${query({ ...filter, limit: 20 })}`, { signal }), ({ at }) => at);

export const verifyAudit = (service: Service, signal?: AbortSignal): Promise<AuditVerification> =>
  call(`/admin/${service}/audit/verification`, { signal });
