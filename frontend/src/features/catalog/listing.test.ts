import { describe, expect, it } from 'vitest';
import { listingHref, readListing, toProductsQuery } from './listing';
import { productsPath } from './products-query';

describe('a listing', () => {
  it('is read from the address, prices in what people type', () => {
    const listing = readListing({ q: ' tea ', min: '9,50', max: '20', sort: 'price', category: 'kitchen' });
    expect(listing).toMatchObject({ q: 'tea', min: 950, max: 2000, sort: 'price', category: 'kitchen' });
  });

  it('ignores what cannot be understood', () => {
    const listing = readListing({ min: 'cheap', max: '1.999', sort: 'colour', q: ['mug', 'cup'] });
    expect(listing).toMatchObject({ min: undefined, max: undefined, sort: '', q: 'mug' });
  });

  it('cannot be sorted by relevance without a search', () => {
    expect(readListing({ sort: 'relevance' }).sort).toBe('');
    expect(readListing({ sort: 'relevance', q: 'mug' }).sort).toBe('relevance');
  });

  it('has one short address, that reads back as the same listing', () => {
    const listing = readListing({ q: 'tea & co', min: '5', max: '19.90', sort: 'relevance', cursor: 'abc' });
    const href = listingHref('/search', listing);
    expect(href).toBe('/search?q=tea+%26+co&min=5&max=19.90&cursor=abc');
    const again = readListing(Object.fromEntries(new URL(href, 'http://shop.test').searchParams));
    expect(again).toEqual({ ...listing, sort: '' });
  });

  it('asks the API in minor units', () => {
    const path = productsPath(toProductsQuery(readListing({ min: '5', sort: '-price' })));
    expect(path).toBe('/products?sort=-price&minPrice=500&limit=24');
  });
});
