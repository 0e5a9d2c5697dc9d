import { HostForm } from '@/components/HostForm.tsx';
import { HostList } from '@/components/HostList.tsx';
import { ask } from '@/utils/messaging/ask.ts';
import type { CaptureSettings } from '@/utils/store/settings.ts';
import { useHosts, type HostSource } from './use-hosts.ts';

const source: HostSource = {
  list: ({ privateHosts }) => privateHosts,
  add: (host, { privateHosts }) => ask('setPrivateHosts', { hosts: [...privateHosts, host] }),
  remove: (host, { privateHosts }) =>
    ask('setPrivateHosts', { hosts: privateHosts.filter((other) => other !== host) }),
  example: 'localhost',
};

interface Props {
  capture: CaptureSettings;
  say: (words: string) => void;
}

/** Hosts outside the public web that are captured all the same. */
export function PrivateHosts({ capture, say }: Props) {
  const { privateHosts, sites } = capture;
  const { form, list } = useHosts(source, say);
  return (
    <section class="panel stack" aria-labelledby="private-name">
      <div class="stack-tight">
        <h2 id="private-name">Private hosts</h2>
        <p>
          Nothing of your local network is ever captured, unless you add the host here: localhost, a name like
          printer.local, or an address like 192.168.0.2. Each is then a site of its own, and what is captured
          on it can be shared like everything else.
        </p>
        {sites.rule === 'only' && (
          <p>While only the sites on your list are captured, a private host must be on that list too.</p>
        )}
      </div>
      <div class="stack-tight">
        <HostForm id="private" label="Add a private host" example={source.example} {...form} />
        {privateHosts.length === 0 && (
          <p class="soft small">None: nothing of your local network is captured.</p>
        )}
        <HostList
          id="private-hosts"
          name="Private hosts that may be captured"
          noun="host"
          hosts={privateHosts.toReversed()}
          {...list}
        />
      </div>
    </section>
  );
}
