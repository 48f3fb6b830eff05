import Link from 'next/link';
import type { Notification } from '@/lib/api/types';
import { classes } from '@/lib/classes';
import { formatMoment } from '@/lib/dates';
import { safeNext } from '@/lib/next-path';

interface NotificationListProps {
  items: Notification[];
  onRead: (id: string) => void;
}

export function NotificationList({ items, onRead }: NotificationListProps) {
  if (items.length === 0) {
    return <p className="px-3 pt-2 pb-5 text-sm text-soft">Nothing yet. We tell you here what happens to your orders.</p>;
  }
  return (
    <ul className="max-h-[min(26rem,65dvh)] overflow-y-auto overscroll-contain">
      {items.map((item) => (
        <li key={item.id}>
          <Link
            href={safeNext(item.link)}
            onClick={() => !item.read && onRead(item.id)}
            className={classes('flex gap-3 rounded-xl px-3 py-2.5 hover:bg-cream', item.read && 'text-soft')}
          >
            <span aria-hidden="true" className={classes('mt-1.5 size-2 shrink-0 rounded-full', item.read ? 'bg-transparent' : 'bg-clay')} />
            <span className="min-w-0 text-sm">
              <span className="block font-semibold">
                {!item.read && <span className="sr-only">Unread: </span>}
                {item.title}
              </span>
              <span className="line-clamp-2 text-soft">{item.body}</span>
              <time dateTime={item.createdAt} className="mt-0.5 block text-xs text-soft">
                {formatMoment(item.createdAt)}
              </time>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
