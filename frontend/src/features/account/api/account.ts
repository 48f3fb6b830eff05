import { call } from '@/lib/api/browser';
import type { Address, AddressInput, Page, Profile, ProfileInput } from '@/lib/api/types';

const addressPath = (id: string) => `/users/me/addresses/${encodeURIComponent(id)}`;

export const loadProfile = (signal: AbortSignal) => call<Profile>('/users/me', { signal });
export const saveProfile = (profile: ProfileInput) => call<Profile>('/users/me', { method: 'PUT', body: profile });

export const loadAddresses = (signal: AbortSignal) =>
  call<Page<Address>>('/users/me/addresses', { signal }).then(({ items }) => items);
export const addAddress = (address: AddressInput) => call<Address>('/users/me/addresses', { method: 'POST', body: address });
export const changeAddress = (id: string, address: AddressInput) =>
  call<Address>(addressPath(id), { method: 'PUT', body: address });
export const removeAddress = (id: string) => call<void>(addressPath(id), { method: 'DELETE' });
