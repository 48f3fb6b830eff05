import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The one inner address that webhooks may go to on the tests' stacks. */
const HOST = '127.0.0.77';

/** Somebody whom webhooks are sent to. */
export class Receiver {
  /** What it answers. */
  status = 200;
  private readonly server = createServer((request, response) => {
    request.resume();
    response.writeHead(this.status, { 'content-type': 'text/plain' }).end(`Answered with ${this.status}`);
  });

  /** Begins to listen, and answers where. */
  listen(): Promise<string> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(0, HOST, () => resolve(`http://${HOST}:${(this.server.address() as AddressInfo).port}/hooks`));
    });
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}
