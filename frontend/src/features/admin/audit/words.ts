import type { AuditEntry } from '@/lib/api/types';
import type { Of } from '../services/across';

/** `roles-changed` as people write it. */
export function actionLabel(action: string): string {
  const words = action.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export interface Change {
  field: string;
  /** Null where there was, or is, nothing. */
  before: string | null;
  after: string | null;
}

/** What is not as it was, field by field; whole if it is no object. */
export function changesOf({ before, after }: Pick<AuditEntry, 'before' | 'after'>): Change[] {
  const [was, is] = [parse(before), parse(after)];
  if (!isRecord(was) || !isRecord(is)) return before || after ? [{ field: '', before: before ?? null, after: after ?? null }] : [];
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return fields
    .map((field) => ({ field, before: written(was[field]), after: written(is[field]) }))
    .filter((change) => change.before !== change.after);
}

function parse(json: string | null | undefined): unknown {
  // What began, or ended, has nothing on the other side.
  if (!json) return {};
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function written(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return value.join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Where what was done can be seen, if the dashboard has a page for it. */
export function subjectHref({ service, action, subject }: Pick<Of<AuditEntry>, 'service' | 'action' | 'subject'>): string | null {
  const path = encodeURIComponent(subject);
  if (action.startsWith('api-key-')) return '/admin/api-keys';
  if (action.startsWith('webhook-')) return `/admin/webhooks/${path}`;
  if (/-\d+-\d+$/.test(subject)) return `/admin/dead-letters/${service}/${path}`;
  if (service === 'order') return `/admin/orders/${path}`;
  if (service === 'auth') return `/admin/accounts/${path}`;
  if (service === 'inventory') return `/admin/stock/${path}`;
  return null;
}
