import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

import { prepareUnionClient } from '@/utils/member/load-union-client.ts';
import { answer, type Handlers } from '@/utils/messaging/answer.ts';
import { adoptTerms } from '@/utils/pipeline/adopt-terms.ts';
import { finishRestore } from '@/utils/pipeline/backup-finish.ts';
import { changeConsent } from '@/utils/pipeline/change-consent.ts';
import {
  checkStore,
  guardHandlers,
  guardStore,
  noteWritten,
  retryStore,
  startAnew,
  storeAlarm,
  watchStore,
} from '@/utils/pipeline/check-store.ts';
import { connectUnion } from '@/utils/pipeline/connect.ts';
import { deliver, type DeliveryOptions } from '@/utils/pipeline/deliver.ts';
import { forgetEvent } from '@/utils/pipeline/forget.ts';
import { joinUnion } from '@/utils/pipeline/join.ts';
import { leaveUnion } from '@/utils/pipeline/leave.ts';
import { describeTab, openPage } from '@/utils/pipeline/open-page.ts';
import { expectFormPage } from '@/utils/pipeline/expect-form-page.ts';
import { logError } from '@/utils/pipeline/log.ts';
import { confirmPhrase, readUnwritten, restoreIdentity } from '@/utils/pipeline/phrase.ts';
import { changePassphrase, removePassphrase, setPassphrase, unlock } from '@/utils/pipeline/passphrase.ts';
import { previewUnion } from '@/utils/pipeline/preview.ts';
import { countRecall, recall } from '@/utils/pipeline/recall.ts';
import { pruneDaily, setRetention } from '@/utils/pipeline/prune.ts';
import { recordEvents } from '@/utils/pipeline/record.ts';
import { releaseEvents, setSharing } from '@/utils/pipeline/release.ts';
import { removeIdentity } from '@/utils/pipeline/remove-identity.ts';
import { restoreUnion } from '@/utils/pipeline/restore-union.ts';
import { retryBatch } from '@/utils/pipeline/retry-batch.ts';
import {
  forgetOldRevisions,
  forgetRevisionsAlarm,
  reviseHeld,
  undoRevision,
} from '@/utils/pipeline/revise.ts';
import {
  deliveryAlarm,
  ensureDeliveryScheduled,
  scheduleDelivery,
  spreadStart,
} from '@/utils/pipeline/schedule.ts';
import { pauseAlarm } from '@/utils/pipeline/schedule-pause.ts';
import { setSendingRule } from '@/utils/pipeline/sending.ts';
import {
  endPauseInTime,
  setCategory,
  setPaused,
  setPrivateHosts,
  setSite,
  setSiteRule,
} from '@/utils/pipeline/set-capture.ts';
import { setDetail } from '@/utils/pipeline/set-detail.ts';
import { showLock } from '@/utils/pipeline/show-lock.ts';
import { setTopic, setWords } from '@/utils/pipeline/set-privacy.ts';
import { tryFilters } from '@/utils/pipeline/try-filters.ts';
import { restartCollectors, syncCollector } from '@/utils/pipeline/sync-collector.ts';
import { withdraw } from '@/utils/pipeline/withdraw.ts';

/** Work that nobody waits for; a failure is at least in the extension's log. */
function start(work: Promise<unknown>): void {
  guardStore(() => work).catch(logError);
}

/** Delivers without keeping the caller waiting; what goes wrong is in the store, for the screens to show. */
function startDelivery(options?: DeliveryOptions): void {
  start(deliver(connectUnion, options).finally(scheduleDelivery));
}

const handlers: Handlers = {
  openPage: (_nothing, sender) => openPage(sender),
  async sendForm(_nothing, { tabId }) {
    await expectFormPage(tabId);
    return null;
  },
  async recordEvents({ events }, { address }) {
    const reply = await recordEvents(events, address);
    if (reply.stored > 0) start(Promise.all([ensureDeliveryScheduled(), noteWritten()]));
    return reply;
  },
  async setCategory({ category, on }) {
    await setCategory(category, on);
    return null;
  },
  async setPaused(wanted) {
    await setPaused(wanted.paused, wanted.paused ? wanted.until : undefined);
    return null;
  },
  async setSite({ site, on }) {
    await setSite(site, on);
    return null;
  },
  async setSiteRule(rule) {
    await setSiteRule(rule);
    return null;
  },
  async setPrivateHosts({ hosts }) {
    await setPrivateHosts(hosts);
    return null;
  },
  describeTab: ({ tabId }) => describeTab(tabId),
  previewUnion: ({ address }) => previewUnion(address),
  async joinUnion(agreed) {
    await joinUnion(agreed, connectUnion);
    startDelivery({ force: true });
    return null;
  },
  async changeConsent(change) {
    await changeConsent(change, connectUnion);
    startDelivery({ force: true });
    return null;
  },
  async withdraw(withdrawn) {
    await withdraw(withdrawn, connectUnion);
    startDelivery({ force: true });
    return null;
  },
  async adoptTerms({ union, manifestRecord }) {
    await adoptTerms(union, manifestRecord);
    return null;
  },
  deleteEvent: ({ seq }) => forgetEvent(seq),
  async shareNow({ union, through }) {
    await releaseEvents(union, through);
    startDelivery({ force: true, isAsked: true });
    return null;
  },
  async setSharing({ union, on }) {
    await setSharing(union, on);
    startDelivery();
    return null;
  },
  countRecall: (asked) => countRecall(asked),
  async recall(asked) {
    const recalled = await recall(asked, connectUnion);
    startDelivery({ force: true });
    return recalled;
  },
  async leaveUnion(wanted) {
    await leaveUnion(wanted, connectUnion);
    startDelivery({ force: true });
    return null;
  },
  async deliverNow() {
    startDelivery({ force: true, isAsked: true });
    return null;
  },
  async retryBatch({ batch }) {
    await retryBatch(batch);
    startDelivery({ force: true, isAsked: true });
    return null;
  },
  async setSending({ rule }) {
    await setSendingRule(rule);
    startDelivery();
    return null;
  },
  async setRetention({ days }) {
    await setRetention(days);
    return null;
  },
  async setWords({ words }) {
    await setWords(words);
    return null;
  },
  async setTopic({ topic, on }) {
    await setTopic(topic, on);
    return null;
  },
  async setDetail({ union, category, detail }) {
    await setDetail(union, category, detail);
    return null;
  },
  readPhrase: () => readUnwritten(),
  async confirmPhrase() {
    await confirmPhrase();
    return null;
  },
  async restoreIdentity({ entropy }) {
    await restoreIdentity(entropy);
    return null;
  },
  async setPassphrase({ entropy, passphrase }) {
    await setPassphrase(entropy, passphrase);
    return null;
  },
  async changePassphrase({ present, next }) {
    await changePassphrase(present, next);
    return null;
  },
  async removePassphrase({ present }) {
    await removePassphrase(present);
    start(showLock());
    startDelivery();
    return null;
  },
  async unlock({ passphrase }) {
    await unlock(passphrase);
    start(showLock());
    startDelivery({ force: true });
    return null;
  },
  restoreUnion: ({ address }) => restoreUnion(address, connectUnion),
  async finishRestore() {
    // What was gone is here again.
    await retryStore();
    await finishRestore();
    start(showLock());
    startDelivery();
    return null;
  },
  async removeIdentity() {
    await removeIdentity();
    start(showLock());
    return null;
  },
  async retryStore() {
    await retryStore();
    startDelivery({ force: true });
    return null;
  },
  async startAnew() {
    await startAnew();
    return null;
  },
  tryFilters: ({ text }) => tryFilters(text),
  reviseHeld: (request) => reviseHeld(request),
  undoRevision: ({ revision }) => undoRevision(revision),
};

/** Composition root. Every listener is registered before anything is awaited: the browser wakes us for them. */
export default defineBackground(() => {
  prepareUnionClient();
  watchStore();
  const guarded = guardHandlers(handlers);
  const self = { id: browser.runtime.id, origin: browser.runtime.getURL('') };
  browser.runtime.onMessage.addListener((message, sender) => answer(message, sender, guarded, self));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') start(browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }));
    start(syncCollector().then(() => restartCollectors(reason === 'update')));
  });
  browser.runtime.onStartup.addListener(() => {
    start(forgetOldRevisions());
    start(finishRestore());
    // A browser that was killed may have forgotten the registration, and opened pages without it.
    start(syncCollector().then(() => restartCollectors()));
    start(showLock());
    start(spreadStart().finally(scheduleDelivery));
    start(pruneDaily(Date.now));
  });
  browser.permissions.onAdded.addListener(() => start(syncCollector().then(() => restartCollectors())));
  browser.permissions.onRemoved.addListener(() => start(syncCollector()));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === deliveryAlarm) {
      startDelivery();
      start(pruneDaily(Date.now));
    }
    if (name === pauseAlarm) start(endPauseInTime());
    if (name === forgetRevisionsAlarm) start(forgetOldRevisions());
    if (name === storeAlarm) start(retryStore().then(() => startDelivery()));
  });
  start(checkStore());
  start(ensureDeliveryScheduled());
  start(endPauseInTime());
});
