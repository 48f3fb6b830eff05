import { call } from '@/lib/api/browser';
import { query } from '@/lib/api/query';
import type { Notification, Page } from '@/lib/api/types';

export const listNotifications = async (limit: number, signal: AbortSignal): Promise<Notification[]> =>
  (await call<Page<Notification>>(`/notifications${query({ limit })}`, { signal })).items;

export const markRead = (id: string): Promise<Notification> =>
  call(`/notifications/${encodeURIComponent(id)}/read`, { method: 'POST' });
