import { SITE } from '@/config/site';
import type { Money } from './api/types';

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(currency: string): Intl.NumberFormat {
  let found = formatters.get(currency);
  if (!found) {
    found = new Intl.NumberFormat(SITE.locale, { style: 'currency', currency });
    formatters.set(currency, found);
  }
  return found;
}

function digits(currency: string): number {
  return formatter(currency).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Formats minor units exactly: the decimal text is built from the integer, no division of money takes place. */
export function formatMoney({ amount, currency }: Money): string {
  return formatter(currency).format(toDecimal(amount, digits(currency)) as Intl.StringNumericLiteral);
}

export function toDecimal(amount: number, fraction = 2): string {
  const sign = amount < 0 ? '-' : '';
  const padded = String(Math.abs(amount)).padStart(fraction + 1, '0');
  if (fraction === 0) return sign + padded;
  return `${sign}${padded.slice(0, -fraction)}.${padded.slice(-fraction)}`;
}

/** Reads what a person typed ("12", "12.5", "12,50") as minor units; undefined when it is no amount. */
export function parseAmount(text: string | undefined | null, fraction = 2): number | undefined {
  const match = /^(\d{1,9})(?:[.,](\d*))?$/.exec((text ?? '').trim());
  if (!match) return undefined;
  const [, whole = '0', decimals = ''] = match;
  if (decimals.length > fraction) return undefined;
  return Number(whole + decimals.padEnd(fraction, '0'));
}

export function formatRange(from: Money, to: Money): string {
  return from.amount === to.amount ? formatMoney(from) : `from ${formatMoney(from)}`;
}
