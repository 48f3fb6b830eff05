import { call } from '@/lib/api/browser';
import { query } from '@/lib/api/query';
import type { Page, Webhook, WebhookDelivery, WebhookInput } from '@/lib/api/types';

export interface DeliveryFilter {
  state: string;
  type: string;
  subject: string;
  cursor: string | null;
}

const ENDPOINTS = '/admin/webhooks';
const endpointPath = (id: string) => `${ENDPOINTS}/${encodeURIComponent(id)}`;
const deliveryPath = (endpoint: string, id: string) => `${endpointPath(endpoint)}/deliveries/${encodeURIComponent(id)}`;

export const listWebhooks = (cursor: string | null, signal?: AbortSignal): Promise<Page<Webhook>> =>
  call(`${ENDPOINTS}${query({ cursor, limit: 20 })}`, { signal });

export const listEventTypes = (signal?: AbortSignal): Promise<{ items: string[] }> => call(`${ENDPOINTS}/event-types`, { signal });

export const getWebhook = (id: string, signal?: AbortSignal): Promise<Webhook> => call(endpointPath(id), { signal });

export const createWebhook = (body: WebhookInput, idempotencyKey: string): Promise<Webhook> =>
  call(ENDPOINTS, { method: 'POST', body, idempotencyKey });

export const updateWebhook = (id: string, body: WebhookInput): Promise<Webhook> => call(endpointPath(id), { method: 'PUT', body });

/** The rest stays as it is in the shop, which may be newer than what the page shows. */
export async function enableWebhook(id: string, enabled: boolean): Promise<Webhook> {
  const { url, eventTypes, description } = await getWebhook(id);
  return updateWebhook(id, { url, eventTypes, description, enabled });
}

export const deleteWebhook = (id: string): Promise<void> => call(endpointPath(id), { method: 'DELETE' });

export const rotateWebhookSecret = (id: string, idempotencyKey: string): Promise<Webhook> =>
  call(`${endpointPath(id)}/rotate-secret`, { method: 'POST', idempotencyKey });

export const testWebhook = (id: string, idempotencyKey: string): Promise<WebhookDelivery> =>
  call(`${endpointPath(id)}/test`, { method: 'POST', idempotencyKey });

export const listDeliveries = (endpoint: string, filter: DeliveryFilter, signal?: AbortSignal): Promise<Page<WebhookDelivery>> =>
  call(`${endpointPath(endpoint)}/deliveries${query({ ...filter, limit: 20 })}`, { signal });

export const getDelivery = (endpoint: string, id: string, signal?: AbortSignal): Promise<WebhookDelivery> =>
  call(deliveryPath(endpoint, id), { signal });

export const resendDelivery = (endpoint: string, id: string, idempotencyKey: string): Promise<WebhookDelivery> =>
  call(`${deliveryPath(endpoint, id)}/resend`, { method: 'POST', idempotencyKey });
