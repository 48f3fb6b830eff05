import type { Page } from '@/lib/api/types';
import { SERVICES, type Service } from './services';

export type Of<T> = T & { service: Service };

export interface Across<T> {
  items: Of<T>[];
  /** Only when one service was asked: there are no cursors over several. */
  nextCursor: string | null;
  /** Services that have more than is shown. */
  more: Service[];
  /** Services that did not answer, which says nothing about what they have. */
  failed: { service: Service; cause: unknown }[];
}

type List<T> = (service: Service) => Promise<Page<T>>;

/** A page of what one service has, or the newest of what all have. */
export async function across<T>(service: Service | null, list: List<T>, at: (item: T) => string): Promise<Across<T>> {
  if (service) {
    const { items, nextCursor } = await list(service);
    return { items: items.map((item) => ({ ...item, service })), nextCursor: nextCursor ?? null, more: [], failed: [] };
  }
  const answers = await Promise.allSettled(SERVICES.map(list));
  const result: Across<T> = { items: [], nextCursor: null, more: [], failed: [] };
  answers.forEach((answer, place) => {
    const from = SERVICES[place] as Service;
    if (answer.status === 'rejected') {
      result.failed.push({ service: from, cause: answer.reason });
      return;
    }
    result.items.push(...answer.value.items.map((item) => ({ ...item, service: from })));
    if (answer.value.nextCursor) result.more.push(from);
  });
  if (result.failed.length === SERVICES.length) throw result.failed[0]?.cause;
  result.items.sort((one, other) => Date.parse(at(other)) - Date.parse(at(one)));
  return result;
}
