import { BookIcon, BoxIcon, GridIcon, InboxIcon, KeyIcon, ReceiptIcon, ScalesIcon, SendIcon, TagIcon, UserIcon } from '@/components/ui/icons';
import { STAFF, type Role } from '@/lib/roles';

interface Section {
  href: string;
  label: string;
  Icon: typeof GridIcon;
  /** Who finds something there; the services decide again. */
  roles: readonly Role[];
}

export const SECTIONS: readonly Section[] = [
  { href: '/admin', label: 'Overview', Icon: GridIcon, roles: STAFF },
  { href: '/admin/orders', label: 'Orders', Icon: ReceiptIcon, roles: ['support', 'admin'] },
  { href: '/admin/products', label: 'Products', Icon: TagIcon, roles: ['catalog', 'admin'] },
  { href: '/admin/stock', label: 'Stock', Icon: BoxIcon, roles: STAFF },
  { href: '/admin/accounts', label: 'Accounts', Icon: UserIcon, roles: ['support', 'admin'] },
  { href: '/admin/dead-letters', label: 'Dead letters', Icon: InboxIcon, roles: ['support', 'admin'] },
  { href: '/admin/reconciliation', label: 'Reconciliation', Icon: ScalesIcon, roles: ['support', 'admin'] },
  { href: '/admin/api-keys', label: 'API keys', Icon: KeyIcon, roles: ['admin'] },
  { href: '/admin/webhooks', label: 'Webhooks', Icon: SendIcon, roles: ['admin'] },
  { href: '/admin/audit', label: 'Audit log', Icon: BookIcon, roles: ['admin'] },
];

export function isWithin(section: string, pathname: string): boolean {
  return section === '/admin' ? pathname === section : pathname === section || pathname.startsWith(`${section}/`);
}

export const rolesFor = (pathname: string): readonly Role[] => SECTIONS.find(({ href }) => isWithin(href, pathname))?.roles ?? STAFF;
