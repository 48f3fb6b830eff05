import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { storefrontUrl } from '@/config/runtime';

export default async function robots(): Promise<MetadataRoute.Robots> {
  // The public address is known only at run time.
  await connection();
  return {
    rules: {
      userAgent: '*',
      allow: ['/', '/api/v1/products/media/'],
      disallow: ['/api/', '/admin', '/account', '/orders', '/cart', '/checkout', '/login', '/register', '/search?q='],
    },
    sitemap: `${storefrontUrl()}/sitemap.xml`,
  };
}
