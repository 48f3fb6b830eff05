import { call } from '@/lib/api/browser';
import { query } from '@/lib/api/query';
import type { DeadLetter, Page } from '@/lib/api/types';
import { across, type Across } from '../services/across';
import type { Service } from '../services/services';

export interface DeadLetterFilter {
  /** Null for all of them. */
  service: Service | null;
  state: string;
  key: string;
  cursor: string | null;
}

const lettersPath = (service: Service) => `/admin/${service}/dead-letters`;
const letterPath = (service: Service, id: string) => `${lettersPath(service)}/${encodeURIComponent(id)}`;

export const listDeadLetters = ({ service, ...filter }: DeadLetterFilter, signal?: AbortSignal): Promise<Across<DeadLetter>> =>
  across(
    service,
    (from) => call<Page<DeadLetter>>(`${lettersPath(from)}${query({ ...filter, limit: 20 })}`, { signal }),
    ({ parkedAt }) => parkedAt,
  );

export const getDeadLetter = (service: Service, id: string, signal?: AbortSignal): Promise<DeadLetter> =>
  call(letterPath(service, id), { signal });

export const redriveDeadLetter = (service: Service, id: string): Promise<DeadLetter> =>
  call(`${letterPath(service, id)}/redrive`, { method: 'POST' });

export const discardDeadLetter = (service: Service, id: string, reason: string): Promise<DeadLetter> =>
  call(`${letterPath(service, id)}/discard`, { method: 'POST', body: { reason } });
