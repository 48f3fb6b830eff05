import Link from 'next/link';

interface BreadcrumbsProps {
  trail: { href: string; label: string }[];
  here: string;
}

export function Breadcrumbs({ trail, here }: BreadcrumbsProps) {
  return (
    <nav aria-label="Breadcrumb" className="mb-6 text-sm text-soft">
      <ol className="flex flex-wrap items-center gap-x-2">
        {trail.map(({ href, label }) => (
          <li key={href} className="flex items-center gap-x-2">
            <Link href={href} className="py-1 hover:text-ink hover:underline">
              {label}
            </Link>
            <span aria-hidden="true">/</span>
          </li>
        ))}
        <li aria-current="page" className="truncate text-ink">
          {here}
        </li>
      </ol>
    </nav>
  );
}
