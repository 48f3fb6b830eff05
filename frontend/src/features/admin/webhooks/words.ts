import type { Tone } from '@/components/ui/feedback';
import type { Webhook, WebhookAttempt, WebhookDelivery } from '@/lib/api/types';

interface Word {
  value: string;
  label: string;
  tone: Tone;
}

/** `io.ecom.order.placed.v1` without what all of them have. */
export const eventLabel = (type: string): string => type.replace(/^io\.ecom\./, '').replace(/\.v1$/, '');

/** What is sent to see whether an endpoint works; nobody subscribes to it. */
export const TEST_EVENT = 'io.ecom.webhook.test.v1';

export function endpointState({ enabled, disabledBecause, failingSince }: Pick<Webhook, 'enabled' | 'disabledBecause' | 'failingSince'>): Word {
  if (enabled) return failingSince ? { value: 'failing', label: 'Failing', tone: 'warn' } : { value: 'enabled', label: 'Enabled', tone: 'good' };
  return disabledBecause ? { value: 'stopped', label: 'Stopped', tone: 'bad' } : { value: 'disabled', label: 'Disabled', tone: 'neutral' };
}

const DELIVERY_STATES: readonly (Word & { value: WebhookDelivery['state'] })[] = [
  { value: 'WAITING', label: 'Waiting', tone: 'warn' },
  { value: 'DELIVERED', label: 'Delivered', tone: 'good' },
  { value: 'GIVEN_UP', label: 'Given up', tone: 'bad' },
];

export const DELIVERY_CHOICES = [{ value: '', label: 'All' }, ...DELIVERY_STATES];

export const deliveryState = (state: string): Word => DELIVERY_STATES.find(({ value }) => value === state) ?? { value: state, label: state, tone: 'neutral' };

/** Nothing that the shop would refuse to look for. */
export const knownDeliveryState = (chosen: string): string => (DELIVERY_STATES.some(({ value }) => value === chosen) ? chosen : '');

const ERRORS: Record<NonNullable<WebhookAttempt['error']>, string> = {
  timeout: 'No answer in time',
  'connection-refused': 'Connection refused',
  'unknown-host': 'The host is not found',
  'forbidden-address': 'Not a public address',
  'tls-failed': 'TLS failed',
  'no-answer': 'No answer',
};

const isError = (text: string): text is keyof typeof ERRORS => text in ERRORS;

/** `HTTP 200`, or why there was no answer. */
export const outcomeLabel = (outcome: string): string => (isError(outcome) ? ERRORS[outcome] : outcome);

export const attemptOutcome = ({ status, error }: Pick<WebhookAttempt, 'status' | 'error'>): string =>
  status === undefined ? outcomeLabel(error ?? 'no-answer') : `HTTP ${status}`;

/** Where the order or SKU that an event is about can be seen. */
export function subjectHref({ type, subject }: Pick<WebhookDelivery, 'type' | 'subject'>): string | null {
  if (type === TEST_EVENT) return null;
  return eventLabel(type).startsWith('inventory.') ? `/admin/stock/${encodeURIComponent(subject)}` : `/admin/orders/${encodeURIComponent(subject)}`;
}

export const endpointHref = (id: string): string => `/admin/webhooks/${encodeURIComponent(id)}`;

export const deliveryHref = (endpoint: string, id: string): string => `${endpointHref(endpoint)}/deliveries/${encodeURIComponent(id)}`;
