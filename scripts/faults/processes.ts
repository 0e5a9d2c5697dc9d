import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Signals a process and everything that it started, and they. */
export async function signalTree(root: number, signal: NodeJS.Signals): Promise<void> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=']);
  const rows = stdout.trim().split('\n');
  const parents = rows.map((row) => row.trim().split(/\s+/).map(Number) as [pid: number, parent: number]);
  const tree = [root];
  for (const pid of tree) tree.push(...parents.flatMap(([child, parent]) => (parent === pid ? [child] : [])));
  for (const pid of tree) {
    try {
      process.kill(pid, signal);
    } catch {
      // It ended meanwhile.
    }
  }
}
