import { categories } from '@sheaf/protocol/category';
import { purposes } from '@sheaf/protocol/manifest';

import { partitionPath, type Card } from './card.ts';
import { columns, framingColumns, rareColumns } from './columns.ts';

/** The columns of a row, with those that the folders' names give. */
const fields = [
  { name: 'day', type: 'DATE', says: 'Day it began, UTC; from the folder’s name.' },
  { name: 'type', type: 'VARCHAR', says: 'Type of the event; from the folder’s name.' },
  { name: 'member', ...framingColumns.member },
  ...columns,
  { name: 'suppressed', ...framingColumns.suppressed },
];

const schemaOrgTypes: Record<string, string> = {
  VARCHAR: 'sc:Text',
  'VARCHAR[]': 'sc:Text',
  TIMESTAMP: 'sc:DateTime',
  DATE: 'sc:Date',
  BIGINT: 'sc:Integer',
  DOUBLE: 'sc:Float',
  BOOLEAN: 'sc:Boolean',
};

/** The files that describe a release, by name; all follow from its card. */
export function describeDataset(card: Card): Record<string, string> {
  return {
    'dataset.json': toJson(card),
    'schema.json': toJson({ version: card.columns, columns: fields.map(toSchemaField) }),
    'terms.json': toJson(toTerms(card)),
    'croissant.json': toJson(toCroissant(card)),
    'README.md': toDatasheet(card),
  };
}

function toJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function toSchemaField({ name, type, says }: { name: string; type: string; says: string }) {
  return { name, type, description: says, suppressed: rareColumns.some((column) => column.name === name) };
}

/** Name of one version that holds anywhere. */
function idOf({ union, name, version }: Card): string {
  return `${union}?dataset=${name}&version=${version}`;
}

/** The terms in ODRL 2.2 (https://www.w3.org/TR/odrl-model/): what the members agreed to, and no more. */
function toTerms(card: Card) {
  const target = idOf(card);
  return {
    '@context': 'http://www.w3.org/ns/odrl.jsonld',
    '@type': 'Set',
    uid: `${target}#terms`,
    permission: [
      {
        target,
        assigner: card.union,
        action: 'use',
        constraint: [
          {
            leftOperand: 'purpose',
            operator: 'eq',
            rightOperand: { '@value': card.purpose, '@type': 'xsd:string' },
          },
        ],
        duty: [
          // What members recall is absent from the next version: who uses the data uses the newest, and deletes this.
          {
            action: 'delete',
            constraint: [{ leftOperand: 'event', operator: 'gt', rightOperand: `${target}#next` }],
          },
        ],
      },
    ],
    prohibition: [
      { target, assigner: card.union, action: `${card.union}#identify-members` },
      { target, assigner: card.union, action: 'distribute' },
    ],
  };
}

/** Metadata in Croissant 1.0 (https://docs.mlcommons.org/croissant/docs/croissant-spec.html). */
function toCroissant(card: Card) {
  const ofFolder: Record<string, string> = { day: 'day=([^/]+)', type: 'type=([^/]+)' };
  return {
    '@context': {
      '@language': 'en',
      '@vocab': 'https://schema.org/',
      sc: 'https://schema.org/',
      cr: 'http://mlcommons.org/croissant/',
      dct: 'http://purl.org/dc/terms/',
      conformsTo: 'dct:conformsTo',
      recordSet: 'cr:recordSet',
      field: 'cr:field',
      dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
      source: 'cr:source',
      extract: 'cr:extract',
      column: 'cr:column',
      fileSet: 'cr:fileSet',
      fileProperty: 'cr:fileProperty',
      includes: 'cr:includes',
      repeated: 'cr:repeated',
      regex: 'cr:regex',
      transform: 'cr:transform',
    },
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    name: card.name,
    version: `${card.version}.0.0`,
    identifier: idOf(card),
    description: `Activity that members of the data union ${card.union} contributed. ${purposes[card.purpose]}`,
    license: 'terms.json',
    creator: { '@type': 'Organization', identifier: card.union },
    datePublished: new Date(card.builtAt).toISOString(),
    distribution: [
      {
        '@type': 'cr:FileSet',
        '@id': 'partitions',
        encodingFormat: 'application/vnd.apache.parquet',
        includes: 'data/*/*/*.parquet',
      },
      ...card.partitions.map((partition) => ({
        '@type': 'cr:FileObject',
        '@id': partitionPath(partition),
        name: partitionPath(partition),
        contentUrl: partitionPath(partition),
        contentSize: `${partition.bytes} B`,
        encodingFormat: 'application/vnd.apache.parquet',
        sha256: partition.sha256,
      })),
    ],
    recordSet: [
      {
        '@type': 'cr:RecordSet',
        '@id': 'events',
        field: fields.map(({ name, type, says }) => ({
          '@type': 'cr:Field',
          '@id': `events/${name}`,
          description: says,
          dataType: schemaOrgTypes[type],
          ...(type === 'VARCHAR[]' ? { repeated: true } : {}),
          source: {
            fileSet: { '@id': 'partitions' },
            extract: ofFolder[name] ? { fileProperty: 'fullpath' } : { column: name },
            ...(ofFolder[name] ? { transform: { regex: ofFolder[name] } } : {}),
          },
        })),
      },
    ],
  };
}

/** After the questions of “Datasheets for Datasets” (Gebru et al., 2021), as far as a union's books answer them. */
function toDatasheet(card: Card): string {
  const { day: from = 'none' } = card.partitions[0] ?? {};
  const { day: to = 'none' } = card.partitions.at(-1) ?? {};
  const bytes = card.partitions.reduce((sum, partition) => sum + partition.bytes, 0);
  const since = card.partitions.filter((partition) => partition.since < card.version).length;
  const lost = Object.entries(card.suppressed).map(([name, count]) => `| ${name} | ${count} |`);
  const kinds = Object.entries(categories).map(([name, { sentence }]) => `- ${name}: ${sentence}`);
  return `# ${card.name}, version ${card.version}

## What for

For one purpose: **${card.purpose}**. ${purposes[card.purpose]} Nothing else is agreed to; \`terms.json\` says it in ODRL.

## What is in it

${card.rows} events of ${card.members} members, from ${from} to ${to} (UTC), in ${card.partitions.length} files of
${bytes} bytes together: \`data/day=…/type=…/rows.parquet\`. Of these, ${since} are files of an earlier version, unchanged.
A row is one event on the web, as a member's browser extension recorded it:

${kinds.join('\n')}

| column | type | says |
| --- | --- | --- |
${fields.map(({ name, type, says }) => `| ${name} | ${type} | ${says} |`).join('\n')}

Not in it: an order's list of products, which parts of a recording were played, which filters changed an event, which
version of a collector saw it, which events belong to one visit of a page.

## Who agreed to what

Members chose category, site, purpose and end, and read each line before it left. A row is here only if the consent that it
was contributed under covers it for this purpose, if the member's newest consent does too, and if neither had expired on
${new Date(card.builtAt).toISOString()}. What members recalled or deleted by then is absent. What they recall later is absent
from the next version: use the newest, and delete this one when there is one.

## What was taken out

On the member's device, before it was stored: form fields, addresses' queries and fragments, e-mail addresses, numbers of
accounts, cards and telephones, keys and tokens, names of third parties, sensitive sites, and the member's own words.

Here: \`member\` is a keyed hash. The key is the union's, made for this dataset and used for no other, so that two datasets
cannot be joined by it. Times are to the minute. In the columns ${rareColumns.map(({ name }) => `\`${name}\``).join(', ')} a
value that fewer than ${card.k} members of this version have is replaced by NULL (in \`topics\`, dropped from the list), and the
column's name is in \`suppressed\`:

| column | values left out |
| --- | --- |
${lost.length > 0 ? lost.join('\n') : '| none | 0 |'}

## What it does not protect from

This is pseudonymous data of persons, not anonymous data. All rows of a member bear one pseudonym; somebody who knows when a
member visited a few common sites may find them by that, and may match the same events in two datasets. The limit of ${card.k}
holds for each value by itself, not for combinations, and against members who act together it holds less. Do not try to
identify anyone.

## Where it comes from

Entries 0 to ${card.ledger.entries - 1} of the ledger of ${card.union}; their Merkle root is \`${card.ledger.head}\`. The union keeps
for each row which entry, event and consent it came from, and can check this version against its ledger. Members choose
themselves to join and what to share: it is no sample of a population.
`;
}
