import { describe, expect, it } from 'vitest';
import { adminOrderHeard, eventsMissed, notificationHeard, orderHeard, stockHeard } from '@/lib/store/live';
import { orderOf, parseMessage, type Message } from './messages';
import { actionsFor } from './to-store';

const message = (type: string, data: Record<string, unknown> = {}): Message => ({ id: 'e1', type, time: '', data });

describe('actionsFor', () => {
  it('takes over the status of an own order', () => {
    const heard = actionsFor(message('order:updated', { orderId: 'o1', number: 'E-1', status: 'SHIPPED' }));
    expect(heard).toEqual([orderHeard({ id: 'o1', status: 'SHIPPED' })]);
  });

  it('knows the status of created and cancelled orders by their type', () => {
    expect(actionsFor(message('order:created', { orderId: 'o1' }))).toEqual([orderHeard({ id: 'o1', status: 'PENDING' })]);
    expect(actionsFor(message('order:cancelled', { orderId: 'o1' }))).toEqual([orderHeard({ id: 'o1', status: 'CANCELLED' })]);
  });

  it('tells the dashboard of orders, cancelled ones too', () => {
    const heard = actionsFor(message('admin:order:updated', { orderId: 'o1', reasonCode: 'out-of-stock' }));
    expect(heard).toEqual([orderHeard({ id: 'o1', status: 'CANCELLED' }), adminOrderHeard()]);
  });

  it('passes on of a stock level only what was sent', () => {
    const heard = actionsFor(message('inventory:updated', { sku: 'MUG', available: 3, version: 7 }));
    expect(heard).toEqual([stockHeard({ sku: 'MUG', available: 3, version: 7 })]);
  });

  it('has everything loaded afresh after a resync, and counts notifications', () => {
    expect(actionsFor(message('resync'))).toEqual([eventsMissed()]);
    expect(actionsFor(message('notification'))).toEqual([notificationHeard()]);
  });

  it('ignores what it does not know or cannot read', () => {
    expect(actionsFor(message('something:new', { orderId: 'o1' }))).toEqual([]);
    expect(actionsFor(message('order:updated', { status: 'SHIPPED' }))).toEqual([]);
    expect(actionsFor(message('inventory:updated', { sku: 'MUG' }))).toEqual([]);
  });
});

describe('messages', () => {
  it('that are no messages are dropped', () => {
    expect(['', 'hello', '[]', 'null', '{"id":"1"}', 7].map(parseMessage)).toEqual(Array(6).fill(undefined));
  });

  it('carry what a toast says about an order', () => {
    const order = orderOf(message('order:cancelled', { orderId: 'o1', number: 'E-1', reason: 'Sold out' }));
    expect(order).toMatchObject({ number: 'E-1', status: 'CANCELLED', reason: 'Sold out' });
  });
});
