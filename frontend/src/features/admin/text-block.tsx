import type { ReactNode } from 'react';

/** May be wider than the page: it scrolls by itself, with the keyboard too. */
export function TextBlock({ label, children }: { label: string; children: ReactNode }) {
  return (
    <pre tabIndex={0} role="region" aria-label={`${label}, as text`} className="mt-2 max-h-96 overflow-auto rounded-lg bg-cream p-3 font-mono text-xs">
      {children}
    </pre>
  );
}
