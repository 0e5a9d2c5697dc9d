import { sensitiveTopics } from '@sheaf/protocol/sensitive';
import { browser } from 'wxt/browser';

import type { PageSender } from '@/utils/messaging/answer.ts';
import type { Replies } from '@/utils/messaging/replies.ts';
import { searchEngineOf } from '@/utils/privacy/search-page.ts';
import { siteOf } from '@/utils/privacy/site.ts';
import { takeForm } from '@/utils/store/forms.ts';
import { coversSite, isPaused, readCapture } from '@/utils/store/settings.ts';
import { addCollectors } from './add-collectors.ts';
import { isGranted, listCaptured, listSensitive } from './record.ts';

/** What may be captured on a page whose collector has just started; empty when it is to fall silent. */
export async function openPage(page: PageSender): Promise<Replies['openPage']> {
  const isByForm = await takeForm(page.tabId, Date.now());
  const engine = searchEngineOf(page.address);
  const captured = await listCaptured(await readCapture(), page.address);
  const categories = captured.filter((category) => category !== 'search' || engine !== undefined);
  await addCollectors(page, categories);
  return { categories, isByForm, ...(engine && { engine }) };
}

/** Whether the page in a tab is captured, and if not, why; the address is the browser's word. */
export async function describeTab(tabId: number): Promise<Replies['describeTab']> {
  const { url } = await browser.tabs.get(tabId);
  const address = URL.parse(url ?? '');
  const capture = await readCapture();
  const site = address ? (siteOf(address, capture.privateHosts) ?? null) : null;
  const topics = address && site !== null ? await listSensitive(address) : [];
  const reason = await findReason();
  return {
    site,
    captured: reason === undefined,
    ...(reason && { reason }),
    ...(reason === 'sensitive' && { topics: topics.map((topic) => sensitiveTopics[topic].name) }),
  };

  async function findReason(): Promise<Replies['describeTab']['reason']> {
    if (Object.keys(capture.categories).length === 0) return 'off';
    // Without the permission for a page the browser does not tell its address.
    if (!address) return 'not-allowed';
    if (site === null) return 'never';
    if (!(await isGranted(address))) return 'not-allowed';
    if (!coversSite(capture, site)) return 'excluded';
    if (topics.length > 0) return 'sensitive';
    return isPaused(capture, Date.now()) ? 'paused' : undefined;
  }
}
