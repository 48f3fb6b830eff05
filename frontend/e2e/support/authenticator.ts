import { createHmac } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP_MS = 30_000;

/** An authenticator app (RFC 6238) whose owner never has to wait: each code works once, and the shop takes those of a step around. */
export class Authenticator {
  private last = 0;

  constructor(private readonly secret: string) {}

  /** A code that was not used before; three of them are to be had at once. */
  next(): string {
    this.last = Math.max(this.last + 1, Math.floor(Date.now() / STEP_MS) - 1);
    return this.codeOf(this.last);
  }

  private codeOf(step: number): string {
    const message = Buffer.alloc(8);
    message.writeBigUInt64BE(BigInt(step));
    const hash = createHmac('sha1', this.key()).update(message).digest();
    const number = hash.readUInt32BE((hash.at(-1) ?? 0) & 0xf) & 0x7fffffff;
    return String(number % 1_000_000).padStart(6, '0');
  }

  private key(): Buffer {
    const bits = [...this.secret].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
    return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  }
}
