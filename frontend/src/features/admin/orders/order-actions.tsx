'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { ConfirmDialog, Dialog } from '@/components/ui/dialog';
import { Field, TextArea } from '@/components/ui/field';
import { ApiError } from '@/lib/api/problem';
import type { Order } from '@/lib/api/types';
import { leftToRefund, returnable } from '../aftercare/left';
import { RefundForm } from '../aftercare/refund-form';
import { ReturnForm } from '../aftercare/return-form';
import { cancelOrder, deliverOrder, shipOrder } from '../api/orders';
import { useMay } from '../shell/use-may';

type Verb = 'ship' | 'deliver' | 'cancel' | 'refund' | 'return';

interface OrderActionsProps {
  order: Order;
  onChanged: () => void;
}

/** What the order's status and one's roles allow; the order itself decides again. */
export function OrderActions({ order, onChanged }: OrderActionsProps) {
  const [asking, setAsking] = useState<Verb | null>(null);
  const close = () => setAsking(null);
  const { id, number, status } = order;
  const mayFulfil = useMay('admin');
  const mayCancel = status === 'PENDING' || status === 'CONFIRMED';

  /** A refusal means that the order moved on meanwhile: show how it is now, behind the dialog that says so. */
  const act = async (work: Promise<Order>, done: string) => {
    try {
      await work;
      toast.success(done);
      onChanged();
    } catch (cause) {
      if (cause instanceof ApiError && cause.status === 409) onChanged();
      throw cause;
    }
  };

  return (
    <div className="flex flex-wrap gap-3">
      {mayFulfil && status === 'CONFIRMED' && <Button onClick={() => setAsking('ship')}>Ship</Button>}
      {mayFulfil && status === 'SHIPPED' && <Button onClick={() => setAsking('deliver')}>Mark as delivered</Button>}
      {returnable(order).length > 0 && (
        <Button look="outline" onClick={() => setAsking('return')}>
          Return
        </Button>
      )}
      {leftToRefund(order).amount > 0 && (
        <Button look="danger" onClick={() => setAsking('refund')}>
          Refund
        </Button>
      )}
      {mayCancel && (
        <Button look="danger" onClick={() => setAsking('cancel')}>
          Cancel order
        </Button>
      )}
      <ConfirmDialog
        open={asking === 'ship'}
        title={`Ship ${number}?`}
        confirmLabel="Ship"
        onClose={close}
        onConfirm={(form) => act(shipOrder(id, text(form, 'note')), `${number} is shipped`)}
      >
        <p className="text-soft">The payment is captured and the customer is told.</p>
        <Field name="note" label="A word to the customer" hint="Such as a tracking number" maxLength={500} />
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'deliver'}
        title={`${number} has arrived?`}
        confirmLabel="Mark as delivered"
        onClose={close}
        onConfirm={(form) => act(deliverOrder(id, text(form, 'note')), `${number} is delivered`)}
      >
        <Field name="note" label="A word to the customer" maxLength={500} />
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'cancel'}
        title={`Cancel ${number}?`}
        confirmLabel="Cancel the order"
        danger
        onClose={close}
        onConfirm={(form) => act(cancelOrder(id, text(form, 'reason')), `${number} is cancelled`)}
      >
        <p className="text-soft">Its stock is released, the payment is given back and the customer is told. This cannot be undone.</p>
        <TextArea name="reason" label="Reason" hint="The customer reads it" required maxLength={500} />
      </ConfirmDialog>
      <Dialog open={asking === 'return'} title={`Return of ${number}`} onClose={close}>
        <ReturnForm order={order} onChanged={onChanged} onClose={close} />
      </Dialog>
      <Dialog open={asking === 'refund'} title={`Refund ${number}`} onClose={close}>
        <RefundForm order={order} onChanged={onChanged} onClose={close} />
      </Dialog>
    </div>
  );
}

const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();
