import { connect } from 'node:net';

/** Sends bytes as they are and reads until the node closes or nothing more comes. */
export function speak(port: number, text: string, quietMs = 400): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    socket.setTimeout(quietMs, () => socket.destroy());
    socket.on('data', (data) => (heard += data.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
    socket.write(text);
  });
}
