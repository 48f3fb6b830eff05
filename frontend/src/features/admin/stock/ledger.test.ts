import { describe, expect, it } from 'vitest';
import type { Movement } from '@/lib/api/types';
import { orderIdOf, signed, withDifferences } from './ledger';

const movement = (version: number, reason: string, onHand: number, reserved: number): Movement => ({
  version,
  reason,
  reference: 'somebody',
  onHand,
  reserved,
  available: onHand - reserved,
  at: '2026-01-01T00:00:00Z',
});

describe('the ledger', () => {
  it('tells what each movement changed', () => {
    const rows = withDifferences([movement(3, 'shipped', 8, 0), movement(2, 'reserved', 10, 2), movement(1, 'initial', 10, 0)]);
    expect(rows.map(({ onHandBy, reservedBy }) => [onHandBy, reservedBy])).toEqual([[-2, -2], [0, 2], [10, 0]]);
  });

  it('claims nothing about a movement whose predecessor was not read', () => {
    expect(withDifferences([movement(7, 'adjusted', 5, 0)])[0]).toMatchObject({ onHandBy: null, reservedBy: null });
  });

  it('writes signs people read', () => {
    expect([signed(3), signed(-3), signed(0), signed(null)]).toEqual(['+3', '−3', '±0', '']);
  });

  it('leads to the order a reservation is for, and nowhere from a count', () => {
    expect(orderIdOf(movement(1, 'reserved', 1, 1))).toBe('somebody');
    expect(orderIdOf(movement(1, 'set', 1, 0))).toBeNull();
  });
});
