'use client';
export function NotificationBell() {
  return null;
}
