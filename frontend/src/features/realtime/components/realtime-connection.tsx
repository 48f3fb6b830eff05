'use client';
export function RealtimeConnection({ url }: { url: string }) {
  void url;
  return null;
}
