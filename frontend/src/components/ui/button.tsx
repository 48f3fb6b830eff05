import Link from 'next/link';
import type { ButtonHTMLAttributes, ComponentProps } from 'react';
import { classes } from '@/lib/classes';
import { Spinner } from './icons';

const BASE =
  'inline-flex items-center justify-center gap-2 rounded-full font-semibold transition-colors duration-150 whitespace-nowrap ' +
  'disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-progress';

const LOOKS = {
  primary: 'bg-ink text-paper hover:bg-clay-deep',
  accent: 'bg-clay text-white hover:bg-clay-deep',
  outline: 'border border-ink/25 bg-white text-ink hover:border-ink hover:bg-cream',
  quiet: 'text-ink hover:bg-cream',
  danger: 'border border-rust/40 bg-white text-rust hover:bg-rust-pale',
};

const SIZES = { sm: 'min-h-9 px-4 text-sm', md: 'min-h-11 px-6 text-sm', lg: 'min-h-13 px-8 text-base' };

interface Look {
  look?: keyof typeof LOOKS;
  size?: keyof typeof SIZES;
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & Look & { busy?: boolean };

/** While busy it keeps the focus and its size, and swallows clicks: a second click never starts the work again. */
export function Button({ look = 'primary', size = 'md', busy, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
      className={classes(BASE, LOOKS[look], SIZES[size], className)}
    >
      {busy && <Spinner />}
      {children}
    </button>
  );
}

export function ButtonLink({ look = 'primary', size = 'md', className, ...rest }: ComponentProps<typeof Link> & Look) {
  return <Link {...rest} className={classes(BASE, LOOKS[look], SIZES[size], className)} />;
}
