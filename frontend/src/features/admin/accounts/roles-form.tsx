'use client';

import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/feedback';
import { Field } from '@/components/ui/field';
import { ApiError } from '@/lib/api/problem';
import type { User } from '@/lib/api/types';
import { useForm } from '@/lib/forms';
import { ROLES } from '@/lib/roles';
import { useAppSelector } from '@/lib/store';
import { changeRoles } from '../api/accounts';
import { CheckGroup, chosenIn } from '../check-group';
import { Panel } from '../panel';
import { ROLE_WORDS } from './words';

const CHOICES = ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role].label, hint: ROLE_WORDS[role].may }));

interface RolesFormProps {
  account: User;
  onChanged: (account: User) => void;
}

export function RolesForm({ account, onChanged }: RolesFormProps) {
  const self = useAppSelector(({ session }) => session.user?.id === account.id);
  const { form, busy, errors, failure } = useForm(async ({ reason = '' }, element) => {
    const wanted = chosenIn(element, 'roles');
    const roles = ROLES.filter((role) => wanted.includes(role));
    if (roles.length === 0) throw new ApiError({ title: 'No role is chosen' }).at('roles', 'An account needs a role; shopper is the least.');
    const changed = await changeRoles(account.id, roles, reason);
    toast.success(`${account.name} has other roles now`);
    onChanged({ ...account, roles: changed.roles });
  });
  return (
    <Panel title="Roles">
      <form {...form} aria-label="Roles" className="space-y-4 text-sm">
        <ProblemNotice error={failure} />
        <CheckGroup name="roles" legend="What the account may do" choices={CHOICES} chosen={account.roles} error={errors.roles} />
        <Field name="reason" label="Reason" hint="Stands in the audit log" maxLength={500} error={errors.reason} />
        <p className="text-soft">{self ? 'This is your own account: you will be logged out.' : 'They are logged out everywhere.'}</p>
        <Button type="submit" busy={busy}>
          Save roles
        </Button>
      </form>
    </Panel>
  );
}
