'use client';

import { Picture } from '@/components/ui/picture';
import type { Image } from '@/lib/api/types';
import { classes } from '@/lib/classes';

interface ProductGalleryProps {
  images: Image[];
  title: string;
  shown: number;
  onShow: (place: number) => void;
}

export function ProductGallery({ images, title, shown, onShow }: ProductGalleryProps) {
  const count = images.length;
  const step = (by: number) => onShow((shown + by + count) % count);
  const onArrow = (key: string) => {
    if (key === 'ArrowRight') step(1);
    if (key === 'ArrowLeft') step(-1);
  };
  return (
    <div className="lg:sticky lg:top-40 lg:self-start">
      <Picture image={images[shown]} alt={title} size={900} eager className="w-full rounded-3xl" />
      {count > 1 && (
        <ul className="mt-3 flex gap-3 overflow-x-auto p-1" aria-label="Pictures">
          {images.map((image, place) => (
            <li key={image.url} className="shrink-0">
              <button
                type="button"
                aria-label={`Show picture ${place + 1} of ${count}${image.alt ? `: ${image.alt}` : ''}`}
                aria-current={place === shown || undefined}
                onClick={() => onShow(place)}
                onKeyDown={({ key }) => onArrow(key)}
                className={classes('block overflow-hidden rounded-xl border-2', place === shown ? 'border-ink' : 'border-transparent hover:border-field/50')}
              >
                <Picture image={{ url: image.url }} alt="" size={72} className="size-16 sm:size-18" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
