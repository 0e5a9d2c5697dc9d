/** Sizes and counts that both sides enforce. Bytes unless the name says otherwise. */
export const limits = {
  /** Body of one contribution; also the largest data a DWN keeps inside the message row (docs/architecture.md). */
  recordData: 30_000,
  /** Everything a batch may inflate to; a gzip bomb stops here. */
  batchInflated: 4_000_000,
  batchEvents: 20_000,
  eventLineChars: 24_000,
  urlChars: 2_048,
  titleChars: 300,
  siteChars: 253,
  /** Words that a site declares: a brand, a topic, a publisher. */
  labelChars: 100,
  topics: 10,
  orderItems: 10,
  /** Events in one message from a page to the background. */
  messageEvents: 100,
  /** How far a clock may be ahead, or a record dated before what it rests on. Milliseconds. */
  clockSlackMs: 10 * 60_000,
  didChars: 300,
  didDocument: 50_000,
} as const;
