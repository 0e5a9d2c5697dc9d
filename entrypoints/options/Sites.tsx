import { FailureNotice } from '@/components/FailureNotice.tsx';
import { HostForm } from '@/components/HostForm.tsx';
import { HostList } from '@/components/HostList.tsx';
import { Notice } from '@/components/Notice.tsx';
import { RevisionPanel } from '@/components/RevisionPanel.tsx';
import { SiteRuleForm, type Rule } from '@/components/SiteRuleForm.tsx';
import { ask } from '@/utils/messaging/ask.ts';
import { readCapture, type CaptureSettings } from '@/utils/store/settings.ts';
import { useAction } from '@/components/use-action.ts';
import { useHosts, type HostSource } from './use-hosts.ts';
import { useRevision } from './use-revision.ts';

const source: HostSource = {
  list: ({ sites }) => sites.sites,
  // A site is on the list when it is captured against the rule for all others.
  add: (site, { sites }) => ask('setSite', { site, on: sites.rule === 'only' }),
  remove: (site, { sites }) => ask('setSite', { site, on: sites.rule !== 'only' }),
  example: 'example.com',
};

interface Props {
  capture: CaptureSettings;
  say: (words: string) => void;
}

/** Everywhere but on some sites, or on some sites only. */
export function Sites({ capture, say }: Props) {
  const { rule, sites } = capture.sites;
  const revision = useRevision(({ what }) => ask('setSite', { site: what, on: true }));
  const { form, list } = useHosts(source, say, async (site) => {
    if (rule === 'all-except') await revision.begin({ what: site, words: [], sites: [site] });
  });
  const { isBusy, failure, run } = useAction();

  async function setRule(next: Rule, keepsList: boolean): Promise<boolean> {
    const change = async () => {
      const now = (await readCapture()).sites.sites;
      await ask('setSiteRule', { rule: next, sites: keepsList ? [...now] : [] });
    };
    const holds = await run(change());
    if (holds)
      say(next === 'only' ? 'Only sites on your list are captured.' : 'Every other site is captured.');
    return holds;
  }

  return (
    <section class="panel stack" aria-labelledby="sites-name">
      <div class="stack-tight">
        <h2 id="sites-name">On which sites</h2>
        <p>
          A site is a domain with everything under it: example.com holds also news.example.com. It counts at
          once, in tabs that are open too.
        </p>
      </div>
      <SiteRuleForm rule={rule} count={sites.length} isBusy={isBusy} onChange={setRule} />
      {failure && <FailureNotice title="The rule could not be changed" failure={failure} />}
      {rule === 'only' && sites.length === 0 && (
        <Notice tone="care" title="Nothing is captured: your list is empty">
          <p>Add the sites that may be captured, or choose to capture on every site.</p>
        </Notice>
      )}
      <div class="stack-tight">
        <h3>{rule === 'only' ? 'Sites that are captured' : 'Sites that are left out'}</h3>
        <HostForm
          id="site"
          label={rule === 'only' ? 'Capture on this site' : 'Leave this site out'}
          example={source.example}
          {...form}
          isBusy={form.isBusy || revision.isBusy}
        />
        {revision.state && revision.target && (
          <RevisionPanel state={revision.state} what={revision.target.what} {...revision.panel} />
        )}
        {sites.length === 0 && rule === 'all-except' && <p class="soft small">None: no site is left out.</p>}
        <HostList
          id="sites"
          name={rule === 'only' ? 'Sites that are captured' : 'Sites that are left out'}
          noun="site"
          hosts={sites.toReversed()}
          {...list}
        />
      </div>
    </section>
  );
}
