import { expect, it } from 'vitest';
import { query } from './query';

it('leaves out what is not set', () => {
  expect(query({ q: '', limit: undefined, cursor: null })).toBe('');
  expect(query({ q: 'tea', limit: 0, all: false })).toBe('?q=tea&limit=0&all=false');
});

it('repeats a key for a list and escapes what people type', () => {
  expect(query({ sku: ['A-1', 'B&2'] })).toBe('?sku=A-1&sku=B%262');
});
