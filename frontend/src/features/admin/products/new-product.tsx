'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { PageTitle } from '@/components/ui/page-title';
import type { ProductInput } from '@/lib/api/types';
import { createProduct } from '../api/products';
import { useIdempotencyKey } from '../idempotency';
import { emptyDraft } from './draft';
import { ProductForm } from './product-form';

export function NewProduct() {
  const router = useRouter();
  const [initial] = useState(emptyDraft);
  const keyFor = useIdempotencyKey();

  const create = async (input: ProductInput) => {
    const product = await createProduct(input, keyFor(input));
    toast.success(`${product.title} is created`);
    router.replace(`/admin/products/${product.id}`);
    return product;
  };
  return (
    <>
      <PageTitle eyebrow={<Link href="/admin/products">Products</Link>}>New product</PageTitle>
      <ProductForm initial={initial} submitLabel="Create product" save={create} />
    </>
  );
}
