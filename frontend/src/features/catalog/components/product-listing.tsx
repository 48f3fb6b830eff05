import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/feedback';
import { loadProductsOrStart } from '../api/catalog';
import { listingHref, toProductsQuery, type Listing } from '../listing';
import { ListingFilters } from './listing-filters';
import { ProductList } from './product-list';

interface ProductListingProps {
  path: string;
  listing: Listing;
  category?: string;
}

/** Filters, products and the way to more of them: the body of a category's page and of the search. */
export async function ProductListing({ path, listing, category }: ProductListingProps) {
  const first = await loadProductsOrStart({ ...toProductsQuery(listing), ...(category && { category }) });
  return (
    <>
      <ListingFilters path={path} listing={listing} />
      {first.items.length > 0 ? (
        <>
          <h2 className="sr-only">Products</h2>
          <ProductList key={listingHref(path, listing)} path={path} listing={listing} first={first} {...(category && { category })} />
        </>
      ) : (
        <NothingFound path={path} listing={listing} />
      )}
    </>
  );
}

function NothingFound({ path, listing }: { path: string; listing: Listing }) {
  const { q, min, max, category } = listing;
  const narrowed = min !== undefined || max !== undefined || category !== '';
  const wider = { ...listing, min: undefined, max: undefined, category: '', cursor: '' };
  return (
    <EmptyState
      title="Nothing found"
      action={
        narrowed ? (
          <ButtonLink href={listingHref(path, wider)}>Remove the filters</ButtonLink>
        ) : (
          <ButtonLink href="/search">See everything</ButtonLink>
        )
      }
    >
      {q ? `We have nothing for “${q}”${narrowed ? ' with these filters' : ''}. Try fewer or other words.` : 'There is nothing here at these prices.'}
    </EmptyState>
  );
}
