import { PermanentError } from '@sheaf/protocol/error';

export const usage = `sheaf-union: the receiving side of a data union

  sheaf-union start --data DIR [--port N] [--host ADDRESS] [--did DID] [--config FILE] [--json-log]
      Runs the union's node and steward until Ctrl-C. The first start makes its keys in DIR.
      --data      folder that holds everything the union keeps
      --port      port to listen on (7117)
      --host      address to listen on (127.0.0.1)
      --did       did:web of the union (did:web:localhost%3APORT)
      --config    terms and rates, JSON (the demo's); raise "version" to change published terms
      --json-log  log in JSON Lines on standard error, without personal data

  sheaf-union export --data DIR [--out FILE]
      Writes every accepted event of the ledger as JSON Lines:
      {ledger, batch, author, index, line}, where line is exactly what the member sent.
      What members recalled, or deleted from the node, is left out.

  sheaf-union verify --data DIR
      Checks every batch in the books against the Merkle root that its author signed.

  sheaf-union verify-receipt FILE [--fingerprint F] [--json]
      Checks a receipt that a member saved: that they signed the batch and the union its receipt. Needs no database.
      --fingerprint  of the union's keys, as the union shows it; another one fails

  sheaf-union info --data DIR [--json]
      Says what the union holds.

  sheaf-union members --data DIR [--json]
      Lists who is a member, who waits, and who was refused or removed.

  sheaf-union approve DID --data DIR
  sheaf-union refuse DID --because SENTENCE --data DIR
      Answers somebody who waits, when "admission" is "approval". They read the sentence.

  sheaf-union remove DID --because SENTENCE --data DIR
      Ends a membership, for good. What the member contributed stays, until they recall it.

  sheaf-union invite [--uses N] --data DIR
      Makes an invitation code (for 1 person) and prints it with its link. It cannot be shown again.

  sheaf-union dataset build NAME --purpose PURPOSE [--k N] --data DIR
      Makes the next version of a dataset, Parquet by day and type, in DIR/datasets: what members agreed to for
      the purpose and have not taken back. Ctrl-C leaves nothing of it.
      --purpose   research, insights, train-ai or sell-access; the same for every version of a dataset
      --k         fewest members that a site, title or the like must have to be in it (5)

  sheaf-union dataset verify NAME [--version N] --data DIR
      Checks a version (the newest) against the books: its files, and each row against its event and consent.

  sheaf-union dataset list --data DIR [--json]
      Lists the versions there are.

  sheaf-union --help
`;

/** A command line that cannot be understood; the answer is the usage. */
export class UsageError extends PermanentError {
  constructor(message: string, options?: ErrorOptions) {
    super('cli.usage', message, options);
  }
}
