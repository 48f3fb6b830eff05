import { SITE } from '@/config/site';
import type { FieldError, Product, ProductInput, Variant } from '@/lib/api/types';
import { parseAmount, toDecimal } from '@/lib/money';
import { uuid } from '@/lib/uuid';

/** A product as it stands in the form: everything is the text that was typed. Keys tell rows apart while they move. */

export interface VariantDraft {
  key: string;
  sku: string;
  values: string[];
  price: string;
  compareAt: string;
  image: string;
  /** Stock to begin with; only for a SKU the shop does not know yet. */
  initialQuantity: string;
  known: boolean;
}

export interface ProductDraft {
  title: string;
  slug: string;
  brand: string;
  description: string;
  status: Product['status'];
  categories: string[];
  images: { key: string; url: string; alt: string }[];
  options: { key: string; name: string }[];
  variants: VariantDraft[];
  tags: string;
}

export type Errors = Record<string, string>;

export const STATUSES = ['active', 'draft', 'archived'] as const;

export const newVariant = (options: number): VariantDraft => ({
  key: uuid(),
  sku: '',
  values: Array.from({ length: options }, () => ''),
  price: '',
  compareAt: '',
  image: '',
  initialQuantity: '',
  known: false,
});

export const emptyDraft = (): ProductDraft => ({
  title: '',
  slug: '',
  brand: '',
  description: '',
  status: 'active',
  categories: [],
  images: [],
  options: [],
  variants: [newVariant(0)],
  tags: '',
});

export function draftOf(product: Product): ProductDraft {
  return {
    title: product.title,
    slug: product.slug,
    brand: product.brand,
    description: product.description,
    status: product.status,
    categories: product.categories,
    images: product.images.map(({ url, alt }) => ({ key: uuid(), url, alt: alt ?? '' })),
    options: product.options.map(({ name }) => ({ key: uuid(), name })),
    variants: product.variants.map((variant) => variantDraft(variant, product.options.map(({ name }) => name))),
    tags: product.tags.join(', '),
  };
}

const variantDraft = (variant: Variant, options: string[]): VariantDraft => ({
  key: uuid(),
  sku: variant.sku,
  values: options.map((name) => variant.options[name] ?? ''),
  price: toDecimal(variant.price.amount),
  compareAt: variant.compareAtPrice ? toDecimal(variant.compareAtPrice.amount) : '',
  image: variant.image ?? '',
  initialQuantity: '',
  known: true,
});

export interface Reading {
  input: ProductInput;
  /** By the path the API would name: `variants[0].price`. */
  errors: Errors;
}

/** What the form says, as the API takes it, together with what cannot be meant. */
export function readDraft(draft: ProductDraft, version?: number): Reading {
  const errors: Errors = {};
  const names = draft.options.map(({ name }) => name.trim());
  if (!draft.title.trim()) errors.title = 'Give the product a title.';
  names.forEach((name, index) => {
    if (!name) errors[`options[${index}].name`] = 'Name the option, such as Colour.';
    else if (names.indexOf(name) < index) errors[`options[${index}].name`] = 'There is an option of this name already.';
  });
  draft.images.forEach(({ url }, index) => {
    if (!url.trim()) errors[`images[${index}].url`] = 'Give the address of the picture, or remove it.';
  });
  const variants = draft.variants.map((variant, index) => readVariant(variant, names, `variants[${index}]`, errors));
  requireDistinct(draft.variants, errors);
  const input: ProductInput = {
    title: draft.title.trim(),
    slug: draft.slug.trim() || undefined,
    brand: draft.brand.trim(),
    description: draft.description.trim(),
    status: draft.status,
    categories: draft.categories,
    images: draft.images.map(({ url, alt }) => ({ url: url.trim(), alt: alt.trim() })),
    options: names.map((name) => ({ name })),
    variants,
    tags: draft.tags.split(',').map((tag) => tag.trim()).filter(Boolean),
    version,
  };
  return { input, errors };
}

function readVariant(variant: VariantDraft, names: string[], path: string, errors: Errors): ProductInput['variants'][number] {
  const price = parseAmount(variant.price);
  const compareAt = parseAmount(variant.compareAt);
  const quantity = variant.initialQuantity.trim();
  if (!variant.sku.trim()) errors[`${path}.sku`] = 'Give the variant a SKU.';
  if (price === undefined) errors[`${path}.price`] = 'Give an amount such as 12.50.';
  if (variant.compareAt.trim() && compareAt === undefined) errors[`${path}.compareAtPrice`] = 'Give an amount such as 15.00.';
  if (price !== undefined && compareAt !== undefined && compareAt <= price) {
    errors[`${path}.compareAtPrice`] = 'Must be higher than the price.';
  }
  if (quantity && !/^\d{1,9}$/.test(quantity)) errors[`${path}.initialQuantity`] = 'Give a whole number.';
  names.forEach((_, option) => {
    if (!variant.values[option]?.trim()) errors[`${path}.options[${option}]`] = 'Needed.';
  });
  return {
    sku: variant.sku.trim(),
    options: Object.fromEntries(names.map((name, option) => [name, (variant.values[option] ?? '').trim()])),
    price: { amount: price ?? 0, currency: SITE.currency },
    compareAtPrice: compareAt === undefined ? undefined : { amount: compareAt, currency: SITE.currency },
    image: variant.image || undefined,
    initialQuantity: variant.known || !quantity ? undefined : Number(quantity),
  };
}

function requireDistinct(variants: VariantDraft[], errors: Errors): void {
  const skus = variants.map(({ sku }) => sku.trim());
  const combinations = variants.map(({ values }) => JSON.stringify(values.map((value) => value.trim())));
  variants.forEach((_, index) => {
    if (skus[index] && skus.indexOf(skus[index]) < index) errors[`variants[${index}].sku`] ??= 'Another variant has this SKU.';
    if (combinations.indexOf(combinations[index] ?? '') < index) {
      errors[`variants[${index}].options`] = 'Another variant has the same options.';
    }
  });
}

export const errorsByPath = (errors: FieldError[]): Errors => Object.fromEntries(errors.map(({ field, message }) => [field, message]));

const COMPARED = {
  title: 'title',
  slug: 'address',
  brand: 'brand',
  description: 'description',
  status: 'status',
  categories: 'categories',
  images: 'pictures',
  options: 'options',
  variants: 'variants and prices',
  tags: 'tags',
} as const satisfies Partial<Record<keyof Product, string>>;

/** In which parts two readings of a product differ, in words for people. */
export function differences(before: Product, after: Product): string[] {
  return (Object.keys(COMPARED) as (keyof typeof COMPARED)[])
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => COMPARED[field]);
}
