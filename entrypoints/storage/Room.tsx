import { formatBytes } from '@/components/format-bytes.ts';
import { Notice } from '@/components/Notice.tsx';
import { useWatched, type Watch } from '@/components/use-watched.ts';

/** What the browser tells of the room that Sheaf has, in bytes. Only Chromium says what takes how much. */
interface Estimate {
  usage?: number;
  quota?: number;
  usageDetails?: { indexedDB?: number };
}

const followEstimate: Watch<Estimate> = (onValue, onError) => {
  navigator.storage.estimate().then(onValue, onError);
  return () => undefined;
};

/** How much room the record takes, and how much is left. */
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
  return (
    <section class="panel stack-tight" aria-labelledby="room-name" data-testid="room">
      <h2 id="room-name">Room</h2>
      <p>{describeRoom(room.value)}</p>
    </section>
  );
}

function describeRoom({ usage, quota, usageDetails }: Estimate): string {
  if (usage === undefined) return 'Your browser does not tell how much room Sheaf takes.';
  const record = usageDetails?.indexedDB;
  const taken =
    record === undefined
      ? `Sheaf takes ${formatBytes(usage)}, most of it your record and what waits to be sent.`
      : `Your record and what waits to be sent take ${formatBytes(record)}; Sheaf’s own program takes ${formatBytes(Math.max(0, usage - record))}.`;
  if (quota === undefined) return taken;
  return `${taken} The browser says that it has room for ${formatBytes(Math.max(0, quota - usage))} more.`;
}
