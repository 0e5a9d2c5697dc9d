import { runTests } from './run-tests.ts';

/**
 * Random histories of deliveries against a model, so many.
 * @returns a section for docs/proofs.md
 * @throws Error when one does not hold; the runner has said which, as short as it gets
 */
export async function runHistories(runs: number): Promise<string> {
  await runTests('tests/utils/pipeline/histories', runs);
  return [
    '## Deliveries',
    '',
    `${runs} random histories of capturing, deleting, sealing, sending, recalling, answers lost, given twice or by someone else, batches`,
    'refused, sharing stopped and begun again, a clock ten years off, and the worker dying at any write or any step of the',
    'network, with a real union in a process of its own. After each, everything that was agreed and not recalled was in the union’s ledger',
    'once or in quarantine, and nothing else (tests/utils/pipeline/histories).',
    '',
  ].join('\n');
}
