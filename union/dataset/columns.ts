/** One column of a released row. */
export interface Column {
  name: string;
  /** DuckDB's name of its type. */
  type: 'VARCHAR' | 'TIMESTAMP' | 'DATE' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN' | 'VARCHAR[]';
  /** How it follows from an event: SQL over `e`, the event as `lineShape` reads it. */
  from: string;
  says: string;
  /** A value that fewer than k members have is left out. */
  rare?: true;
}

/** The form in which an event's line is read. Whatever is not named here is not in a dataset. */
export const lineShape = {
  type: 'VARCHAR',
  at: 'BIGINT',
  durationMs: 'BIGINT',
  site: 'VARCHAR',
  url: 'VARCHAR',
  title: 'VARCHAR',
  object: {
    target: 'VARCHAR',
    engine: 'VARCHAR',
    vertical: 'VARCHAR',
    page: 'BIGINT',
    query: 'VARCHAR',
    promoted: 'BOOLEAN',
    kind: 'VARCHAR',
    language: 'VARCHAR',
    publisher: 'VARCHAR',
    publishedAt: 'BIGINT',
    topics: ['VARCHAR'],
    lengthMs: 'BIGINT',
    live: 'BOOLEAN',
    sku: 'VARCHAR',
    gtin: 'VARCHAR',
    name: 'VARCHAR',
    brand: 'VARCHAR',
    price: 'DOUBLE',
    quantity: 'BIGINT',
    items: ['JSON'],
    total: 'DOUBLE',
    currency: 'VARCHAR',
  },
  context: { transition: 'VARCHAR', inPage: 'BOOLEAN', from: 'VARCHAR' },
  metrics: {
    focusedMs: 'BIGINT',
    visibleMs: 'BIGINT',
    audibleMs: 'BIGINT',
    maxScroll: 'DOUBLE',
    position: 'DOUBLE',
    rank: 'BIGINT',
    words: 'BIGINT',
    readRatio: 'DOUBLE',
    rate: 'DOUBLE',
    mutedMs: 'BIGINT',
    adMs: 'BIGINT',
  },
  source: { confidence: 'VARCHAR' },
};

const text = (name: string, from: string, says: string): Column => ({ name, type: 'VARCHAR', from, says });
const rare = (name: string, from: string, says: string): Column => ({
  ...text(name, from, says),
  rare: true,
});
const whole = (name: string, from: string, says: string): Column => ({ name, type: 'BIGINT', from, says });
const real = (name: string, from: string, says: string): Column => ({ name, type: 'DOUBLE', from, says });
const yes = (name: string, from: string, says: string): Column => ({ name, type: 'BOOLEAN', from, says });

/** Rises when the columns change; partitions of another form are not carried over. */
export const columnsVersion = 1;

/** What a released row says of an event, in this order. The day and the type of a row are its partition. */
export const columns: readonly Column[] = [
  {
    name: 'minute',
    type: 'TIMESTAMP',
    from: `date_trunc('minute', make_timestamp(e."at" * 1000))`,
    says: 'When it began, UTC, to the minute. Rows of a member are in the order of their events.',
  },
  rare('site', 'e.site', 'Registrable domain of the page.'),
  rare('url', 'e.url', 'Address of the page, as far as the member shared it.'),
  rare('title', 'e.title', 'Title of the page, as far as the member shared it.'),
  whole('duration_ms', 'e."durationMs"', 'How long it lasted, ms.'),
  text('transition', 'e.context.transition', 'How the page was reached.'),
  yes('in_page', 'e.context."inPage"', 'The document stayed and changed its address.'),
  rare('from_site', 'e.context."from"', 'Registrable domain of the page that led here.'),
  rare('target_site', 'e.object.target', 'Registrable domain that a link led to.'),
  real('position', 'e.metrics.position', 'How far down the page the link stood, 0 to 1.'),
  whole('focused_ms', 'e.metrics."focusedMs"', 'In focus, ms.'),
  whole('visible_ms', 'e.metrics."visibleMs"', 'Visible, ms.'),
  whole('audible_ms', 'e.metrics."audibleMs"', 'Audible, ms.'),
  real('max_scroll', 'e.metrics."maxScroll"', 'How far it was scrolled, 0 to 1.'),
  rare('engine', 'e.object.engine', 'Search engine.'),
  text('vertical', 'e.object.vertical', 'What the engine searched.'),
  rare('query', 'e.object.query', 'What was searched for.'),
  whole('page', 'e.object.page', 'Page of results, from 1.'),
  whole('rank', 'e.metrics.rank', 'Rank of the result among the unpaid ones of its page, from 1.'),
  yes('promoted', 'e.object.promoted', 'The result was paid for.'),
  text('kind', 'e.object.kind', 'What kind of text was read.'),
  rare('language', 'e.object.language', 'Language of the text, BCP 47.'),
  rare('publisher', 'e.object.publisher', 'Organisation that published it.'),
  {
    name: 'published',
    type: 'DATE',
    from: `CAST(make_timestamp(e.object."publishedAt" * 1000) AS DATE)`,
    says: 'Day it was published, UTC.',
    rare: true,
  },
  {
    name: 'topics',
    type: 'VARCHAR[]',
    from: 'e.object.topics',
    says: 'Topics that the page names. A rare one is missing from the list.',
    rare: true,
  },
  whole(
    'words',
    'CAST(round(e.metrics.words, -2) AS BIGINT)',
    'Length of the text in words, to the hundred.',
  ),
  real('read_ratio', 'e.metrics."readRatio"', 'Upper bound of the share that was read, 0 to 1.'),
  { ...whole('length_ms', 'e.object."lengthMs"', 'Length of the recording, ms.'), rare: true },
  yes('live', 'e.object.live', 'It was live.'),
  real('rate', 'e.metrics.rate', 'Mean speed of playing, 1 is normal.'),
  whole('muted_ms', 'e.metrics."mutedMs"', 'Played without sound, ms.'),
  whole('ad_ms', 'e.metrics."adMs"', 'Advertisements beside it, ms.'),
  rare('sku', 'e.object.sku', 'The shop’s number of the product.'),
  rare('gtin', 'e.object.gtin', 'Trade number of the product.'),
  rare('product', 'e.object.name', 'Name of the product.'),
  rare('brand', 'e.object.brand', 'Brand of the product.'),
  {
    ...real(
      'price',
      'coalesce(e.object.price, e.object.total)',
      'Price of the product, or an order’s total.',
    ),
    rare: true,
  },
  rare('currency', 'e.object.currency', 'ISO 4217.'),
  whole('quantity', 'e.object.quantity', 'How many.'),
  whole(
    'items',
    'len(e.object.items)',
    'How many different products an order lists; the list itself is not given.',
  ),
  text('confidence', 'e.source.confidence', 'How sure the event is: observed, confirmed or inferred.'),
];

/** Columns that lose rare values. */
export const rareColumns: readonly Column[] = columns.filter((column) => column.rare);

/** What stands before and after these in each row. */
export const framingColumns = {
  member: {
    type: 'VARCHAR',
    says: 'Pseudonym of the member, the same in every version of this dataset and in no other.',
  },
  suppressed: {
    type: 'VARCHAR[]',
    says: 'Names of the columns whose value, or part of it, was left out here because it is rare.',
  },
} as const;
