import { categorySchema } from '@sheaf/protocol/category';
import { consentSchema } from '@sheaf/protocol/consent';
import { detailSchema } from '@sheaf/protocol/detail';
import { capturedEventSchema } from '@sheaf/protocol/event';
import { invitationCodeSchema } from '@sheaf/protocol/invitation';
import { limits } from '@sheaf/protocol/limits';
import { recordIdSchema, unionDidSchema } from '@sheaf/protocol/manifest';
import { sensitiveTopicSchema } from '@sheaf/protocol/sensitive';
import * as z from 'zod/mini';

import type { Replies } from './replies.ts';

const nothing = z.strictObject({});
const seq = z.int().check(z.positive());
const address = z.string().check(z.maxLength(limits.didChars));
const host = z.string().check(z.minLength(1), z.maxLength(limits.urlChars));
/** The member's own words. */
const words = z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(200));
/** Made by the screen, to undo it by. */
const revision = z.string().check(z.regex(/^[0-9a-f-]{36}$/));
const moment = z.int().check(z.nonnegative());
/** What a member asks back (RecallScope of the store). */
const recallScope = z.discriminatedUnion('scope', [
  z.strictObject({ scope: z.literal('event'), seq }),
  z.strictObject({
    scope: z.literal('site'),
    site: z.string().check(z.minLength(1), z.maxLength(limits.siteChars)),
  }),
  z.strictObject({ scope: z.literal('category'), category: categorySchema }),
  z.strictObject({ scope: z.literal('time'), from: moment, to: moment }),
  z.strictObject({ scope: z.literal('everything') }),
]);
/** A root secret, 16 bytes. */
const entropy = z.string().check(z.regex(/^[\w-]{22}$/));
/** What was typed as a passphrase; how long one must be is for the pipeline to say. UTF-16 code units. */
const passphrase = z.string().check(z.maxLength(1_000));
const hosts = z.array(host).check(z.maxLength(10_000));

/**
 * Everything that can be asked of the background, by who may ask it: `page` is our collector inside a web page,
 * `extension` one of our own screens. The payload's schema is the boundary; replies are ours and only typed.
 */
export const contract = {
  recordEvents: {
    from: 'page',
    payload: z.strictObject({
      events: z.array(capturedEventSchema).check(z.minLength(1), z.maxLength(limits.messageEvents)),
    }),
  },
  openPage: { from: 'page', payload: nothing },
  sendForm: { from: 'page', payload: nothing },
  setCategory: { from: 'extension', payload: z.strictObject({ category: categorySchema, on: z.boolean() }) },
  setPaused: {
    from: 'extension',
    payload: z.discriminatedUnion('paused', [
      z.strictObject({ paused: z.literal(true), until: z.optional(z.int().check(z.positive())) }),
      z.strictObject({ paused: z.literal(false) }),
    ]),
  },
  setSite: { from: 'extension', payload: z.strictObject({ site: host, on: z.boolean() }) },
  setSiteRule: {
    from: 'extension',
    payload: z.strictObject({ rule: z.enum(['all-except', 'only']), sites: hosts }),
  },
  setPrivateHosts: { from: 'extension', payload: z.strictObject({ hosts }) },
  describeTab: { from: 'extension', payload: z.strictObject({ tabId: z.int().check(z.nonnegative()) }) },
  previewUnion: { from: 'extension', payload: z.strictObject({ address }) },
  joinUnion: {
    from: 'extension',
    payload: z.strictObject({
      union: unionDidSchema,
      /** The manifest the member read; joining stops if the union has a newer one by now. */
      manifestRecord: recordIdSchema,
      grants: consentSchema.shape.grants,
      invitation: z.optional(invitationCodeSchema),
      /** The browser asks for privacy (Global Privacy Control): the union gets the least until the member says more. */
      isLeast: z.optional(z.boolean()),
    }),
  },
  changeConsent: {
    from: 'extension',
    payload: z.strictObject({
      union: unionDidSchema,
      /** The manifest the member read. */
      manifestRecord: recordIdSchema,
      grants: consentSchema.shape.grants,
    }),
  },
  withdraw: {
    from: 'extension',
    /** Without a category: everything. */
    payload: z.strictObject({
      union: unionDidSchema,
      category: z.optional(categorySchema),
      isRecalled: z.boolean(),
    }),
  },
  adoptTerms: {
    from: 'extension',
    payload: z.strictObject({ union: unionDidSchema, manifestRecord: recordIdSchema }),
  },
  deleteEvent: { from: 'extension', payload: z.strictObject({ seq }) },
  shareNow: {
    from: 'extension',
    /** `through` is the newest event that the member was shown; what came in since keeps its hold. */
    payload: z.strictObject({ union: unionDidSchema, through: seq }),
  },
  setSharing: { from: 'extension', payload: z.strictObject({ union: unionDidSchema, on: z.boolean() }) },
  countRecall: { from: 'extension', payload: z.strictObject({ union: unionDidSchema, what: recallScope }) },
  recall: { from: 'extension', payload: z.strictObject({ union: unionDidSchema, what: recallScope }) },
  leaveUnion: {
    from: 'extension',
    payload: z.strictObject({ union: unionDidSchema, isRecalled: z.boolean() }),
  },
  deliverNow: { from: 'extension', payload: nothing },
  retryBatch: { from: 'extension', payload: z.strictObject({ batch: recordIdSchema }) },
  setSending: {
    from: 'extension',
    payload: z.strictObject({ rule: z.enum(['always', 'unmetered', 'asked']) }),
  },
  setRetention: {
    from: 'extension',
    payload: z.strictObject({ days: z.nullable(z.literal([365, 90, 30])) }),
  },
  setWords: { from: 'extension', payload: z.strictObject({ words }) },
  setTopic: { from: 'extension', payload: z.strictObject({ topic: sensitiveTopicSchema, on: z.boolean() }) },
  setDetail: {
    from: 'extension',
    payload: z.strictObject({ union: unionDidSchema, category: categorySchema, detail: detailSchema }),
  },
  tryFilters: { from: 'extension', payload: z.strictObject({ text: z.string().check(z.maxLength(20_000)) }) },
  reviseHeld: {
    from: 'extension',
    payload: z.strictObject({
      words,
      sites: hosts,
      from: z.int().check(z.nonnegative()),
      /** Counts only, and changes nothing. */
      dry: z.boolean(),
      revision,
    }),
  },
  readPhrase: { from: 'extension', payload: nothing },
  confirmPhrase: { from: 'extension', payload: nothing },
  restoreIdentity: { from: 'extension', payload: z.strictObject({ entropy }) },
  setPassphrase: { from: 'extension', payload: z.strictObject({ entropy, passphrase }) },
  changePassphrase: {
    from: 'extension',
    payload: z.strictObject({ present: passphrase, next: passphrase }),
  },
  removePassphrase: { from: 'extension', payload: z.strictObject({ present: passphrase }) },
  unlock: { from: 'extension', payload: z.strictObject({ passphrase }) },
  restoreUnion: { from: 'extension', payload: z.strictObject({ address }) },
  /** A backup was restored by its screen. */
  finishRestore: { from: 'extension', payload: nothing },
  removeIdentity: { from: 'extension', payload: nothing },
  retryStore: { from: 'extension', payload: nothing },
  startAnew: { from: 'extension', payload: nothing },
  undoRevision: { from: 'extension', payload: z.strictObject({ revision }) },
} as const satisfies Record<keyof Replies, { from: 'page' | 'extension'; payload: z.ZodMiniType }>;

export type Contract = typeof contract;
export type Verb = keyof Contract;
export type Payload<V extends Verb> = z.infer<Contract[V]['payload']>;
