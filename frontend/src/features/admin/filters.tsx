'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useRef, type ReactNode } from 'react';
import { SearchIcon } from '@/components/ui/icons';

const TYPING_PAUSE_MS = 350;

/** Filters live in the address, so that a list can be sent to a colleague; a changed filter begins at the first page. */
export function useFilters() {
  const router = useRouter();
  const pathname = usePathname();
  const parameters = useSearchParams();
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(parameters);
    next.delete('after');
    if (value) next.set(name, value);
    else next.delete(name);
    router.replace(next.size > 0 ? `${pathname}?${next}` : pathname, { scroll: false });
  };
  const get = (name: string): string => parameters.get(name) ?? '';
  return { get, set, parameters };
}

interface FilterBarProps {
  label: string;
  placeholder: string;
  children?: ReactNode;
}

export function FilterBar({ label, placeholder, children }: FilterBarProps) {
  const { get, set } = useFilters();
  const typing = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(typing.current), []);

  const search = (value: string, pause: number) => {
    clearTimeout(typing.current);
    typing.current = setTimeout(() => set('q', value.trim()), pause);
  };
  return (
    <form
      role="search"
      className="mb-5 flex flex-wrap gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        search(String(new FormData(event.currentTarget).get('q') ?? ''), 0);
      }}
    >
      <div className="relative min-w-56 flex-1">
        <input
          name="q"
          type="search"
          aria-label={label}
          placeholder={placeholder}
          defaultValue={get('q')}
          maxLength={200}
          onChange={({ target }) => search(target.value, TYPING_PAUSE_MS)}
          className="control pl-10"
        />
        <SearchIcon className="pointer-events-none absolute top-1/2 left-3.5 size-4 -translate-y-1/2 text-soft" />
      </div>
      {children}
    </form>
  );
}
