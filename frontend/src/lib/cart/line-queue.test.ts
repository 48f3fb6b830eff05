import { describe, expect, it } from 'vitest';
import { LineQueue, type LineChange } from './line-queue';

/** A shop that answers only when told to, so that the tests decide what overtakes what. */
function slowShop() {
  const sent: LineChange[] = [];
  const settled: string[] = [];
  const answers: ((failure?: Error) => void)[] = [];
  const queue = new LineQueue(
    (change) =>
      new Promise((resolve, reject) => {
        sent.push(change);
        answers.push((failure) => (failure ? reject(failure) : resolve()));
      }),
    (sku) => settled.push(sku),
  );
  const answer = async (failure?: Error) => {
    answers.shift()?.(failure);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { queue, sent, settled, answer };
}

const set = (sku: string, quantity: number): LineChange => ({ sku, quantity, added: 0 });

describe('LineQueue', () => {
  it('never has two changes on their way at once', async () => {
    const { queue, sent, answer } = slowShop();
    const both = Promise.all([queue.put(set('A', 1)), queue.put(set('B', 1))]);
    expect(sent).toEqual([set('A', 1)]);
    await answer();
    expect(sent).toEqual([set('A', 1), set('B', 1)]);
    await answer();
    await both;
  });

  it('sends only the newest quantity of a SKU, last', async () => {
    const { queue, sent, settled, answer } = slowShop();
    const all = Promise.all([2, 3, 4, 5].map((quantity) => queue.put(set('A', quantity))));
    await answer();
    expect(settled).toEqual([]);
    await answer();
    await all;
    expect(sent).toEqual([set('A', 2), set('A', 5)]);
    expect(settled).toEqual(['A']);
  });

  it('tells the caller of a refusal and goes on with the others', async () => {
    const { queue, sent, settled, answer } = slowShop();
    const refused = expect(queue.put(set('A', 1))).rejects.toThrow('unknown-sku');
    const taken = queue.put(set('B', 2));
    await answer(new Error('unknown-sku'));
    await refused;
    await answer();
    await taken;
    expect(sent).toEqual([set('A', 1), set('B', 2)]);
    expect(settled).toEqual(['A', 'B']);
  });

  it('sums up what was put in while it waited', async () => {
    const { queue, sent, answer } = slowShop();
    const first = queue.put({ sku: 'A', quantity: 1, added: 1 });
    const rest = [queue.put({ sku: 'A', quantity: 2, added: 1 }), queue.put({ sku: 'A', quantity: 3, added: 1 })];
    await answer();
    await answer();
    await Promise.all([first, ...rest]);
    expect(sent.at(-1)).toEqual({ sku: 'A', quantity: 3, added: 2 });
  });
});
