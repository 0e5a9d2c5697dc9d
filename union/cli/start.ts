import { createJsonLog, type Log } from '../log.ts';
import { readConfig } from '../config.ts';
import { parseOptions, parsePort } from './options.ts';

/** `sheaf-union start`: runs until SIGINT or SIGTERM, then closes cleanly. */
export async function start(args: string[]): Promise<void> {
  const options = parseOptions(args, {
    port: { type: 'string' },
    host: { type: 'string', default: '127.0.0.1' },
    did: { type: 'string' },
    config: { type: 'string' },
    'json-log': { type: 'boolean', default: false },
  });
  const log = options['json-log'] ? createJsonLog((line) => process.stderr.write(line)) : logFailures;
  const settings = {
    dataDir: options.data,
    host: options.host,
    port: options.port === undefined ? undefined : parsePort(options.port),
    did: options.did,
    config: options.config === undefined ? undefined : readConfig(options.config),
    log,
  };
  // The engine takes a second to load; whoever mistyped does not wait for it.
  const { startUnion } = await import('../main.ts');
  const union = await startUnion(settings);
  const stopped = untilStopped();
  console.log(
    [
      `address      ${union.url}`,
      `did          ${union.did}`,
      `fingerprint  ${union.fingerprint}`,
      `data folder  ${options.data}`,
      'Press Ctrl-C to stop.',
    ].join('\n'),
  );
  log('union.started', { did: union.did, port: union.port });
  await stopped;
  await union.close();
  log('union.stopped');
}

/** Without `--json-log` an operator hears of what went wrong and of nothing else. */
const logFailures: Log = (event, fields) => {
  if (event.endsWith('.failed')) console.error(`${event} ${Object.values(fields ?? {}).join(' ')}`);
};

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
