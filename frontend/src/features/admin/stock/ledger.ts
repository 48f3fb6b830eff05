import type { Movement } from '@/lib/api/types';

export interface LedgerRow extends Movement {
  /** What changed; unknown for the oldest row that was read, whose predecessor was not. */
  onHandBy: number | null;
  reservedBy: number | null;
}

const REASONS: Record<string, string> = {
  initial: 'First stock',
  reserved: 'Reserved for an order',
  released: 'Released',
  shipped: 'Shipped',
  set: 'Counted',
  adjusted: 'Adjusted',
};

export const reasonLabel = (reason: string): string => REASONS[reason] ?? reason;

/** Movements come newest first with the levels they led to: each one is the difference to the one before it. */
export function withDifferences(movements: Movement[]): LedgerRow[] {
  return movements.map((movement, index) => {
    const before = movements[index + 1] ?? (movement.reason === 'initial' ? { onHand: 0, reserved: 0 } : undefined);
    return {
      ...movement,
      onHandBy: before ? movement.onHand - before.onHand : null,
      reservedBy: before ? movement.reserved - before.reserved : null,
    };
  });
}

export const signed = (difference: number | null): string =>
  difference === null ? '' : difference > 0 ? `+${difference}` : difference === 0 ? '±0' : `−${-difference}`;

const ORDER_REASONS = ['reserved', 'released', 'shipped'];

/** Reservations refer to their order; everything else to a person or the catalogue. */
export const orderIdOf = ({ reason, reference }: Movement): string | null =>
  ORDER_REASONS.includes(reason) && reference ? reference : null;
