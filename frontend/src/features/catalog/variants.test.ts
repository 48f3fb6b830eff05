import { describe, expect, it } from 'vitest';
import type { Product, Variant } from '@/lib/api/types';
import { firstVariant, picturesByValue, variantWith } from './variants';

const variant = (colour: string, size: string): Variant => ({
  sku: `${colour}-${size}`,
  title: `${colour} / ${size}`,
  options: { Colour: colour, Size: size },
  price: { amount: 1000, currency: 'EUR' },
  image: `/${colour}.svg`,
});

const shirt = {
  options: [
    { name: 'Colour', values: ['Red', 'Blue'] },
    { name: 'Size', values: ['S', 'M', 'L'] },
  ],
  variants: [variant('Red', 'S'), variant('Red', 'M'), variant('Blue', 'M'), variant('Blue', 'L')],
} as Product;

const [redS, redM, blueM, blueL] = shirt.variants as [Variant, Variant, Variant, Variant];

describe('the first variant', () => {
  it('is the one the address names, even when it is sold out', () => {
    expect(firstVariant(shirt, 'Blue-M', () => 0)).toBe(blueM);
  });

  it('is else the first that can be bought, or may be', () => {
    expect(firstVariant(shirt, 'gone', (sku) => (sku === 'Red-S' ? 0 : 2))).toBe(redM);
    expect(firstVariant(shirt, undefined, () => undefined)).toBe(redS);
    expect(firstVariant(shirt, undefined, () => 0)).toBe(redS);
  });
});

describe('choosing a value', () => {
  it('keeps the other options where it can', () => {
    expect(variantWith(shirt, redM, 'Colour', 'Blue')).toBe(blueM);
  });

  it('moves to the nearest combination that exists', () => {
    expect(variantWith(shirt, redS, 'Size', 'L')).toBe(blueL);
    expect(variantWith(shirt, redS, 'Colour', 'Blue')).toBe(blueM);
  });
});

it('shows pictures for the option they differ in only', () => {
  expect(picturesByValue(shirt, 'Colour')).toEqual({ Red: '/Red.svg', Blue: '/Blue.svg' });
  expect(picturesByValue(shirt, 'Size')).toBeUndefined();
});
