import { connect, type Socket } from 'node:net';
import { z } from 'zod';
import { within } from './deadline.ts';
import { BrowserError } from './errors.ts';
import { encodeFrame, FrameParser } from './marionette-frames.ts';

const reply = z.tuple([
  z.literal(1),
  z.number(),
  z.nullable(z.object({ error: z.string(), message: z.string() })),
  z.unknown(),
]);

interface Waiting {
  readonly command: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: BrowserError) => void;
}

/**
 * A client of Marionette, Firefox's remote protocol: `[0, id, command, parameters]` out and
 * `[1, id, error, result]` back, over TCP.
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #parser = new FrameParser();
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #ended: BrowserError | undefined;
  #greeted = Promise.withResolvers<void>();

  private constructor(socket: Socket) {
    this.#socket = socket;
    this.#greeted.promise.catch(() => {});
    let greeted = false;
    socket.on('data', (chunk: Buffer) => {
      try {
        for (const message of this.#parser.push(chunk)) {
          if (greeted) this.#settle(message);
          greeted = true;
          this.#greeted.resolve();
        }
      } catch (error) {
        this.#end('sent something that is not Marionette', error);
      }
    });
    socket.on('error', (error) => this.#end(error.message, error));
    socket.on('close', () => this.#end('closed the connection'));
  }

  /**
   * Connects to a Marionette server on loopback and waits for its greeting.
   * @throws BrowserError `protocol` or `deadline`
   */
  static async connect(port: number, deadlineMs: number): Promise<Marionette> {
    const client = new Marionette(connect(port, '127.0.0.1'));
    try {
      await within(client.#greeted.promise, deadlineMs, `Marionette's greeting on port ${port}`);
      return client;
    } catch (error) {
      client.close();
      throw error;
    }
  }

  /**
   * Sends a command and resolves with its result as the server sent it.
   * @throws BrowserError `protocol` with the server's error, `deadline` when it does not answer in time
   */
  async send(
    command: string,
    parameters: Readonly<Record<string, unknown>> = {},
    deadlineMs = 60_000,
  ): Promise<unknown> {
    if (this.#ended !== undefined) throw this.#ended;
    const id = ++this.#lastId;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.#waiting.set(id, { command, resolve, reject });
    this.#socket.write(encodeFrame([0, id, command, parameters]));
    try {
      return await within(promise, deadlineMs, `Firefox's answer to ${command}`);
    } finally {
      this.#waiting.delete(id);
    }
  }

  /** Cuts the connection; commands without an answer fail. */
  close(): void {
    this.#end('was disconnected');
  }

  #settle(message: unknown): void {
    const [, id, error, result] = reply.parse(message);
    const waiting = this.#waiting.get(id);
    if (error === null) waiting?.resolve(result);
    else
      waiting?.reject(new BrowserError('protocol', `${waiting.command}: ${error.error}: ${error.message}`));
  }

  #end(why: string, cause?: unknown): void {
    if (this.#ended !== undefined) return;
    this.#ended = new BrowserError('protocol', `Firefox ${why}.`, { cause });
    this.#socket.destroy();
    this.#greeted.reject(this.#ended);
    for (const { reject } of this.#waiting.values()) reject(this.#ended);
  }
}
