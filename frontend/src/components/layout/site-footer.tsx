import Link from 'next/link';
import { SITE } from '@/config/site';
import type { Category } from '@/lib/api/types';
import { Logo } from './logo';

const HELP = [
  { href: '/orders', label: 'Your orders' },
  { href: '/account', label: 'Your account' },
  { href: '/cart', label: 'Cart' },
];

export function SiteFooter({ categories }: { categories: Category[] }) {
  const shop = categories.map(({ slug, name }) => ({ href: `/c/${slug}`, label: name }));
  return (
    <footer className="mt-20 border-t border-line bg-cream">
      <div className="shell grid gap-10 py-14 sm:grid-cols-2 lg:grid-cols-4">
        <div className="lg:col-span-2">
          <Logo />
          <p className="mt-4 max-w-sm text-sm leading-relaxed text-soft">{SITE.description}</p>
        </div>
        <LinkList title="Shop" links={shop} />
        <LinkList title="Help" links={HELP} />
      </div>
      <p className="shell border-t border-line py-6 text-xs text-soft">
        {SITE.name} is a demonstration shop: no goods are sent and no money is taken.
      </p>
    </footer>
  );
}

function LinkList({ title, links }: { title: string; links: { href: string; label: string }[] }) {
  if (links.length === 0) return null;
  return (
    <nav aria-label={title}>
      <h2 className="font-sans text-sm font-semibold tracking-normal">{title}</h2>
      <ul className="mt-3 space-y-1 text-sm text-soft">
        {links.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} className="inline-block py-1 hover:text-ink hover:underline">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
