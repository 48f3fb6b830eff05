import Link from 'next/link';
import type { ReactNode } from 'react';
import { Logo } from '@/components/layout/logo';
import { SITE } from '@/config/site';
import { AdminDrawer } from './admin-drawer';
import { AdminGate } from './admin-gate';
import { AdminNav } from './admin-nav';

interface AdminFrameProps {
  /** Account, connection and the like: they belong to other features. */
  tools: ReactNode;
  children: ReactNode;
}

/** Navigation at the side on wide screens, behind a button of the top bar on others. */
export function AdminFrame({ tools, children }: AdminFrameProps) {
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
      <aside className="sticky top-0 hidden h-dvh flex-col border-r border-line bg-cream p-4 lg:flex">
        <div className="px-2 pt-1 pb-6">
          <Logo />
          <p className="eyebrow mt-1 pl-10">Admin</p>
        </div>
        <AdminNav />
        <Link href="/" className="mt-auto rounded-xl px-3.5 py-3 text-sm text-soft hover:bg-sand/60 hover:text-ink">
          ← To the shop
        </Link>
      </aside>
      <div className="min-w-0">
        <header className="sticky top-0 z-30 flex h-16 items-center gap-2 border-b border-line bg-paper/95 px-4 backdrop-blur-sm sm:px-6 lg:px-8">
          <AdminDrawer>
            <AdminNav />
            <Link href="/" className="mt-3 block border-t border-line px-3.5 pt-4 pb-2 text-sm text-soft">
              ← To the shop
            </Link>
          </AdminDrawer>
          <p className="font-display text-xl font-semibold lg:hidden">{SITE.name} admin</p>
          <div className="ml-auto flex items-center gap-1">{tools}</div>
        </header>
        <main id="content" tabIndex={-1} className="mx-auto max-w-6xl px-4 py-8 outline-none sm:px-6 lg:px-8">
          <AdminGate>{children}</AdminGate>
        </main>
      </div>
    </div>
  );
}
