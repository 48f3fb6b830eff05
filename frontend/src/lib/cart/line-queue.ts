export interface LineChange {
  sku: string;
  /** The quantity the line is to have; 0 removes it. */
  quantity: number;
  /** How many of them the shopper has just put in, as opposed to having changed the quantity of a line. */
  added: number;
}

interface Waiting {
  change: LineChange;
  callers: { resolve: () => void; reject: (cause: unknown) => void }[];
}

/**
 * Sends the changes of a cart one after the other, so that the last click wins whatever the network does. Of one SKU
 * only the newest quantity is sent: ten quick clicks are two requests.
 */
export class LineQueue {
  private readonly waiting = new Map<string, Waiting>();
  private running = false;

  constructor(
    private readonly send: (change: LineChange) => Promise<void>,
    private readonly settled: (sku: string) => void,
  ) {}

  /** Resolves when the shop has taken this quantity, or a later one of the same SKU. */
  put(change: LineChange): Promise<void> {
    return new Promise((resolve, reject) => {
      const earlier = this.waiting.get(change.sku);
      this.waiting.set(change.sku, {
        change: { ...change, added: change.added && change.added + (earlier?.change.added ?? 0) },
        callers: [...(earlier?.callers ?? []), { resolve, reject }],
      });
      void this.run();
    });
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    for (let next = this.take(); next; next = this.take()) await this.handle(next);
    this.running = false;
  }

  private take(): Waiting | undefined {
    const [next] = this.waiting.values();
    if (next) this.waiting.delete(next.change.sku);
    return next;
  }

  private async handle({ change, callers }: Waiting): Promise<void> {
    const outcome = await this.send(change).then(
      () => null,
      (cause: unknown) => ({ cause }),
    );
    if (!this.waiting.has(change.sku)) this.settled(change.sku);
    callers.forEach(({ resolve, reject }) => (outcome ? reject(outcome.cause) : resolve()));
  }
}
