'use client';
export function ConnectionIndicator() {
  return null;
}
