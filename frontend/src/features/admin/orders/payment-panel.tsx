import type { Order, Payment } from '@/lib/api/types';
import { formatMoney } from '@/lib/money';
import { Fact, Facts, Panel } from '../panel';
import { paymentLabel } from './words';

export function PaymentPanel({ order, payment }: { order: Order; payment: Payment | null }) {
  return (
    <Panel title="Payment">
      <Facts>
        <Fact label="Order says">{paymentLabel(order.payment.status)}</Fact>
        {order.payment.captured.amount > 0 && <Fact label="Captured">{formatMoney(order.payment.captured)}</Fact>}
        {order.payment.refunded.amount > 0 && (
          <Fact label="Given back">
            <span data-testid="refunded">{formatMoney(order.payment.refunded)}</span>
          </Fact>
        )}
        {payment && (
          <>
            <Fact label="Provider says">{payment.status.replaceAll('_', ' ').toLowerCase()}</Fact>
            <Fact label="Amount">{formatMoney(payment.amount)}</Fact>
            <Fact label="Payment">
              <code className="font-mono text-xs font-normal break-all">{payment.paymentId}</code>
            </Fact>
            {payment.code && <Fact label="Code">{payment.code}</Fact>}
            {payment.message && <Fact label="Message">{payment.message}</Fact>}
          </>
        )}
      </Facts>
      {!payment && <p className="mt-2 text-sm text-soft">Nothing was asked of the payment provider.</p>}
    </Panel>
  );
}
