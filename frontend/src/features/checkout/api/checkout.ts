import { call } from '@/lib/api/browser';
import type { Address, AddressInput, CardDetails, CardToken, Page } from '@/lib/api/types';

export const loadAddresses = (signal?: AbortSignal) =>
  call<Page<Address>>('/users/me/addresses', signal ? { signal } : {}).then(({ items }) => items);

export const keepAddress = (address: AddressInput) => call<Address>('/users/me/addresses', { method: 'POST', body: address });

/** The card goes to the payment provider, here the built-in test provider; the shop gets to see a token only. */
export const tokenise = (card: CardDetails) =>
  call<CardToken>('/payments/test-provider/tokens', { method: 'POST', body: card });
