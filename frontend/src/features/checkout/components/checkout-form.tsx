'use client';

import { useState, type ReactNode } from 'react';
import { readAddress } from '@/components/forms/address-fields';
import { ProblemNotice } from '@/components/ui/feedback';
import { TruckIcon } from '@/components/ui/icons';
import type { Address, Cart, PostalAddress, User } from '@/lib/api/types';
import { useForm, type FormValues } from '@/lib/forms';
import { formatMoney } from '@/lib/money';
import { attemptFor, type Attempt } from '../api/attempt';
import { tokenise } from '../api/checkout';
import { keepDraft, readDraft } from '../api/draft';
import { AddressSection, NEW_ADDRESS } from './address-section';
import { CardFields } from './card-fields';
import { Review } from './review';
import type { Stage } from './use-placing';

interface CheckoutFormProps {
  user: User;
  cart: Cart;
  addresses: Address[];
  /** Id of the address to deliver to, or NEW_ADDRESS. */
  chosen: string;
  onChoose: (id: string) => void;
  /** The typed address is to be kept for next time. */
  onKeep: (address: PostalAddress) => void;
  stage: Stage;
  /** Seconds, if the shop has said when it wants to be asked again. */
  retryIn: number | undefined;
  onPlace: (attempt: Attempt) => Promise<void>;
  onFailure: (cause: unknown) => void;
}

export function CheckoutForm({ user, cart, addresses, chosen, onChoose, onKeep, stage, retryIn, onPlace, onFailure }: CheckoutFormProps) {
  const [draft] = useState(() => readDraft() ?? { fullName: user.name });

  const { form, busy, errors, failure, forgive } = useForm(async (values) => {
    const known = addresses.find(({ id }) => id === chosen);
    const card = await tokenise(readCard(values));
    const attempt = attemptFor(user.id, {
      cartId: cart.id,
      shippingAddress: known ? withoutId(known) : readAddress(values),
      payment: { token: card.token },
      expectedTotal: cart.totals.total,
    });
    if (!known && values.keep) onKeep(readAddress(values));
    await onPlace(attempt).catch(onFailure);
  });

  return (
    <form
      {...form}
      onChange={(event) => chosen === NEW_ADDRESS && keepDraft(readAddress(valuesOf(event.currentTarget)))}
      aria-label="Checkout"
      className="grid gap-10 lg:grid-cols-[1fr_24rem] lg:items-start"
    >
      <div className="space-y-8">
        <Section title="Deliver to">
          <AddressSection addresses={addresses} chosen={chosen} onChoose={onChoose} draft={draft} errors={errors} />
        </Section>
        <Section title="Delivery">
          <p className="flex items-center gap-4 rounded-xl border border-clay bg-cream/60 p-4 text-sm">
            <TruckIcon className="text-clay" />
            <span className="flex-1">
              <span className="block font-medium">Standard delivery</span>
              <span className="text-soft">2 to 4 working days</span>
            </span>
            <span className="font-medium">{cart.totals.shipping.amount === 0 ? 'Free' : formatMoney(cart.totals.shipping)}</span>
          </p>
        </Section>
        <Section title="Pay by card">
          <CardFields errors={errors} onFill={forgive} />
        </Section>
      </div>
      <Review cart={cart} stage={busy && stage === 'idle' ? 'placing' : stage} retryIn={retryIn}>
        <ProblemNotice error={failure} />
      </Review>
    </form>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card p-5 sm:p-7">
      <h2 className="mb-5 text-2xl">{title}</h2>
      {children}
    </section>
  );
}

const valuesOf = (form: HTMLFormElement): FormValues =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));

const readCard = ({ cardNumber = '', expiry = '', cvc = '' }: FormValues) => ({ cardNumber, expiry, cvc });

function withoutId({ fullName, line1, line2, city, postalCode, region, country, phone }: Address) {
  return readAddress({ fullName, line1, city, postalCode, country, line2: line2 ?? '', region: region ?? '', phone: phone ?? '' });
}
