'use client';

import Link from 'next/link';
import { useMemo, useState } from 'react';
import { toast } from 'sonner';
import { Button, ButtonLink } from '@/components/ui/button';
import { EmptyState, LoadingBlock, ProblemNotice } from '@/components/ui/feedback';
import { PageTitle } from '@/components/ui/page-title';
import { ApiError } from '@/lib/api/problem';
import type { Product, ProductInput } from '@/lib/api/types';
import { formatMoment } from '@/lib/dates';
import { useResource } from '@/lib/use-resource';
import { getProduct, updateProduct } from '../api/products';
import { stockOf } from '../api/stock';
import { ArchiveProduct } from './archive-product';
import { ChangedMeanwhile } from './changed-meanwhile';
import { draftOf } from './draft';
import { ProductForm } from './product-form';
import { ProductStatus } from './product-status';

export function ProductEditor({ id }: { id: string }) {
  const { data, error, reload, put } = useResource(id, (signal) => getProduct(id, signal));
  if (data) return <Editor key={data.version} product={data} onChanged={put} />;
  if (!error) return <LoadingBlock label="Loading product" rows={4} />;
  if (error instanceof ApiError && error.status === 404) {
    return <EmptyState title="There is no such product" action={<ButtonLink href="/admin/products">All products</ButtonLink>} />;
  }
  return <ProblemNotice error={error} action={<Button size="sm" look="outline" onClick={reload}>Try again</Button>} />;
}

/** Made anew for every version, so that the form always begins with what is stored. */
function Editor({ product, onChanged }: { product: Product; onChanged: (product: Product) => void }) {
  const { id, version, slug, title, status, updatedAt } = product;
  const initial = useMemo(() => draftOf(product), [product]);
  const skus = product.variants.map(({ sku }) => sku);
  const { data: stock } = useResource(skus.join(' '), (signal) => stockOf(skus, signal));
  const [theirs, setTheirs] = useState<Product | null>(null);

  const save = async (input: ProductInput) => {
    try {
      const saved = await updateProduct(id, input);
      toast.success(saved.version === version ? 'Nothing was changed' : 'Saved');
      onChanged(saved);
      return saved;
    } catch (cause) {
      if (cause instanceof ApiError && cause.slug === 'stale-version') {
        setTheirs(await getProduct(id));
      }
      throw cause;
    }
  };

  return (
    <>
      <PageTitle
        eyebrow={<Link href="/admin/products">Products</Link>}
        aside={
          <div className="flex flex-wrap items-center gap-3">
            {status === 'active' && (
              <ButtonLink href={`/p/${slug}`} look="outline">
                In the shop
              </ButtonLink>
            )}
            {status !== 'archived' && <ArchiveProduct product={product} onArchived={onChanged} />}
          </div>
        }
      >
        {title}
      </PageTitle>
      <p className="-mt-5 mb-8 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-soft">
        <ProductStatus status={status} />
        <span>
          Version {version}, changed <time dateTime={updatedAt}>{formatMoment(updatedAt)}</time>
        </span>
      </p>
      <ProductForm
        initial={initial}
        version={theirs?.version ?? version}
        stock={stock}
        submitLabel={theirs ? 'Save mine over theirs' : 'Save'}
        save={save}
        conflict={theirs && <ChangedMeanwhile read={product} theirs={theirs} onTakeTheirs={() => onChanged(theirs)} />}
      />
    </>
  );
}
