import { describe, expect, it } from 'vitest';
import { attemptOutcome, deliveryState, endpointState, eventLabel, knownDeliveryState, outcomeLabel, subjectHref, TEST_EVENT } from './words';

describe('an endpoint', () => {
  it('is told apart by whether it works, and by who disabled it', () => {
    const states = [
      { enabled: true },
      { enabled: true, failingSince: '2026-05-01T12:00:00Z' },
      { enabled: false },
      { enabled: false, disabledBecause: 'it answered 410 Gone' },
    ].map((endpoint) => endpointState(endpoint).value);
    expect(states).toEqual(['enabled', 'failing', 'disabled', 'stopped']);
  });

  it('hears of events by short names', () => {
    expect(['io.ecom.order.placed.v1', 'io.ecom.order.placed.v2', 'other'].map(eventLabel)).toEqual(['order.placed', 'order.placed.v2', 'other']);
  });
});

describe('a delivery', () => {
  it('tells how it went', () => {
    expect(outcomeLabel('HTTP 503')).toBe('HTTP 503');
    expect(outcomeLabel('timeout')).toBe('No answer in time');
    expect(attemptOutcome({ status: 410 })).toBe('HTTP 410');
    expect(attemptOutcome({ error: 'tls-failed' })).toBe('TLS failed');
  });

  it('is looked for in any state unless a known one is asked for', () => {
    expect(['', 'nonsense', 'GIVEN_UP'].map(knownDeliveryState)).toEqual(['', '', 'GIVEN_UP']);
    expect(deliveryState('GIVEN_UP').label).toBe('Given up');
  });

  it('leads to the order or SKU it is about', () => {
    expect(subjectHref({ type: 'io.ecom.payment.captured.v1', subject: 'o 1' })).toBe('/admin/orders/o%201');
    expect(subjectHref({ type: 'io.ecom.inventory.low-stock.v1', subject: 'MUG 1' })).toBe('/admin/stock/MUG%201');
    expect(subjectHref({ type: TEST_EVENT, subject: 'x' })).toBeNull();
  });
});
