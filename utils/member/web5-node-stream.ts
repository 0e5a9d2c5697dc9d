/**
 * Stands for @web5/common's `NodeStream` in the union client, where a record's data is a Blob: web streams are enough,
 * and Node's streams with Buffer are 100 KB.
 */
export const NodeStream = {
  fromWebReadable: ({ readableStream }: { readableStream: ReadableStream<Uint8Array> }) => readableStream,

  consumeToBytes: async ({ readable }: { readable: ReadableStream<Uint8Array<ArrayBuffer>> }) =>
    new Uint8Array(await new Response(readable).arrayBuffer()),

  /** A consumed stream is read again from where the record came from; data in memory never is. */
  isReadable: () => false,
};
