import type { Product, Stock } from '@/lib/api/types';
import { toDecimal } from '@/lib/money';

/** The product for search engines (schema.org). A `<` in a text must not end the script element it stands in. */
export function productJsonLd(product: Product, stock: Stock[] | null, url: string): string {
  const inStock = new Map(stock?.map(({ sku, available }) => [sku, available > 0]));
  const document = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.title,
    description: product.description,
    url,
    image: product.images.map((image) => new URL(image.url, url).href),
    sku: product.variants[0]?.sku,
    ...(product.brand && { brand: { '@type': 'Brand', name: product.brand } }),
    offers: product.variants.map(({ sku, price }) => ({
      '@type': 'Offer',
      sku,
      url: `${url}?sku=${encodeURIComponent(sku)}`,
      price: toDecimal(price.amount),
      priceCurrency: price.currency,
      ...(inStock.has(sku) && { availability: `https://schema.org/${inStock.get(sku) ? 'InStock' : 'OutOfStock'}` }),
    })),
  };
  return JSON.stringify(document).replaceAll('<', '\\u003c');
}
