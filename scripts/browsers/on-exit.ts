const tasks = new Set<() => void>();
let listening = false;

function runAll(): void {
  for (const task of [...tasks].toReversed()) {
    try {
      task();
    } catch {
      // The process is ending: the other tasks still deserve their turn.
    }
  }
  tasks.clear();
}

/** Ends the process so that 'exit' runs, unless the program handles the signal itself. */
function endOn(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP', code: number): void {
  process.on(signal, () => {
    if (process.listenerCount(signal) === 1) process.exit(code);
  });
}

/**
 * Runs `task` when this process ends, also by Ctrl-C or an uncaught error, but not by SIGKILL.
 * Only for what must not be left behind (processes, temporary folders); `task` has to be synchronous.
 * Tasks run newest first: what was started last ends first.
 * @returns a function that withdraws the task, for when it was done in good order
 */
export function onExit(task: () => void): () => void {
  if (!listening) {
    listening = true;
    process.on('exit', runAll);
    endOn('SIGINT', 130);
    endOn('SIGTERM', 143);
    endOn('SIGHUP', 129);
  }
  tasks.add(task);
  return () => {
    tasks.delete(task);
  };
}
