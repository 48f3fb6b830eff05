import Link from 'next/link';
import type { ReactNode } from 'react';

export function Part({ title, href, children }: { title: string; href?: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <div className="mb-3 flex items-baseline justify-between gap-4">
        <h2 className="text-2xl">{title}</h2>
        {href && (
          <Link href={href} className="link py-1 text-sm" aria-label={`All: ${title.toLowerCase()}`}>
            All
          </Link>
        )}
      </div>
      {children}
    </section>
  );
}
