import { backoffDelay } from '@/lib/backoff';
import type { Connection } from '@/lib/store/live';
import { parseMessage, type Message } from './messages';

const BACKOFF = { baseMs: 1_000, maxMs: 30_000 };
/** A server that is gone without a goodbye is noticed by an answer that does not come. */
const PING_EVERY_MS = 25_000;
const ANSWER_WITHIN_MS = 10_000;
const REMEMBERED_IDS = 200;

export type Socket = Pick<WebSocket, 'send' | 'close' | 'onmessage' | 'onclose'>;

/** What the connection needs of the world; a test brings its own. */
export interface World {
  ticket(): Promise<string>;
  open(url: string): Socket;
  isOnline(): boolean;
  random(): number;
}

export interface Listeners {
  onState(state: Connection): void;
  onMessage(message: Message): void;
}

/**
 * Keeps one WebSocket open: each attempt has a ticket of its own, a lost connection is taken up again after the last event
 * that was seen, and while the browser is offline nothing is tried.
 */
export class LiveConnection {
  private socket: Socket | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private attempt = 0;
  /** Answers that belong to an attempt that was given up are told by this number. */
  private run = 0;
  private lastId = '';
  private readonly seen = new Set<string>();

  constructor(
    private readonly url: string,
    private readonly world: World,
    private readonly listeners: Listeners,
  ) {}

  start(): void {
    this.attempt = 0;
    void this.connect();
  }

  /** The network is back or the page is looked at again: do not sit out the wait. */
  wake(): void {
    if (!this.socket && this.timer !== undefined) this.start();
  }

  pause(): void {
    this.drop();
    this.listeners.onState('waiting');
    // Marks that there is something to wake up for.
    this.timer = setTimeout(() => void this.connect(), BACKOFF.maxMs);
  }

  stop(): void {
    this.drop();
    this.listeners.onState('off');
  }

  private drop(): void {
    this.run += 1;
    clearTimeout(this.timer);
    this.timer = undefined;
    const { socket } = this;
    this.socket = undefined;
    if (!socket) return;
    socket.onmessage = null;
    socket.onclose = null;
    socket.close();
  }

  private async connect(): Promise<void> {
    this.drop();
    if (!this.world.isOnline()) return this.pause();
    const { run } = this;
    this.listeners.onState('connecting');
    try {
      const ticket = await this.world.ticket();
      if (run === this.run) this.listen(this.world.open(this.address(ticket)));
    } catch {
      if (run === this.run) this.retry();
    }
  }

  private address(ticket: string): string {
    const address = new URL(this.url);
    address.searchParams.set('ticket', ticket);
    if (this.lastId) address.searchParams.set('lastEventId', this.lastId);
    return address.href;
  }

  private listen(socket: Socket): void {
    this.socket = socket;
    socket.onmessage = ({ data }) => this.receive(data);
    socket.onclose = () => this.lose();
    this.timer = setTimeout(() => this.lose(), ANSWER_WITHIN_MS);
  }

  private lose(): void {
    this.drop();
    this.retry();
  }

  private retry(): void {
    this.listeners.onState('waiting');
    this.timer = setTimeout(() => void this.connect(), backoffDelay(this.attempt, BACKOFF, this.world.random));
    this.attempt += 1;
  }

  private receive(data: unknown): void {
    const message = parseMessage(data);
    if (!message) return;
    if (message.type === 'pong') return this.watch();
    if (message.type === 'welcome') return this.welcome(message);
    if (message.id) {
      if (this.seen.has(message.id)) return;
      this.remember(message.id);
    }
    this.listeners.onMessage(message);
  }

  /** The id of a welcome is the place to resume from, unless what was missed until there is still to come. */
  private welcome({ id }: Message): void {
    if (!this.lastId) this.lastId = id;
    this.attempt = 0;
    this.watch();
    this.listeners.onState('connected');
  }

  private remember(id: string): void {
    this.lastId = id;
    this.seen.add(id);
    const [oldest] = this.seen;
    if (this.seen.size > REMEMBERED_IDS && oldest !== undefined) this.seen.delete(oldest);
  }

  private watch(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.socket?.send('{"type":"ping"}');
      this.timer = setTimeout(() => this.lose(), ANSWER_WITHIN_MS);
    }, PING_EVERY_MS);
  }
}
