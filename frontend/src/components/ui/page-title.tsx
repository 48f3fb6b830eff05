import type { ReactNode } from 'react';

interface PageTitleProps {
  children: ReactNode;
  eyebrow?: ReactNode;
  aside?: ReactNode;
}

export function PageTitle({ children, eyebrow, aside }: PageTitleProps) {
  return (
    <div className="mb-8 flex flex-wrap items-end justify-between gap-4">
      <div>
        {eyebrow && <p className="eyebrow mb-2">{eyebrow}</p>}
        <h1 className="text-3xl sm:text-4xl">{children}</h1>
      </div>
      {aside}
    </div>
  );
}
