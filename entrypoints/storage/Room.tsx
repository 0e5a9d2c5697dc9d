import { formatBytes } from '@/components/format-bytes.ts';
import { Notice } from '@/components/Notice.tsx';
import { useWatched, type Watch } from '@/components/use-watched.ts';

interface Estimate {
  /** Bytes. */
  usage?: number;
  quota?: number;
}

const followEstimate: Watch<Estimate> = (onValue, onError) => {
  navigator.storage.estimate().then(onValue, onError);
  return () => undefined;
};

/** How much room the record takes, and how much is left, as the browser tells. */
export function Room() {
  const room = useWatched(followEstimate, []);
  if (room.state === 'failed') {
    return (
      <Notice tone="care" title="Your browser does not tell how much room there is">
        <p class="small">{room.message}</p>
      </Notice>
    );
  }
  if (room.state === 'loading') return null;
  const { usage, quota } = room.value;
  return (
    <section class="panel stack-tight" aria-labelledby="room-name" data-testid="room">
      <h2 id="room-name">Room</h2>
      <p>
        {usage === undefined
          ? 'Your browser does not tell how much room Sheaf takes.'
          : `Sheaf takes ${formatBytes(usage)}: your record, and what waits to be sent.`}{' '}
        {usage !== undefined &&
          quota !== undefined &&
          `The browser says that it has room for ${formatBytes(Math.max(0, quota - usage))} more.`}
      </p>
    </section>
  );
}
