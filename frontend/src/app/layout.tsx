import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { realtimeUrl, storefrontUrl } from '@/config/runtime';
import { SITE } from '@/config/site';
import { Providers } from './providers';
import { figtree, fraunces } from './fonts';
import './globals.css';

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(storefrontUrl()),
    title: { default: `${SITE.name}: ${SITE.tagline}`, template: `%s · ${SITE.name}` },
    description: SITE.description,
    openGraph: { siteName: SITE.name, type: 'website' },
  };
}

export const viewport: Viewport = { themeColor: '#fbf8f3' };

/** What every page has; the frame around it belongs to the shop and to the admin area, each in its own layout. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading the cookies keeps every page dynamic: the realtime address and the CSP nonce belong to the request.
  const jar = await cookies();
  const hasAccessCookie = jar.has('ecom_access') || jar.has('__Host-ecom_access');
  return (
    <html lang="en" className={`${figtree.variable} ${fraunces.variable}`} data-scroll-behavior="smooth">
      <body>
        <Providers realtimeUrl={realtimeUrl()} hasAccessCookie={hasAccessCookie}>
          <a
            href="#content"
            className="sr-only rounded-full bg-ink px-5 py-3 text-paper focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50"
          >
            Skip to content
          </a>
          {children}
        </Providers>
      </body>
    </html>
  );
}
