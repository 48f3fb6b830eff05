'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef, type ReactNode } from 'react';
import { classes } from '@/lib/classes';

interface MenuProps {
  label: string;
  icon: ReactNode;
  className?: string;
  onOpen?: () => void;
  children: ReactNode;
}

/** Something that drops down from the header: closes on Escape, on a click elsewhere and when the page changes. */
export function Menu({ label, icon, className, onOpen, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const pathname = usePathname();

  useEffect(() => {
    const close = () => {
      if (menu.current) menu.current.open = false;
    };
    const onPointer = ({ target }: PointerEvent) => {
      if (target instanceof Node && !menu.current?.contains(target)) close();
    };
    close();
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [pathname]);

  const closeOnEscape = (key: string) => {
    if (key !== 'Escape' || !menu.current?.open) return;
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  };

  return (
    <details
      ref={menu}
      className="relative"
      onKeyDown={({ key }) => closeOnEscape(key)}
      onToggle={({ currentTarget }) => currentTarget.open && onOpen?.()}
    >
      <summary
        aria-label={label}
        className="flex size-11 list-none items-center justify-center rounded-full hover:bg-cream [&::-webkit-details-marker]:hidden"
      >
        {icon}
      </summary>
      <div className={classes('absolute top-full right-0 z-50 mt-2 rounded-2xl border border-line bg-white p-2 shadow-lift', className)}>
        {children}
      </div>
    </details>
  );
}
