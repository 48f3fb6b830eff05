'use client';

import { AddressFields } from '@/components/forms/address-fields';
import { PostalAddressBlock } from '@/components/ui/postal-address';
import type { Address, PostalAddress } from '@/lib/api/types';

export const NEW_ADDRESS = 'new';

interface AddressSectionProps {
  addresses: Address[];
  chosen: string;
  onChoose: (id: string) => void;
  draft: Partial<PostalAddress>;
  errors: Record<string, string>;
}

export function AddressSection({ addresses, chosen, onChoose, draft, errors }: AddressSectionProps) {
  return (
    <>
      {addresses.length > 0 && (
        <fieldset className="mb-5 grid gap-3 sm:grid-cols-2">
          <legend className="sr-only">Deliver to</legend>
          {addresses.map((address) => (
            <Choice key={address.id} value={address.id} chosen={chosen} onChoose={onChoose}>
              <PostalAddressBlock address={address} />
            </Choice>
          ))}
          <Choice value={NEW_ADDRESS} chosen={chosen} onChoose={onChoose}>
            <span className="text-sm font-medium">Another address</span>
          </Choice>
        </fieldset>
      )}
      {chosen === NEW_ADDRESS && (
        <>
          <AddressFields address={draft} errors={errors} kind="shipping" />
          <label className="mt-4 flex min-h-11 items-center gap-3 text-sm">
            <input type="checkbox" name="keep" defaultChecked className="size-5 accent-clay" />
            Keep this address for next time
          </label>
        </>
      )}
    </>
  );
}

interface ChoiceProps {
  value: string;
  chosen: string;
  onChoose: (id: string) => void;
  children: React.ReactNode;
}

function Choice({ value, chosen, onChoose, children }: ChoiceProps) {
  return (
    <label className="flex gap-3 rounded-xl border border-line p-4 hover:border-field has-checked:border-clay has-checked:bg-cream/60">
      <input
        type="radio"
        name="address"
        value={value}
        checked={chosen === value}
        onChange={() => onChoose(value)}
        className="mt-0.5 size-5 shrink-0 accent-clay"
      />
      {children}
    </label>
  );
}
