'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef, type ReactNode } from 'react';
import { CloseIcon, MenuIcon } from '@/components/ui/icons';

export function AdminDrawer({ children }: { children: ReactNode }) {
  const drawer = useRef<HTMLDetailsElement>(null);
  const pathname = usePathname();
  const close = () => {
    if (drawer.current) drawer.current.open = false;
  };
  useEffect(close, [pathname]);

  return (
    <details ref={drawer} className="group lg:hidden" onKeyDown={({ key }) => key === 'Escape' && close()}>
      <summary className="-ml-2 flex size-11 list-none items-center justify-center rounded-full hover:bg-cream [&::-webkit-details-marker]:hidden">
        <MenuIcon className="group-open:hidden" />
        <CloseIcon className="hidden group-open:block" />
        <span className="sr-only">Menu</span>
      </summary>
      <div className="absolute inset-x-0 top-full border-b border-line bg-paper p-4 shadow-lift">{children}</div>
    </details>
  );
}
