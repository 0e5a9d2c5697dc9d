/** Modules by where they lie; every entry says why it is here. */
export interface ModulePattern {
  module: RegExp;
  because: string;
}

/** Packages of which several versions are installed; the one that protocol/ uses serves all. */
export const oneCopy = /^(?:multiformats|@ipld\/dag-cbor)(?:\/|$)/;

/** A part of dwn-sdk-js, path relative to its sources. */
function dwn(path: string): RegExp {
  return new RegExp(String.raw`/@tbd54566975/dwn-sdk-js/dist/esm/${path}\.js$`);
}

/** Modules whose exports are imported by code we use, and never called by it on our path. */
export const unreached: readonly ModulePattern[] = [
  { module: dwn('src/dwn'), because: 'the union runs the node; the extension has none' },
  { module: dwn('src/(?:store|event-log|handlers)/.*'), because: 'stores and handlers of that node' },
  { module: dwn('tests/.*'), because: "dwn-sdk-js exports its tests' helpers" },
  {
    module: dwn('src/interfaces/(?:messages|protocols)-.*'),
    because: 'only records are written and queried',
  },
  {
    module: dwn('src/interfaces/records-(?:read|subscribe)'),
    because: 'queries carry the data (at most 30,000 bytes)',
  },
  { module: dwn('src/core/.*-authorization'), because: 'the node decides what is allowed' },
  {
    module: dwn('src/jose/algorithms/.*'),
    because: 'records are signed by WebCrypto and verified by protocol/record.ts',
  },
  { module: dwn('src/jose/jws/general/verifier'), because: 'as above' },
  {
    module: dwn('src/utils/(?:encryption|secp256k1|secp256r1|hd-key|private-key-signer)'),
    because: 'DWN encryption is not used: batches are sealed by HPKE (protocol/seal.ts)',
  },
  { module: dwn('src/utils/(?:data-stream|filter)'), because: "the node's" },
  { module: dwn('src/protocols/.*'), because: 'no grants: the member signs for themselves' },
  {
    module:
      /\/@web5\/api\/dist\/esm\/(?:permission-grant|permission-request|protocol|subscription-util)\.js$/,
    because: 'as above; protocols are configured by the union, and nothing subscribes',
  },
  { module: /\/ipfs-unixfs-importer\//, because: 'data CIDs are computed by protocol/record.ts' },
];

export interface StandIn extends ModulePattern {
  /** From the repository's root. */
  use: string;
}

/** Modules that are called, in whose place something smaller does. */
export const standIns: readonly StandIn[] = [
  {
    module: dwn('src/schema-validator'),
    use: 'utils/member/web5-schema-validator.ts',
    because: 'its compiled JSON schemas are 250 KB; the node validates what it is sent',
  },
  {
    module: dwn('src/utils/time'),
    use: 'utils/member/web5-time.ts',
    because: 'its Temporal polyfill is 150 KB, for one timestamp',
  },
  {
    module: /\/@web5\/common\/dist\/esm\/stream-node\.js$/,
    use: 'utils/member/web5-node-stream.ts',
    because: "Node's streams and Buffer are 100 KB, for a Blob that is already there",
  },
  {
    module: /\/lodash\/isPlainObject\.js$/,
    use: 'utils/member/web5-plain-object.ts',
    because: 'lodash evaluates a string to find the global object',
  },
];
