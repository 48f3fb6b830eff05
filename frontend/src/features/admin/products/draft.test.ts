import { describe, expect, it } from 'vitest';
import type { Product } from '@/lib/api/types';
import { differences, draftOf, emptyDraft, newVariant, readDraft, type ProductDraft } from './draft';

const euros = (amount: number) => ({ amount, currency: 'EUR' });

const MUG: Product = {
  id: 'p1',
  slug: 'mug',
  title: 'Mug',
  description: 'Holds tea.',
  brand: 'Kiln',
  categories: ['coffee-tea'],
  status: 'active',
  images: [{ url: '/mug.svg', alt: 'A mug' }],
  options: [{ name: 'Colour', values: ['Sage', 'Clay'] }],
  variants: [
    { sku: 'MUG-S', title: 'Sage', options: { Colour: 'Sage' }, price: euros(1999), compareAtPrice: euros(2500), image: '/mug.svg' },
    { sku: 'MUG-C', title: 'Clay', options: { Colour: 'Clay' }, price: euros(5) },
  ],
  priceFrom: euros(5),
  priceTo: euros(1999),
  tags: ['gift', 'tea'],
  version: 3,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
};

const draft = (change: Partial<ProductDraft>): ProductDraft => ({ ...draftOf(MUG), ...change });

describe('a product in the form', () => {
  it('comes out as it went in, to the cent', () => {
    const { input, errors } = readDraft(draftOf(MUG), MUG.version);
    expect(errors).toEqual({});
    expect(input).toEqual({
      slug: 'mug',
      title: 'Mug',
      description: 'Holds tea.',
      brand: 'Kiln',
      categories: ['coffee-tea'],
      status: 'active',
      images: [{ url: '/mug.svg', alt: 'A mug' }],
      options: [{ name: 'Colour' }],
      variants: [
        { sku: 'MUG-S', options: { Colour: 'Sage' }, price: euros(1999), compareAtPrice: euros(2500), image: '/mug.svg' },
        { sku: 'MUG-C', options: { Colour: 'Clay' }, price: euros(5) },
      ],
      tags: ['gift', 'tea'],
      version: 3,
    });
  });

  it('names what is missing where the API would', () => {
    const { errors } = readDraft({ ...emptyDraft(), options: [{ key: 'o', name: '' }], variants: [newVariant(1)] });
    expect(Object.keys(errors).sort()).toEqual(['options[0].name', 'title', 'variants[0].options[0]', 'variants[0].price', 'variants[0].sku']);
  });

  it.each(['12.345', '-1', 'free', '1,2,3'])('does not take %s for a price', (price) => {
    const { errors } = readDraft(draft({ variants: draftOf(MUG).variants.map((variant) => ({ ...variant, price })) }));
    expect(errors).toHaveProperty(['variants[0].price']);
  });

  it('refuses a reduced price that is none, and variants that are the same', () => {
    const [first, second] = draftOf(MUG).variants as [ProductDraft['variants'][0], ProductDraft['variants'][0]];
    const { errors } = readDraft(draft({ variants: [{ ...first, compareAt: '19.99' }, { ...second, sku: first.sku, values: first.values }] }));
    expect(Object.keys(errors).sort()).toEqual(['variants[0].compareAtPrice', 'variants[1].options', 'variants[1].sku']);
  });

  it('sends stock to begin with only for a SKU that is new', () => {
    const variants = [{ ...newVariant(0), sku: 'N', price: '1', initialQuantity: '7' }];
    expect(readDraft({ ...emptyDraft(), title: 'New', variants }).input.variants[0]?.initialQuantity).toBe(7);
    expect(readDraft(draft({ variants: draftOf(MUG).variants.map((v) => ({ ...v, initialQuantity: '7' })) })).input.variants[0]?.initialQuantity).toBeUndefined();
  });
});

describe('two readings of a product', () => {
  it('differ in what somebody changed', () => {
    const theirs = { ...MUG, title: 'Cup', variants: MUG.variants.slice(1), version: 4 };
    expect(differences(MUG, theirs)).toEqual(['title', 'variants and prices']);
    expect(differences(MUG, { ...MUG, version: 4 })).toEqual([]);
  });
});
