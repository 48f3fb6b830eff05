import type { Image } from '@/lib/api/types';
import { classes } from '@/lib/classes';
import { BagIcon } from './icons';

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
  if (!image?.url) {
    return (
      <div {...(alt ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': true })} className={classes('grid aspect-square place-items-center bg-sand', className)}>
        <BagIcon className="size-1/4 text-field/60" />
      </div>
    );
  }
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
