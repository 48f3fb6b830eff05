import Link from 'next/link';
import { ButtonLink } from '@/components/ui/button';
import { LeafIcon, ShieldIcon, TruckIcon } from '@/components/ui/icons';
import { Picture } from '@/components/ui/picture';
import { SITE } from '@/config/site';
import { loadCategories, loadProducts } from '@/features/catalog/api/catalog';
import { CategoryTiles } from '@/features/catalog/components/category-tiles';
import { ProductShelf } from '@/features/catalog/components/product-shelf';
import type { ProductSummary } from '@/lib/api/types';
import { formatMoney } from '@/lib/money';

const IN_THE_HERO = 3;
const ON_A_SHELF = 8;
const SMALL_PRICE = 2500;

export default async function HomePage() {
  const [categories, newest, gifts, small] = await Promise.all([
    loadCategories(),
    loadProducts({ sort: 'newest', limit: IN_THE_HERO + ON_A_SHELF }),
    loadProducts({ q: 'gift', limit: ON_A_SHELF }),
    loadProducts({ maxPrice: SMALL_PRICE, sort: '-price', limit: ON_A_SHELF / 2 }),
  ]);
  const pictured = [...newest.items, ...gifts.items].filter(({ image }) => image).slice(0, IN_THE_HERO);
  const smallPrice = formatMoney({ amount: SMALL_PRICE, currency: SITE.currency });
  return (
    <>
      <Hero products={pictured} />
      <Promises />
      <CategoryTiles categories={categories} />
      <ProductShelf title="New in the shop" products={newest.items.filter((product) => !pictured.includes(product)).slice(0, ON_A_SHELF)} more={{ href: '/search', label: 'See everything' }} />
      <ProductShelf title="Made to be given" products={gifts.items} more={{ href: '/search?q=gift', label: 'More gifts' }} />
      <ProductShelf
        title={`Small joys under ${smallPrice}`}
        products={small.items}
        more={{ href: `/search?max=${SMALL_PRICE / 100}`, label: 'All small joys' }}
      />
    </>
  );
}

function Hero({ products }: { products: ProductSummary[] }) {
  const [first, ...others] = products;
  return (
    <section className="bg-cream">
      <div className="shell grid items-center gap-10 py-12 md:grid-cols-2 lg:py-16">
        <div>
          <p className="eyebrow">Home, kitchen, desk and outdoors</p>
          <h1 className="mt-4 text-5xl leading-[1.05] sm:text-6xl">{SITE.tagline}</h1>
          <p className="mt-6 max-w-md text-lg leading-relaxed text-soft">
            Well-made things that are there when you order them: the stock you see is the stock we have.
          </p>
          <div className="mt-8 flex flex-wrap gap-3">
            <ButtonLink href="/search" size="lg" look="accent">
              Look around
            </ButtonLink>
            <ButtonLink href="#categories" size="lg" look="outline">
              Categories
            </ButtonLink>
          </div>
        </div>
        {first && (
          <div className="grid grid-cols-3 gap-3 sm:gap-4">
            <HeroPicture product={first} className="col-span-2 row-span-2" size={560} />
            {others.map((product) => (
              <HeroPicture key={product.id} product={product} size={270} />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}

function HeroPicture({ product, size, className }: { product: ProductSummary; size: number; className?: string }) {
  return (
    <Link href={`/p/${product.slug}`} aria-label={product.title} className={className}>
      <Picture image={product.image && { ...product.image, alt: '' }} alt="" size={size} eager className="h-full w-full rounded-3xl shadow-lift" />
    </Link>
  );
}

function Promises() {
  const promises = [
    { Icon: TruckIcon, title: `Free shipping from ${formatMoney(SITE.freeShippingFrom)}`, text: 'Leaves us within 24 hours' },
    { Icon: LeafIcon, title: 'Honest stock', text: 'Counted live, never sold twice' },
    { Icon: ShieldIcon, title: '30 days to change your mind', text: 'No questions, no fine print' },
  ];
  return (
    <ul className="shell grid gap-x-8 gap-y-4 border-b border-line py-8 sm:grid-cols-3">
      {promises.map(({ Icon, title, text }) => (
        <li key={title} className="flex items-center gap-4">
          <span className="flex size-11 shrink-0 items-center justify-center rounded-full bg-moss-pale text-moss">
            <Icon />
          </span>
          <span className="text-sm">
            <span className="block font-semibold">{title}</span>
            <span className="text-soft">{text}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
