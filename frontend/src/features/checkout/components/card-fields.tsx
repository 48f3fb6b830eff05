'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';

const TEST_CARDS = [
  { number: '4242 4242 4242 4242', outcome: 'is accepted' },
  { number: '4000 0000 0000 0002', outcome: 'is declined' },
  { number: '4000 0000 0000 9995', outcome: 'has insufficient funds' },
  { number: '4000 0027 6000 3184', outcome: 'asks for your confirmation' },
  { number: '4000 0000 0000 0119', outcome: 'gets no answer from the bank' },
];

const digits = (text: string) => text.replace(/\D/g, '');
const groupsOfFour = (text: string) => digits(text).slice(0, 19).replace(/(\d{4})(?=\d)/g, '$1 ');
/** "1230", "12/30" and "12 / 30" all become "12/30". */
const asExpiry = (text: string) => digits(text).slice(0, 4).replace(/^(\d\d)(\d)/, '$1/$2');

/** Next month three years on: good for any test card. */
function someExpiry(): string {
  const now = new Date();
  return `${String(now.getMonth() + 1).padStart(2, '0')}/${String((now.getFullYear() + 3) % 100)}`;
}

interface CardFieldsProps {
  errors: Record<string, string>;
  /** Fields were filled without being typed in. */
  onFill: (...names: string[]) => void;
}

export function CardFields({ errors, onFill }: CardFieldsProps) {
  const [number, setNumber] = useState('');
  const [expiry, setExpiry] = useState('');
  const [cvc, setCvc] = useState('');

  function fill(testNumber: string) {
    setNumber(testNumber);
    setExpiry(someExpiry());
    setCvc('123');
    onFill('cardNumber', 'expiry', 'cvc');
  }

  return (
    <div className="grid grid-cols-2 gap-4">
      <Field
        label="Card number"
        name="cardNumber"
        inputMode="numeric"
        autoComplete="cc-number"
        required
        pattern="[0-9 ]{12,23}"
        title="12 to 19 digits."
        value={number}
        onChange={({ target }) => setNumber(groupsOfFour(target.value))}
        error={errors.cardNumber}
        className="col-span-2"
      />
      <Field
        label="Expires (MM/YY)"
        name="expiry"
        inputMode="numeric"
        autoComplete="cc-exp"
        placeholder="MM/YY"
        required
        pattern="(0[1-9]|1[0-2])\/[0-9]{2}"
        title="Month and year, such as 04/29."
        value={expiry}
        onChange={({ target }) => setExpiry(asExpiry(target.value))}
        error={errors.expiry}
      />
      <Field
        label="Security code"
        name="cvc"
        inputMode="numeric"
        autoComplete="cc-csc"
        required
        pattern="[0-9]{3,4}"
        title="The 3 or 4 digits on the card."
        value={cvc}
        onChange={({ target }) => setCvc(digits(target.value).slice(0, 4))}
        error={errors.cvc}
      />
      <details className="col-span-2 rounded-xl bg-cream p-4 text-sm">
        <summary className="font-medium">This is a demonstration: use a test card</summary>
        <ul className="mt-3 space-y-1">
          {TEST_CARDS.map((card) => (
            <li key={card.number}>
              <button type="button" onClick={() => fill(card.number)} className="w-full rounded-lg px-2 py-1.5 text-left hover:bg-sand">
                <span className="font-medium tabular-nums">{card.number}</span> <span className="text-soft">{card.outcome}</span>
              </button>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
