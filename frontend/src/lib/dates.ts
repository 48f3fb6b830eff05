import { SITE } from '@/config/site';

const DAY = new Intl.DateTimeFormat(SITE.locale, { dateStyle: 'medium' });
const MOMENT = new Intl.DateTimeFormat(SITE.locale, { dateStyle: 'medium', timeStyle: 'short' });

export const formatDay = (iso: string): string => DAY.format(new Date(iso));
export const formatMoment = (iso: string): string => MOMENT.format(new Date(iso));
