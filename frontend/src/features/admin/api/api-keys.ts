import { call } from '@/lib/api/browser';
import { query } from '@/lib/api/query';
import type { ApiKey, ApiKeyInput, Page } from '@/lib/api/types';

const KEYS = '/admin/auth/api-keys';

export const listApiKeys = (cursor: string | null, signal?: AbortSignal): Promise<Page<ApiKey>> =>
  call(`${KEYS}${query({ cursor, limit: 20 })}`, { signal });

export const createApiKey = (body: ApiKeyInput, idempotencyKey: string): Promise<ApiKey> =>
  call(KEYS, { method: 'POST', body, idempotencyKey });

export const revokeApiKey = (id: string): Promise<void> => call(`${KEYS}/${encodeURIComponent(id)}`, { method: 'DELETE' });
