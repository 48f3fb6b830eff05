import { describe, expect, it } from 'vitest';
import type { Order } from '@/lib/api/types';
import { leftToRefund, returnable } from './left';

const euro = (amount: number) => ({ amount, currency: 'EUR' });
const order = (parts: object) => parts as unknown as Order;

describe('what is left to refund', () => {
  const payment = { status: 'captured', captured: euro(5_000), refunded: euro(0) };

  it('is what was captured without refunds under way or done', () => {
    const refunds = [
      { status: 'refunded', amount: euro(1_000) },
      { status: 'requested', amount: euro(500) },
      { status: 'failed', amount: euro(2_000) },
    ];
    expect(leftToRefund(order({ payment, refunds }))).toEqual(euro(3_500));
  });

  it('is nothing before the money is ours', () => {
    expect(leftToRefund(order({ payment: { ...payment, captured: euro(0) }, refunds: [] }))).toEqual(euro(0));
  });
});

describe('what can come back', () => {
  const lines = [
    { sku: 'MUG', title: 'Mug', quantity: 3 },
    { sku: 'POT', title: 'Pot', quantity: 1 },
  ];
  const units = (sku: string, quantity: number) => ({ sku, quantity });

  it('is what neither came nor is announced', () => {
    const returns = [
      { status: 'received', lines: [units('MUG', 2)], received: [units('MUG', 1)] },
      { status: 'requested', lines: [units('POT', 1)], received: [] },
      { status: 'rejected', lines: [units('MUG', 2)], received: [] },
    ];
    expect(returnable(order({ status: 'DELIVERED', lines, returns }))).toEqual([{ sku: 'MUG', title: 'Mug', left: 2 }]);
  });

  it('is nothing before it has left the house', () => {
    expect(returnable(order({ status: 'CONFIRMED', lines, returns: [] }))).toEqual([]);
  });
});
