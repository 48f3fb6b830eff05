'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { ConfirmDialog, Dialog } from '@/components/ui/dialog';
import { Badge, type Tone } from '@/components/ui/feedback';
import { TextArea } from '@/components/ui/field';
import type { Order, Return } from '@/lib/api/types';
import { formatMoment } from '@/lib/dates';
import { rejectReturn } from '../api/aftercare';
import { Panel } from '../panel';
import { titleOf } from './left';
import { ReceiveForm } from './receive-form';

const LOOKS: Record<string, { tone: Tone; label: string }> = {
  requested: { tone: 'warn', label: 'Announced' },
  received: { tone: 'good', label: 'Taken in' },
  rejected: { tone: 'bad', label: 'Refused' },
};

interface ReturnsPanelProps {
  order: Order;
  onChanged: () => void;
}

type Doing = { what: 'receive' | 'reject'; which: Return };

export function ReturnsPanel({ order, onChanged }: ReturnsPanelProps) {
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => setDoing(null);
  if (order.returns.length === 0) return null;
  return (
    <Panel title={order.returns.length === 1 ? '1 return' : `${order.returns.length} returns`}>
      <ul className="divide-y divide-line text-sm" data-testid="returns">
        {order.returns.map((one) => (
          <ReturnRow key={one.id} order={order} one={one} onDo={(what) => setDoing({ what, which: one })} />
        ))}
      </ul>
      <Dialog open={doing?.what === 'receive'} title="Take the goods in" onClose={close}>
        {doing && <ReceiveForm order={order} announced={doing.which} onChanged={onChanged} onClose={close} />}
      </Dialog>
      <ConfirmDialog
        open={doing?.what === 'reject'}
        title="Refuse the return?"
        confirmLabel="Refuse it"
        danger
        onClose={close}
        onConfirm={async (form) => {
          if (doing) await rejectReturn(order.id, doing.which.id, String(form.get('reason') ?? '').trim());
          toast.success(`${order.number}: the return is refused`);
          onChanged();
        }}
      >
        <p className="text-soft">Nothing is refunded for it.</p>
        <TextArea name="reason" label="Reason" hint="The customer reads it" required maxLength={500} rows={3} />
      </ConfirmDialog>
    </Panel>
  );
}

interface ReturnRowProps {
  order: Order;
  one: Return;
  onDo: (what: Doing['what']) => void;
}

function ReturnRow({ order, one, onDo }: ReturnRowProps) {
  const { tone, label } = LOOKS[one.status] ?? { tone: 'neutral' as const, label: one.status };
  const units = one.status === 'received' ? one.received : one.lines.map((line) => ({ ...line, restock: true }));
  return (
    <li data-status={one.status} className="py-3 first:pt-0 last:pb-0">
      <p className="flex flex-wrap items-center justify-between gap-2">
        <time dateTime={one.requestedAt} className="text-soft">
          {formatMoment(one.requestedAt)}
        </time>
        <Badge tone={tone}>{label}</Badge>
      </p>
      <ul className="mt-1">
        {units.map(({ sku, quantity, restock }, place) => (
          <li key={place} className="font-medium break-words">
            {quantity} × {titleOf(order, sku)}
            {!restock && <span className="font-normal text-soft"> (not to be sold again)</span>}
          </li>
        ))}
      </ul>
      <p className="mt-1 break-words">{one.reason}</p>
      {one.rejection && <p className="mt-1 break-words text-rust">Refused: {one.rejection}</p>}
      {one.status === 'requested' && (
        <div className="mt-2 flex flex-wrap gap-2">
          <Button size="sm" onClick={() => onDo('receive')}>
            Take in
          </Button>
          <Button size="sm" look="danger" onClick={() => onDo('reject')}>
            Refuse
          </Button>
        </div>
      )}
    </li>
  );
}
