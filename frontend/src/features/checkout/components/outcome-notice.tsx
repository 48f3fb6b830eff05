'use client';

import Link from 'next/link';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { TraceId } from '@/components/ui/feedback';
import { AlertIcon } from '@/components/ui/icons';
import { asApiError } from '@/lib/api/problem';
import type { Money, Order } from '@/lib/api/types';
import { formatWait } from '@/lib/dates';
import { formatMoney } from '@/lib/money';
import { isRefusal } from '../api/place-order';

interface OutcomeNoticeProps {
  failure: unknown;
  cancelled: Order | null;
  /** What the total was when the order was sent. */
  expected: Money | null;
  onAgain: () => void;
}

/** Why there is no order yet, and how to get to one. */
export function OutcomeNotice({ failure, cancelled, expected, onAgain }: OutcomeNoticeProps) {
  if (cancelled) return <Cancelled order={cancelled} />;
  if (failure) return <Failed failure={failure} expected={expected} onAgain={onAgain} />;
  return null;
}

function Cancelled({ order }: { order: Order }) {
  const reason = order.cancellation?.reason;
  const number = (
    <Link href={`/orders/${order.id}`} className="link">
      {order.number}
    </Link>
  );
  switch (order.cancellation?.code) {
    case 'payment-declined':
      return (
        <Notice title="Your card was declined">
          <p>{reason}</p>
          <p>Nothing was charged, and order {number} is cancelled. Your items are back in the cart: please try another card.</p>
        </Notice>
      );
    case 'payment-timeout':
      return (
        <Notice title="Your bank did not answer in time">
          <p>Nothing was charged, and order {number} is cancelled. Try again, or use another card.</p>
        </Notice>
      );
    case 'out-of-stock':
      return (
        <Notice title="Somebody was faster" action={<ButtonLink href="/cart" size="sm" look="outline">Edit the cart</ButtonLink>}>
          <p>{reason}</p>
          <p>Nothing was charged, and order {number} is cancelled. Take fewer or leave it out, then check out again.</p>
        </Notice>
      );
    default:
      return (
        <Notice title="The order was cancelled">
          <p>{reason}</p>
          <p>Nothing was charged for order {number}.</p>
        </Notice>
      );
  }
}

function Failed({ failure, expected, onAgain }: Pick<OutcomeNoticeProps, 'failure' | 'expected' | 'onAgain'>) {
  const problem = asApiError(failure);
  if (problem.slug === 'price-changed') {
    return (
      <Notice title="The price has changed">
        <p>
          {expected && `It was ${formatMoney(expected)} when you looked. `}
          Nothing was ordered. The new total is in the summary; place the order again if you agree.
        </p>
      </Notice>
    );
  }
  if (problem.slug === 'cart-already-ordered') {
    return (
      <Notice
        title="This cart has been ordered already"
        action={problem.orderId && <ButtonLink href={`/orders/${problem.orderId}`} size="sm" look="outline">Show the order</ButtonLink>}
      >
        <p>There is one order of it, and it is not placed a second time.</p>
      </Notice>
    );
  }
  if (problem.slug === 'article-unavailable') {
    return (
      <Notice title="Something is no longer on sale" action={<ButtonLink href="/cart" size="sm" look="outline">Edit the cart</ButtonLink>}>
        <p>{problem.detail}</p>
      </Notice>
    );
  }
  if (isRefusal(failure)) {
    return (
      <Notice title="The order was not placed" traceId={problem.traceId}>
        <p>{problem.human}</p>
        {problem.errors.map(({ field, message }) => (
          <p key={field + message}>
            {field}: {message}
          </p>
        ))}
      </Notice>
    );
  }
  return (
    <Notice title="We could not find out whether your order arrived" traceId={problem.traceId} action={<Button size="sm" onClick={onAgain}>Ask again</Button>}>
      <p>{problem.human} Asking again is safe: you will not order twice.</p>
      {problem.retryAfterSeconds !== undefined && <p>It is best done in about {formatWait(problem.retryAfterSeconds)}.</p>}
    </Notice>
  );
}

interface NoticeProps {
  title: string;
  children: ReactNode;
  action?: ReactNode;
  traceId?: string | undefined;
}

/** Takes the focus, because the button that led here is far down the page. */
function Notice({ title, children, action, traceId }: NoticeProps) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), [title]);
  return (
    <div
      ref={notice}
      role="alert"
      tabIndex={-1}
      data-testid="checkout-notice"
      className="mb-8 flex gap-3 rounded-2xl border border-rust/25 bg-rust-pale p-5 text-sm"
    >
      <AlertIcon className="text-rust" />
      <div className="min-w-0 space-y-1.5">
        <h2 className="font-sans text-base font-semibold tracking-normal text-rust">{title}</h2>
        {children}
        <TraceId id={traceId} />
        {action && <div className="pt-2">{action}</div>}
      </div>
    </div>
  );
}
