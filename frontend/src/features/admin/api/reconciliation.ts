import { call } from '@/lib/api/browser';
import { query } from '@/lib/api/query';
import type { Reconciliation } from '@/lib/api/types';

/** What changed lately, or everything there is. */
export type Scope = 'changed' | 'full';

export const getReconciliation = (signal?: AbortSignal): Promise<Reconciliation> => call('/admin/reconciliation', { signal });

export const startReconciliation = (scope: Scope): Promise<{ runId: string }> =>
  call(`/admin/reconciliation${query({ scope })}`, { method: 'POST' });
