'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/dialog';
import type { Product } from '@/lib/api/types';
import { archiveProduct } from '../api/products';

interface ArchiveProductProps {
  product: Product;
  onArchived: (product: Product) => void;
}

export function ArchiveProduct({ product, onArchived }: ArchiveProductProps) {
  const [asking, setAsking] = useState(false);
  const archive = async () => {
    const archived = await archiveProduct(product.id);
    toast.success(`${product.title} is archived`);
    onArchived(archived);
  };
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        Archive
      </Button>
      <ConfirmDialog open={asking} title={`Archive ${product.title}?`} confirmLabel="Archive" danger onConfirm={archive} onClose={() => setAsking(false)}>
        <p className="text-soft">
          It leaves the shop at once and can no longer be bought. Orders keep it, and setting its status to active brings it back.
          Unsaved changes of this page are dropped.
        </p>
      </ConfirmDialog>
    </>
  );
}
