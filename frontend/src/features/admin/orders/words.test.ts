import { describe, expect, it } from 'vitest';
import type { OrderHistoryEntry } from '@/lib/api/types';
import { detailsOf, stepOf, traceIdOf } from './words';

const entry = (event: string, data: object, traceparent?: string) =>
  ({ version: 2, at: '2026-05-01T10:00:00Z', event, data, traceparent }) as unknown as OrderHistoryEntry;

describe('an event of an order', () => {
  it('is told in words, and by its own name when it is new', () => {
    expect(stepOf(entry('StockReserved', {})).title).toBe('Stock reserved');
    expect(stepOf(entry('Gilded', {})).title).toBe('Gilded');
  });

  it('tells its details, lists included, and leaves out what it does not say', () => {
    const shortages = [{ sku: 'MUG-1', requested: 2, available: 0 }];
    expect(detailsOf(entry('StockRejected', { shortages }))).toEqual([['Shortages', 'sku MUG-1, requested 2, available 0']]);
    expect(detailsOf(entry('Refunded', { amount: { amount: 1250, currency: 'EUR' } }))).toEqual([['Amount', '€12.50']]);
    expect(detailsOf(entry('Shipped', { note: null }))).toEqual([]);
    expect(detailsOf(entry('PaymentAuthorised', { paymentId: 'p1' }))).toEqual([['Payment id', 'p1']]);
  });

  it('leads to its trace', () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    expect(traceIdOf(entry('Placed', {}, `00-${trace}-00f067aa0ba902b7-01`))).toBe(trace);
    expect(traceIdOf(entry('Placed', {}))).toBeUndefined();
  });
});
