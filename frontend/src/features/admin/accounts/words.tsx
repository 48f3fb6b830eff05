import { Badge, type Tone } from '@/components/ui/feedback';
import type { Role } from '@/lib/roles';

export const ROLE_WORDS: Record<Role, { label: string; may: string; tone: Tone }> = {
  shopper: { label: 'Shopper', may: 'Buys, and sees what is their own.', tone: 'neutral' },
  support: {
    label: 'Support',
    may: 'Looks up accounts, orders and stock; cancels, refunds, takes back; sees dead letters and reconciliation.',
    tone: 'info',
  },
  catalog: { label: 'Catalogue', may: 'Writes products, categories and stock; imports.', tone: 'info' },
  admin: {
    label: 'Admin',
    may: 'Everything; alone ships, gives roles, reads the audit log, redrives and discards, keeps API keys and webhooks.',
    tone: 'warn',
  },
};

const isKnown = (role: string): role is Role => role in ROLE_WORDS;

export function RoleBadges({ roles }: { roles: string[] }) {
  return (
    <span className="flex flex-wrap gap-1.5" data-testid="roles">
      {roles.map((role) => (
        <Badge key={role} tone={isKnown(role) ? ROLE_WORDS[role].tone : 'neutral'}>
          {isKnown(role) ? ROLE_WORDS[role].label : role}
        </Badge>
      ))}
    </span>
  );
}
