'use client';

import { ProblemNotice } from '@/components/ui/feedback';
import { BellIcon } from '@/components/ui/icons';
import { Menu } from '@/components/ui/menu';
import { useAppSelector } from '@/lib/store';
import { useResource } from '@/lib/use-resource';
import { listNotifications, markRead } from '../api/notifications';
import { NotificationList } from './notification-list';

const SHOWN = 20;

/** Only for those who are logged in; what is new is asked for again when the realtime connection tells of it. */
export function NotificationBell() {
  const userId = useAppSelector(({ session }) => session.user?.id);
  return userId ? <Bell key={userId} /> : null;
}

function Bell() {
  const heard = useAppSelector(({ live }) => live.notifications);
  const { data: items = [], error, put } = useResource(String(heard), (signal) => listNotifications(SHOWN, signal));

  /** Shown as read at once; should the call fail, the next look shows the truth. */
  const read = (ids: string[]) => {
    put(items.map((item) => (ids.includes(item.id) ? { ...item, read: true } : item)));
    void Promise.allSettled(ids.map(markRead));
  };

  const unread = items.filter((item) => !item.read).map(({ id }) => id);
  return (
    <Menu
      label={unread.length > 0 ? `Notifications, ${unread.length} unread` : 'Notifications'}
      icon={<BellWithCount count={unread.length} />}
      className="w-[min(22rem,calc(100vw-1.5rem))] max-sm:fixed max-sm:top-24 max-sm:right-3 max-sm:left-3 max-sm:w-auto"
    >
      <div className="flex items-center justify-between gap-3 px-3 pt-1.5 pb-2">
        <h2 className="font-sans text-sm font-semibold tracking-normal">Notifications</h2>
        {unread.length > 0 && (
          <button type="button" onClick={() => read(unread)} className="link py-1 text-xs text-soft">
            Mark all as read
          </button>
        )}
      </div>
      {error !== undefined && <ProblemNotice error={error} />}
      {error === undefined && <NotificationList items={items} onRead={(id) => read([id])} />}
    </Menu>
  );
}

function BellWithCount({ count }: { count: number }) {
  return (
    <span className="relative">
      <BellIcon />
      {count > 0 && (
        <span
          aria-hidden="true"
          data-testid="unread"
          className="absolute -top-2 -right-2 flex h-4.5 min-w-4.5 items-center justify-center rounded-full bg-clay px-1 text-[0.65rem] font-bold text-white"
        >
          {count >= SHOWN ? `${SHOWN}+` : count}
        </span>
      )}
    </span>
  );
}
