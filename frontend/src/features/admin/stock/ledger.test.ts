import { describe, expect, it } from 'vitest';
import type { Movement } from '@/lib/api/types';
import { orderIdOf, signed } from './ledger';

const movement = (reason: string): Movement => ({
  version: 1,
  reason,
  reference: 'somebody',
  deltaOnHand: 1,
  deltaReserved: 0,
  onHand: 1,
  reserved: 0,
  available: 1,
  at: '2026-01-01T00:00:00Z',
});

describe('the ledger', () => {
  it('writes signs people read', () => {
    expect([signed(3), signed(-3), signed(0)]).toEqual(['+3', '−3', '±0']);
  });

  it('leads to the order a reservation is for, and nowhere from a count', () => {
    expect(orderIdOf(movement('reserved'))).toBe('somebody');
    expect(orderIdOf(movement('set'))).toBeNull();
  });
});
