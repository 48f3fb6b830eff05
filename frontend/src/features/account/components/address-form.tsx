'use client';

import { AddressFields, readAddress } from '@/components/forms/address-fields';
import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/feedback';
import type { Address } from '@/lib/api/types';
import { useForm } from '@/lib/forms';
import { addAddress, changeAddress } from '../api/account';

interface AddressFormProps {
  /** The address to change; without one a new one is added. */
  address: Address | undefined;
  onSaved: () => void;
  onClose: () => void;
}

export function AddressForm({ address, onSaved, onClose }: AddressFormProps) {
  const { form, busy, errors, failure } = useForm(async (values) => {
    const input = { ...readAddress(values), isDefault: values.isDefault === 'on' };
    await (address ? changeAddress(address.id, input) : addAddress(input));
    onSaved();
  });
  return (
    <form {...form} aria-label="Address" className="mt-5 space-y-5">
      <ProblemNotice error={failure} />
      <AddressFields address={address} errors={errors} />
      {!address?.isDefault && (
        <label className="flex min-h-11 items-center gap-3 text-sm">
          <input type="checkbox" name="isDefault" className="size-5 accent-clay" />
          Deliver here by default
        </label>
      )}
      <div className="flex justify-end gap-3">
        <Button look="quiet" onClick={onClose}>
          Back
        </Button>
        <Button type="submit" busy={busy}>
          Save address
        </Button>
      </div>
    </form>
  );
}
