'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { Suspense, useEffect, useState } from 'react';

/** A thin bar while the next page is on its way: pages come whole from the server, so there is no skeleton to show. */
export function NavigationProgress() {
  return (
    <Suspense>
      <Bar />
    </Suspense>
  );
}

function Bar() {
  const here = `${usePathname()}?${useSearchParams()}`;
  const [leaving, setLeaving] = useState<string | null>(null);
  const busy = leaving === here;

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || event.defaultPrevented === false || link.target || event.metaKey || event.ctrlKey) return;
      const target = new URL(link.href, window.location.href);
      if (target.origin !== window.location.origin) return;
      if (target.pathname + target.search !== window.location.pathname + window.location.search) setLeaving(here);
    };
    // In the bubbling phase, after the router has prevented the default and taken the navigation over.
    window.addEventListener('click', onClick);
    return () => window.removeEventListener('click', onClick);
  }, [here]);

  if (!busy) return null;
  return (
    <div role="progressbar" aria-label="Loading page" className="fixed inset-x-0 top-0 z-50 h-0.5 overflow-hidden">
      <div className="h-full w-1/3 animate-[progress_1s_ease-in-out_infinite] bg-clay" />
    </div>
  );
}
