'use client';

import { Badge, type Tone } from '@/components/ui/feedback';
import { useAppSelector } from '@/lib/store';
import type { Connection } from '@/lib/store/live';

const WORDS: Record<Connection, { tone: Tone; label: string }> = {
  connected: { tone: 'good', label: 'Live: changes show by themselves' },
  connecting: { tone: 'neutral', label: 'Connecting…' },
  waiting: { tone: 'warn', label: 'Not live: trying again' },
  off: { tone: 'neutral', label: 'Not live' },
};

export function ConnectionState() {
  const { tone, label } = WORDS[useAppSelector(({ live }) => live.connection)];
  return (
    <p role="status" data-testid="live-state">
      <Badge tone={tone}>
        <span aria-hidden="true" className="size-2 rounded-full bg-current" />
        {label}
      </Badge>
    </p>
  );
}
