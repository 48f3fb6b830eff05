'use client';

import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { LoadingBlock, ProblemNotice } from '@/components/ui/feedback';
import { Field } from '@/components/ui/field';
import type { Profile } from '@/lib/api/types';
import { useForm } from '@/lib/forms';
import { useResource } from '@/lib/use-resource';
import { loadProfile, saveProfile } from '../api/account';

export function ProfileCard() {
  const { data, error, reload } = useResource('profile', loadProfile);
  return (
    <section className="card p-5 sm:p-7">
      <h2 className="mb-5 text-2xl">Profile</h2>
      {data && <ProfileForm profile={data} />}
      {!data && !error && <LoadingBlock rows={2} label="Loading your profile" />}
      {!data && <ProblemNotice error={error} action={<Button size="sm" onClick={reload}>Try again</Button>} />}
    </section>
  );
}

function ProfileForm({ profile }: { profile: Profile }) {
  const { form, busy, errors, failure } = useForm(async ({ name = '', phone = '' }) => {
    await saveProfile({ name, ...(phone && { phone }), ...(profile.locale && { locale: profile.locale }) });
    toast.success('Your profile is saved.');
  });
  return (
    <form {...form} aria-label="Profile" className="space-y-4">
      <ProblemNotice error={failure} />
      <Field label="Name" name="name" autoComplete="name" required maxLength={100} defaultValue={profile.name} error={errors.name} />
      <Field label="E-mail" type="email" readOnly required value={profile.email} hint="You log in with it." />
      <Field
        label="Phone"
        name="phone"
        type="tel"
        autoComplete="tel"
        pattern="\+?[0-9][0-9 \(\)\.\/\-]{2,28}"
        title="A phone number such as +49 30 901820."
        defaultValue={profile.phone ?? ''}
        error={errors.phone}
      />
      <Button type="submit" busy={busy}>
        Save profile
      </Button>
    </form>
  );
}
