'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/dialog';
import { SelectField } from '@/components/ui/field';
import type { Order } from '@/lib/api/types';
import { cancelOrder } from '../api/orders';

const REASONS = ['I have changed my mind', 'I ordered by mistake', 'It takes too long', 'I found it elsewhere', 'Another reason'];

interface CancelOrderProps {
  order: Order;
  onCancelled: (order: Order) => void;
}

export function CancelOrder({ order, onCancelled }: CancelOrderProps) {
  const [asking, setAsking] = useState(false);
  if (order.status !== 'PENDING' && order.status !== 'CONFIRMED') return null;
  return (
    <>
      <Button look="danger" size="sm" onClick={() => setAsking(true)}>
        Cancel order
      </Button>
      <ConfirmDialog
        open={asking}
        title={`Cancel order ${order.number}?`}
        confirmLabel="Cancel the order"
        danger
        onClose={() => setAsking(false)}
        onConfirm={async (form) => onCancelled(await cancelOrder(order.id, String(form.get('reason'))))}
      >
        <p>It is not sent, and you are not charged. This cannot be undone.</p>
        <SelectField label="Why?" name="reason" required defaultValue={REASONS[0]}>
          {REASONS.map((reason) => (
            <option key={reason}>{reason}</option>
          ))}
        </SelectField>
      </ConfirmDialog>
    </>
  );
}
