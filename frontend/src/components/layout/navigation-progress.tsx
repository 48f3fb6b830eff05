'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { Suspense, useEffect, useState } from 'react';

/** A thin bar while the next page is on its way: pages come whole from the server, so there is no skeleton to show. */
export function NavigationProgress() {
  return (
    <Suspense>
      <OfThisPage />
    </Suspense>
  );
}

/** A new address is a new bar: whoever comes back to a page has arrived there. */
function OfThisPage() {
  return <Bar key={`${usePathname()}?${useSearchParams()}`} />;
}

function Bar() {
  const [leaving, setLeaving] = useState(false);

  useEffect(() => {
    // In the bubbling phase, after the router has prevented the default and taken the navigation over.
    const onNavigation = (event: MouseEvent | SubmitEvent) => {
      const target = event.defaultPrevented ? targetOf(event) : undefined;
      if (!target || target.origin !== window.location.origin) return;
      if (target.pathname + target.search !== window.location.pathname + window.location.search) setLeaving(true);
    };
    window.addEventListener('click', onNavigation);
    window.addEventListener('submit', onNavigation);
    return () => {
      window.removeEventListener('click', onNavigation);
      window.removeEventListener('submit', onNavigation);
    };
  }, []);

  if (!leaving) return null;
  return (
    <div role="progressbar" aria-label="Loading page" className="fixed inset-x-0 top-0 z-50 h-0.5 overflow-hidden">
      <div className="h-full w-1/3 animate-[progress_1s_ease-in-out_infinite] bg-clay" />
    </div>
  );
}

/** Where a click on a link or the sending of a search form leads. */
function targetOf(event: MouseEvent | SubmitEvent): URL | undefined {
  if (event instanceof SubmitEvent) return event.target instanceof HTMLFormElement ? formTarget(event.target) : undefined;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  return link && !link.target && !event.metaKey && !event.ctrlKey ? new URL(link.href) : undefined;
}

function formTarget(form: HTMLFormElement): URL | undefined {
  if (form.method !== 'get' || !form.hasAttribute('action')) return undefined;
  const target = new URL(form.action);
  target.search = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])).toString();
  return target;
}
