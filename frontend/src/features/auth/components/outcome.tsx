'use client';

import { useEffect, useRef, type ReactNode } from 'react';

interface OutcomeProps {
  title: string;
  action: ReactNode;
  children: ReactNode;
}

/** What became of it, in the place of the form that was sent; it takes over the form's focus, so that it is read out. */
export function Outcome({ title, action, children }: OutcomeProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="shell py-12 sm:py-20">
      <section className="card mx-auto max-w-md p-6 shadow-lift sm:p-10">
        <h1 ref={heading} tabIndex={-1} className="text-3xl outline-none">
          {title}
        </h1>
        <p className="mt-3 text-sm text-soft">{children}</p>
        <div className="mt-7 flex flex-wrap gap-3">{action}</div>
      </section>
    </div>
  );
}
