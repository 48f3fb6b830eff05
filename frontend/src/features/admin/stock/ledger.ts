import type { Movement } from '@/lib/api/types';

const REASONS: Record<string, string> = {
  initial: 'First stock',
  reserved: 'Reserved for an order',
  released: 'Released',
  shipped: 'Shipped',
  set: 'Counted',
  adjusted: 'Adjusted',
};

export const reasonLabel = (reason: string): string => REASONS[reason] ?? reason;

export const signed = (difference: number): string =>
  difference > 0 ? `+${difference}` : difference === 0 ? '±0' : `−${-difference}`;

const ORDER_REASONS = ['reserved', 'released', 'shipped'];

/** Reservations refer to their order; everything else to a person or the catalogue. */
export const orderIdOf = ({ reason, reference }: Movement): string | null =>
  ORDER_REASONS.includes(reason) && reference ? reference : null;
