'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog, Dialog } from '@/components/ui/dialog';
import { Badge, LoadingBlock, ProblemNotice } from '@/components/ui/feedback';
import { PostalAddressBlock } from '@/components/ui/postal-address';
import type { Address } from '@/lib/api/types';
import { useResource } from '@/lib/use-resource';
import { loadAddresses, removeAddress } from '../api/account';
import { AddressForm } from './address-form';

type Doing = { what: 'add' } | { what: 'change' | 'remove'; address: Address };

export function AddressBook() {
  const { data: addresses, error, reload } = useResource('addresses', loadAddresses);
  const [doing, setDoing] = useState<Doing | null>(null);
  const done = () => setDoing(null);
  const editing = doing?.what === 'change' ? doing.address : undefined;
  const removing = doing?.what === 'remove' ? doing.address : undefined;

  return (
    <section className="card p-5 sm:p-7">
      <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-2xl">Addresses</h2>
        <Button size="sm" look="outline" onClick={() => setDoing({ what: 'add' })}>
          Add an address
        </Button>
      </div>
      {!addresses && !error && <LoadingBlock rows={2} label="Loading your addresses" />}
      <ProblemNotice error={error} action={<Button size="sm" onClick={reload}>Try again</Button>} />
      {addresses?.length === 0 && <p className="text-sm text-soft">None yet. The address of your first order can be kept here.</p>}
      <ul className="grid gap-4 sm:grid-cols-2">
        {addresses?.map((address) => (
          <AddressCard key={address.id} address={address} onDo={(what) => setDoing({ what, address })} />
        ))}
      </ul>
      <Dialog open={doing?.what === 'add' || Boolean(editing)} title={editing ? 'Change the address' : 'A new address'} onClose={done}>
        <AddressForm
          address={editing}
          onClose={done}
          onSaved={() => {
            done();
            reload();
          }}
        />
      </Dialog>
      <ConfirmDialog
        open={Boolean(removing)}
        title="Remove this address?"
        confirmLabel="Remove"
        danger
        onClose={done}
        onConfirm={async () => {
          if (removing) await removeAddress(removing.id);
          reload();
        }}
      >
        {removing && <PostalAddressBlock address={removing} />}
      </ConfirmDialog>
    </section>
  );
}

interface AddressCardProps {
  address: Address;
  onDo: (what: 'change' | 'remove') => void;
}

function AddressCard({ address, onDo }: AddressCardProps) {
  return (
    <li className="flex flex-col justify-between gap-4 rounded-xl border border-line p-4">
      <div className="flex items-start justify-between gap-2">
        <PostalAddressBlock address={address} />
        {address.isDefault && <Badge tone="good">Default</Badge>}
      </div>
      <div className="-mx-2 flex gap-1">
        <Button size="sm" look="quiet" aria-label={`Change the address of ${address.fullName}, ${address.line1}`} onClick={() => onDo('change')}>
          Change
        </Button>
        <Button size="sm" look="quiet" aria-label={`Remove the address of ${address.fullName}, ${address.line1}`} onClick={() => onDo('remove')}>
          Remove
        </Button>
      </div>
    </li>
  );
}
