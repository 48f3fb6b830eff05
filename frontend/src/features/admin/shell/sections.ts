import { BoxIcon, GridIcon, ReceiptIcon, TagIcon } from '@/components/ui/icons';

export const SECTIONS = [
  { href: '/admin', label: 'Overview', Icon: GridIcon },
  { href: '/admin/orders', label: 'Orders', Icon: ReceiptIcon },
  { href: '/admin/products', label: 'Products', Icon: TagIcon },
  { href: '/admin/stock', label: 'Stock', Icon: BoxIcon },
] as const;

export function isWithin(section: string, pathname: string): boolean {
  return section === '/admin' ? pathname === section : pathname === section || pathname.startsWith(`${section}/`);
}
