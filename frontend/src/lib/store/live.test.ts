import { describe, expect, it } from 'vitest';
import { eventsMissed, liveForgotten, liveReducer, orderHeard, stockHeard } from './live';

const empty = liveReducer(undefined, { type: 'start' });

describe('live stock', () => {
  it('is never replaced by an older version', () => {
    const newer = liveReducer(empty, stockHeard({ sku: 'MUG', available: 3, version: 7 }));
    const late = liveReducer(newer, stockHeard({ sku: 'MUG', available: 9, version: 6 }));
    expect(late.stock.MUG).toEqual({ available: 3, version: 7 });
  });

  it('keeps what staff know when everybody is told the same version', () => {
    const staff = liveReducer(empty, stockHeard({ sku: 'MUG', available: 3, version: 7, onHand: 5, reserved: 2 }));
    const everybody = liveReducer(staff, stockHeard({ sku: 'MUG', available: 3, version: 7 }));
    expect(everybody.stock.MUG).toEqual({ available: 3, version: 7, onHand: 5, reserved: 2 });
  });

  it('does not mix the numbers of two versions', () => {
    const staff = liveReducer(empty, stockHeard({ sku: 'MUG', available: 3, version: 7, onHand: 5, reserved: 2 }));
    const next = liveReducer(staff, stockHeard({ sku: 'MUG', available: 2, version: 8 }));
    expect(next.stock.MUG).toEqual({ available: 2, version: 8 });
  });
});

describe('live orders', () => {
  it('tell that there is something new with every event', () => {
    const once = liveReducer(empty, orderHeard({ id: 'o1', status: 'PENDING' }));
    const twice = liveReducer(once, orderHeard({ id: 'o1', status: 'CONFIRMED' }));
    expect(twice.orders.o1).toEqual({ status: 'CONFIRMED', revision: 2 });
  });

  it('are all to be read again after events were missed', () => {
    const known = liveReducer(empty, orderHeard({ id: 'o1', status: 'PENDING' }));
    const after = liveReducer(known, eventsMissed());
    expect(after.orders.o1?.revision).toBe(2);
    expect(after).toMatchObject({ epoch: 1, adminOrders: 1, notifications: 1 });
  });

  it('are forgotten when somebody logs out', () => {
    const known = liveReducer(empty, orderHeard({ id: 'o1', status: 'PENDING' }));
    expect(liveReducer(known, liveForgotten())).toEqual(empty);
  });
});
