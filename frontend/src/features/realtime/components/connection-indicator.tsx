'use client';

import { classes } from '@/lib/classes';
import { useAppSelector } from '@/lib/store';
import type { Connection } from '@/lib/store/live';

const LOOKS: Record<Exclude<Connection, 'off'>, { label: string; dot: string }> = {
  connecting: { label: 'Connecting to live updates', dot: 'animate-pulse bg-honey' },
  connected: { label: 'Live updates are on', dot: 'bg-moss' },
  waiting: { label: 'Live updates are interrupted; trying again', dot: 'animate-pulse bg-rust' },
};

export function ConnectionIndicator() {
  const connection = useAppSelector(({ live }) => live.connection);
  if (connection === 'off') return null;
  const { label, dot } = LOOKS[connection];
  return (
    <span role="status" title={label} data-testid="connection" data-state={connection} className="flex size-6 items-center justify-center">
      <span aria-hidden="true" className={classes('size-2.5 rounded-full ring-2 ring-white', dot)} />
      <span className="sr-only">{label}</span>
    </span>
  );
}
