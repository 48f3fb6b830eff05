import type { Product, Variant } from '@/lib/api/types';

export type Choice = Record<string, string>;

/** The variant to begin with: the one the address names, else the first that can be bought. */
export function firstVariant(product: Product, sku: string | undefined, available: (sku: string) => number | undefined): Variant | undefined {
  const { variants } = product;
  return variants.find((variant) => variant.sku === sku) ?? variants.find((variant) => available(variant.sku) !== 0) ?? variants[0];
}

/**
 * The variant after one option was changed. Not every combination exists: then the one that agrees in most of the
 * other options is taken, so that every value can be reached with one click.
 */
export function variantWith(product: Product, current: Variant, option: string, value: string): Variant {
  const agreement = (variant: Variant) =>
    product.options.filter(({ name }) => name !== option && variant.options[name] === current.options[name]).length;
  const candidates = product.variants.filter((variant) => variant.options[option] === value);
  return candidates.reduce((best, variant) => (agreement(variant) > agreement(best) ? variant : best), candidates[0] ?? current);
}

/** Of each value of an option, the picture, when the option is what the pictures differ in. */
export function picturesByValue(product: Product, option: string): Record<string, string> | undefined {
  const pictures: Record<string, string> = {};
  for (const { options, image } of product.variants) {
    const value = options[option];
    if (!value || !image) return undefined;
    if ((pictures[value] ??= image) !== image) return undefined;
  }
  return new Set(Object.values(pictures)).size > 1 ? pictures : undefined;
}
