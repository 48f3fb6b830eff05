import { SITE } from '@/config/site';

const DAY = new Intl.DateTimeFormat(SITE.locale, { dateStyle: 'medium' });
const MOMENT = new Intl.DateTimeFormat(SITE.locale, { dateStyle: 'medium', timeStyle: 'short' });

export const formatDay = (iso: string): string => DAY.format(new Date(iso));
export const formatMoment = (iso: string): string => MOMENT.format(new Date(iso));

const INSTANT = new Intl.DateTimeFormat(SITE.locale, { dateStyle: 'medium', timeStyle: 'medium' });
/** To the second, where the order of events matters. */
export const formatInstant = (iso: string): string => INSTANT.format(new Date(iso));

/** How long to wait, for people: `40 seconds`, `3 minutes`. */
export function formatWait(seconds: number): string {
  const [count, unit] = seconds < 100 ? [Math.ceil(seconds), 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
