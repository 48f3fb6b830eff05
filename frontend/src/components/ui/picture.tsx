import type { Image } from '@/lib/api/types';
import { classes } from '@/lib/classes';

interface PictureProps {
  image: Image | null | undefined;
  /** Used when the catalogue has no text for the picture. */
  alt: string;
  size?: number;
  eager?: boolean;
  className?: string;
}

/** A square product picture; width and height keep its place while it loads. */
export function Picture({ image, alt, size = 600, eager = false, className }: PictureProps) {
  if (!image?.url) return <div role="img" aria-label={alt} className={classes('aspect-square bg-sand', className)} />;
  return (
    <img
      src={image.url}
      alt={image.alt || alt}
      width={size}
      height={size}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : undefined}
      decoding="async"
      className={classes('aspect-square bg-cream object-cover', className)}
    />
  );
}
