import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { Marionette } from '../../../scripts/browsers/marionette.ts';
import { encodeFrame, FrameParser } from '../../../scripts/browsers/marionette-frames.ts';

const cleanups: (() => void)[] = [];

/** A server that greets and hands each command to `answer`. */
async function connectTo(answer: (socket: Socket, message: unknown) => void): Promise<Marionette> {
  const server = createServer((socket) => {
    const parser = new FrameParser();
    socket.on('data', (chunk: Buffer) => {
      for (const message of parser.push(chunk)) answer(socket, message);
    });
    socket.write(encodeFrame({ applicationType: 'gecko', marionetteProtocol: 3 }));
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  cleanups.push(() => void server.close());
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server has an address of this kind
  const { port } = server.address() as AddressInfo;
  const client = await Marionette.connect(port, 2000);
  cleanups.push(() => client.close());
  return client;
}

afterEach(() => {
  for (const clean of cleanups.splice(0).toReversed()) clean();
});

describe('Marionette', () => {
  it('sends commands as [0, id, name, parameters] and resolves with the result', async () => {
    const seen: unknown[] = [];
    const marionette = await connectTo((socket, message) => {
      seen.push(message);
      socket.write(encodeFrame([1, seen.length, null, { value: seen.length }]));
    });
    await expect(marionette.send('WebDriver:Back')).resolves.toEqual({ value: 1 });
    await expect(marionette.send('WebDriver:Navigate', { url: 'about:blank' })).resolves.toEqual({
      value: 2,
    });
    expect(seen).toEqual([
      [0, 1, 'WebDriver:Back', {}],
      [0, 2, 'WebDriver:Navigate', { url: 'about:blank' }],
    ]);
  });

  it('matches answers by id, in whatever order they come', async () => {
    let count = 0;
    const marionette = await connectTo((socket) => {
      count++;
      if (count === 2)
        socket.write(Buffer.concat([encodeFrame([1, 2, null, 'b']), encodeFrame([1, 1, null, 'a'])]));
    });
    await expect(Promise.all([marionette.send('A'), marionette.send('B')])).resolves.toEqual(['a', 'b']);
  });

  it("rejects with the server's error and the command's name", async () => {
    const marionette = await connectTo((socket) => {
      socket.write(encodeFrame([1, 1, { error: 'no such element', message: 'Unable to find it' }, null]));
    });
    await expect(marionette.send('WebDriver:FindElement')).rejects.toMatchObject({
      code: 'protocol',
      message: 'WebDriver:FindElement: no such element: Unable to find it',
    });
  });

  it('rejects what waits when the connection ends, and everything after', async () => {
    const marionette = await connectTo((socket) => socket.destroy());
    await expect(marionette.send('A')).rejects.toMatchObject({ code: 'protocol' });
    await expect(marionette.send('B')).rejects.toMatchObject({ code: 'protocol' });
  });

  it('rejects what waits when the server speaks something else', async () => {
    const marionette = await connectTo((socket) => void socket.write('HTTP/1.1 400 Bad Request\r\n'));
    await expect(marionette.send('A')).rejects.toMatchObject({ code: 'protocol' });
  });

  it('gives up on an answer that does not come', async () => {
    const marionette = await connectTo(() => {});
    await expect(marionette.send('A', {}, 20)).rejects.toMatchObject({
      code: 'deadline',
      message: expect.stringContaining('answer to A'),
    });
  });
});
