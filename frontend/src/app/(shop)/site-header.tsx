import Link from 'next/link';
import { Logo } from '@/components/layout/logo';
import { MobileMenu } from '@/components/layout/mobile-menu';
import { SITE } from '@/config/site';
import { AccountMenu } from '@/features/auth/components/account-menu';
import { CartButton } from '@/features/cart/components/cart-button';
import { SearchForm } from '@/features/catalog/components/search-form';
import { NotificationBell } from '@/features/notifications/components/notification-bell';
import { ConnectionIndicator } from '@/features/realtime/components/connection-indicator';
import type { Category } from '@/lib/api/types';
import { formatMoney } from '@/lib/money';

const IN_THE_BAR = 7;

export function SiteHeader({ categories }: { categories: Category[] }) {
  return (
    <header className="sticky top-0 z-40 border-b border-line bg-paper/95 backdrop-blur-sm">
      <p className="bg-ink py-1.5 text-center text-xs text-paper">
        Free shipping from {formatMoney(SITE.freeShippingFrom)} · 30 days to change your mind
      </p>
      <div className="shell flex h-16 items-center gap-2 sm:gap-4">
        <MobileMenu categories={categories} />
        <Logo />
        <SearchForm className="ml-6 hidden max-w-md flex-1 md:block" />
        <div className="ml-auto flex items-center gap-0.5 sm:gap-1">
          <ConnectionIndicator />
          <NotificationBell />
          <AccountMenu />
          <CartButton />
        </div>
      </div>
      <nav aria-label="Categories" className="hidden border-t border-line/70 lg:block">
        <ul className="shell flex gap-7 text-sm">
          {categories.slice(0, IN_THE_BAR).map(({ slug, name }) => (
            <li key={slug}>
              <Link href={`/c/${slug}`} className="block py-2.5 text-soft hover:text-ink">
                {name}
              </Link>
            </li>
          ))}
          <li className="ml-auto">
            <Link href="/search" className="block py-2.5 font-medium hover:text-clay">
              Everything
            </Link>
          </li>
        </ul>
      </nav>
    </header>
  );
}
