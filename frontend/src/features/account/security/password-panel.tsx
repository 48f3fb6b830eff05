'use client';

import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/feedback';
import { Field } from '@/components/ui/field';
import { rawValue, useForm } from '@/lib/forms';
import { KNOWN_PASSWORD, NEW_PASSWORD } from '@/lib/passwords';
import { useAppSelector } from '@/lib/store';
import { changePassword } from '../api/security';

export function PasswordPanel({ onChanged }: { onChanged: () => void }) {
  const email = useAppSelector(({ session }) => session.user?.email);
  const { form, busy, errors, failure } = useForm(async (_values, element) => {
    await changePassword(rawValue(element, 'currentPassword'), rawValue(element, 'newPassword'));
    element.reset();
    toast.success('Your password is changed. Other devices are logged out.');
    onChanged();
  });
  return (
    <section className="card p-5 sm:p-7">
      <h2 className="mb-5 text-2xl">Password</h2>
      <form {...form} aria-label="Change password" className="space-y-4">
        <ProblemNotice error={failure} />
        {/* Tells password managers whose password it is. */}
        <input type="email" hidden autoComplete="username" value={email ?? ''} readOnly />
        <Field {...KNOWN_PASSWORD} label="Current password" name="currentPassword" error={errors.currentPassword} />
        <Field {...NEW_PASSWORD} label="New password" name="newPassword" error={errors.newPassword} />
        <p className="text-sm text-soft">It logs you out everywhere else.</p>
        <Button type="submit" busy={busy}>
          Change password
        </Button>
      </form>
    </section>
  );
}
