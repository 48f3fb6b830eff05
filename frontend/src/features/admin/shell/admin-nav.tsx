'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { classes } from '@/lib/classes';
import { isOneOf } from '@/lib/roles';
import { useAppSelector } from '@/lib/store';
import { isWithin, SECTIONS } from './sections';

export function AdminNav() {
  const pathname = usePathname();
  const user = useAppSelector(({ session }) => session.user);
  return (
    <nav aria-label="Administration">
      <ul className="space-y-1">
        {SECTIONS.filter(({ roles }) => isOneOf(user, roles)).map(({ href, label, Icon }) => {
          const here = isWithin(href, pathname);
          return (
            <li key={href}>
              <Link
                href={href}
                aria-current={here ? 'page' : undefined}
                className={classes(
                  'flex min-h-11 items-center gap-3 rounded-xl px-3.5 text-sm font-medium',
                  here ? 'bg-ink text-paper' : 'hover:bg-sand/60',
                )}
              >
                <Icon />
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
