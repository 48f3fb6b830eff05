import Link from 'next/link';
import { Skeleton } from '@/components/ui/feedback';

interface TileProps {
  label: string;
  name: string;
  /** Undefined while it is being loaded. */
  value: string | undefined;
  hint?: string;
  href?: string;
}

export function Tile({ label, name, value, hint, href }: TileProps) {
  return (
    <div className="card relative p-4 has-[a:hover]:border-ink/40 sm:p-5">
      <dt className="text-sm text-soft">
        {href ? (
          <Link href={href} className="after:absolute after:inset-0">
            {label}
          </Link>
        ) : (
          label
        )}
      </dt>
      <dd data-testid={name} className="mt-1 font-display text-2xl break-words tabular-nums sm:text-3xl">
        {value ?? <Skeleton className="h-9 w-16" />}
      </dd>
      {hint && <dd className="text-xs text-soft">{hint}</dd>}
    </div>
  );
}
