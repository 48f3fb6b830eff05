import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { ShieldIcon, TruckIcon } from '@/components/ui/icons';
import { SITE } from '@/config/site';
import { storefrontUrl } from '@/config/runtime';
import { loadCategory, loadProduct, loadProducts, loadStock } from '@/features/catalog/api/catalog';
import { ProductShelf } from '@/features/catalog/components/product-shelf';
import { productJsonLd } from '@/features/catalog/product-json-ld';
import { formatMoney } from '@/lib/money';
import { BuyableProduct } from './buyable-product';

const RELATED = 4;

export async function generateMetadata({ params }: PageProps<'/p/[slug]'>): Promise<Metadata> {
  const product = await loadProduct((await params).slug);
  if (!product) return { title: 'Not found' };
  const description = product.description.replace(/\s+/g, ' ').slice(0, 160);
  const images = product.images.slice(0, 1).map(({ url }) => url);
  return {
    title: product.title,
    description,
    alternates: { canonical: `/p/${product.slug}` },
    openGraph: { title: product.title, description, images },
  };
}

export default async function ProductPage({ params, searchParams }: PageProps<'/p/[slug]'>) {
  const product = await loadProduct((await params).slug);
  if (!product) notFound();
  const [slug] = product.categories;
  // A shop whose stock cannot be asked for, or that finds nothing similar, still shows the product.
  const [stock, category, similar] = await Promise.all([
    loadStock(product.variants.map(({ sku }) => sku)).catch(() => null),
    slug ? loadCategory(slug).catch(() => undefined) : undefined,
    slug ? loadProducts({ category: slug, limit: RELATED + 1 }).catch(() => undefined) : undefined,
  ]);
  const related = similar?.items.filter(({ id }) => id !== product.id).slice(0, RELATED) ?? [];
  const { sku } = await searchParams;
  const trail = [{ href: '/', label: 'Home' }, ...(category ? [{ href: `/c/${category.slug}`, label: category.name }] : [])];
  return (
    <>
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: productJsonLd(product, stock, `${storefrontUrl()}/p/${product.slug}`) }}
      />
      <div className="shell py-8">
        <Breadcrumbs trail={trail} here={product.title} />
        <BuyableProduct key={product.id} product={product} stock={stock} sku={typeof sku === 'string' ? sku : undefined}>
          <ServiceNotes />
          <section className="mt-8" aria-labelledby="about">
            <h2 id="about" className="text-xl">
              About it
            </h2>
            <div className="mt-3 space-y-4 leading-relaxed text-soft">
              {product.description.split(/\n{2,}/).map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </div>
          </section>
        </BuyableProduct>
      </div>
      <ProductShelf
        title="You may also like"
        products={related}
        {...(category && { more: { href: `/c/${category.slug}`, label: `All of ${category.name}` } })}
      />
    </>
  );
}

function ServiceNotes() {
  return (
    <ul className="mt-8 space-y-3 rounded-2xl bg-cream p-5 text-sm">
      <li className="flex gap-3">
        <TruckIcon className="text-moss" />
        Free shipping from {formatMoney(SITE.freeShippingFrom)}
      </li>
      <li className="flex gap-3">
        <ShieldIcon className="text-moss" />
        30 days to change your mind
      </li>
    </ul>
  );
}
