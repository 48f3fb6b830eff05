import type { Money } from '@/lib/api/types';

/** What the server sends: the data of the CloudEvent that caused it. */
export interface Message {
  id: string;
  type: string;
  time: string;
  data: Record<string, unknown>;
}

export interface OrderData {
  orderId: string;
  number: string;
  status: string;
  previousStatus?: string;
  total?: Money;
  reason?: string;
}

export function parseMessage(text: unknown): Message | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || typeof value.type !== 'string') return undefined;
    return {
      id: typeof value.id === 'string' ? value.id : '',
      type: value.type,
      time: typeof value.time === 'string' ? value.time : '',
      data: isRecord(value.data) ? value.data : {},
    };
  } catch {
    return undefined;
  }
}

const STATUS_BY_TYPE: Record<string, string> = { 'order:created': 'PENDING', 'order:cancelled': 'CANCELLED' };

/** The order a message is about; a created or cancelled order tells its status by the type of the message alone. */
export function orderOf({ type, data }: Message): OrderData | undefined {
  if (typeof data.orderId !== 'string') return undefined;
  const given = typeof data.status === 'string' ? data.status : undefined;
  const implied = typeof data.reasonCode === 'string' ? 'CANCELLED' : STATUS_BY_TYPE[type.replace(/^admin:/, '')];
  return { ...(data as Partial<OrderData>), orderId: data.orderId, number: String(data.number ?? ''), status: given ?? implied ?? 'PENDING' };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
