import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Connection } from '@/lib/store/live';
import { LiveConnection, type Socket, type World } from './connection';
import type { Message } from './messages';

/** The server's side of a socket. */
class Line implements Socket {
  onmessage: Socket['onmessage'] = null;
  onclose: Socket['onclose'] = null;
  readonly sent: string[] = [];
  closed = false;

  constructor(readonly url: URL) {}

  send(text: string): void {
    this.sent.push(text);
  }

  close(): void {
    this.closed = true;
  }

  say(message: Partial<Message>): void {
    this.onmessage?.call(null as never, { data: JSON.stringify({ data: {}, ...message }) } as MessageEvent);
  }

  breakOff(): void {
    this.onclose?.call(null as never, {} as CloseEvent);
  }
}

let lines: Line[];
let tickets: number;
let online: boolean;
let ticketFails: boolean;
let states: Connection[];
let heard: string[];
let connection: LiveConnection;

const world: World = {
  ticket: async () => {
    if (ticketFails) throw new Error('no ticket');
    tickets += 1;
    return `t${tickets}`;
  },
  open: (url) => {
    const line = new Line(new URL(url));
    lines.push(line);
    return line;
  },
  isOnline: () => online,
  random: () => 0.999_999,
};

const line = () => lines.at(-1) as Line;
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

async function connect(lastId = 'e5'): Promise<void> {
  connection.start();
  await wait(0);
  line().say({ type: 'welcome', id: lastId });
}

beforeEach(() => {
  vi.useFakeTimers();
  [lines, tickets, online, ticketFails, states, heard] = [[], 0, true, false, [], []];
  connection = new LiveConnection('ws://shop.test/ws', world, {
    onState: (state) => states.push(state),
    onMessage: ({ id }) => heard.push(id),
  });
});

afterEach(() => {
  connection.stop();
  vi.useRealTimers();
});

describe('connecting', () => {
  it('shows a ticket, and counts as connected once the server says welcome', async () => {
    connection.start();
    await wait(0);
    expect(line().url.search).toBe('?ticket=t1');
    expect(states).toEqual(['connecting']);
    line().say({ type: 'welcome', id: 'e5' });
    expect(states).toEqual(['connecting', 'connected']);
  });

  it('tries again, ever later, when there is no ticket to be had', async () => {
    ticketFails = true;
    connection.start();
    await wait(0);
    expect(states).toEqual(['connecting', 'waiting']);
    await wait(1_000);
    expect(states).toHaveLength(4);
    await wait(1_999);
    expect(states).toHaveLength(4);
    await wait(1);
    expect(states).toHaveLength(6);
  });

  it('gives up on a server that takes the call but never says welcome', async () => {
    connection.start();
    await wait(11_000);
    expect(lines[0]?.closed).toBe(true);
    expect(lines).toHaveLength(2);
  });
});

describe('resuming', () => {
  it('names the last event it saw and comes with a new ticket', async () => {
    await connect();
    line().say({ type: 'notification', id: 'e6' });
    line().breakOff();
    await wait(1_000);
    expect(line().url.search).toBe('?ticket=t2&lastEventId=e6');
  });

  it('names the id of the welcome when nothing happened since', async () => {
    await connect('e5');
    line().breakOff();
    await wait(1_000);
    expect(line().url.searchParams.get('lastEventId')).toBe('e5');
  });

  it('does not skip what was missed when it is cut off again before having got it', async () => {
    await connect('e5');
    line().breakOff();
    await wait(1_000);
    line().say({ type: 'welcome', id: 'e9' });
    line().breakOff();
    await wait(1_000);
    expect(line().url.searchParams.get('lastEventId')).toBe('e5');
  });

  it('passes on an event once, however often it is sent', async () => {
    await connect();
    line().say({ type: 'notification', id: 'e6' });
    line().say({ type: 'notification', id: 'e6' });
    line().say({ type: 'notification', id: 'e7' });
    expect(heard).toEqual(['e6', 'e7']);
  });

  it('starts with short waits again after it was connected', async () => {
    await connect();
    for (let round = 0; round < 5; round += 1) {
      line().breakOff();
      await wait(1_000);
      line().say({ type: 'welcome', id: 'e5' });
    }
    expect(lines).toHaveLength(6);
  });
});

describe('a dead line', () => {
  it('is noticed by the answer that does not come', async () => {
    await connect();
    await wait(25_000);
    expect(line().sent).toEqual(['{"type":"ping"}']);
    await wait(10_000);
    expect(lines[0]?.closed).toBe(true);
    expect(states.at(-1)).toBe('waiting');
  });

  it('is not suspected while answers come', async () => {
    await connect();
    for (let round = 0; round < 4; round += 1) {
      await wait(25_000);
      line().say({ type: 'pong' });
    }
    expect(lines).toHaveLength(1);
    expect(states.at(-1)).toBe('connected');
  });
});

describe('being offline', () => {
  it('tries nothing, and connects at once when the network is back', async () => {
    await connect();
    online = false;
    connection.pause();
    await wait(300_000);
    expect(tickets).toBe(1);
    expect(states.at(-1)).toBe('waiting');
    online = true;
    connection.wake();
    await wait(0);
    expect(tickets).toBe(2);
  });

  it('waking up does not disturb a connection that works', async () => {
    await connect();
    connection.wake();
    await wait(0);
    expect(tickets).toBe(1);
  });
});

describe('stopping', () => {
  it('closes the line, and a ticket that comes too late opens none', async () => {
    connection.start();
    connection.stop();
    await wait(60_000);
    expect(lines).toHaveLength(0);
    expect(states.at(-1)).toBe('off');
  });
});
