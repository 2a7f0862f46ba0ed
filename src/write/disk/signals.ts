/** What ends a process from outside, and the status that it leaves: 128 and the number of the signal. */
const statuses = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
const signals = Object.keys(statuses) as (keyof typeof statuses)[];

/** What has to be done before the process ends. */
const cleanups = new Set<() => void>();
let isWatched = false;

/**
 * Runs something synchronous to its end: Ctrl-C in the middle waits for it, and then ends the process, so that old
 * and new results are never mixed.
 */
export function uninterrupted<Value>(run: () => Value): Value {
  watch();
  return run();
}

/**
 * Has something taken back where the process is ended from outside, until the function that it returns is called.
 *
 * The caller has to give the loop a turn now and then: signals are heard between its turns.
 */
export function onInterrupt(cleanup: () => void): () => void {
  const leave = (signal: NodeJS.Signals) => {
    for (const one of cleanups) one();
    process.exit(statuses[signal as keyof typeof statuses]);
  };
  cleanups.add(cleanup);
  for (const signal of signals) process.on(signal, leave);
  return () => {
    cleanups.delete(cleanup);
    for (const signal of signals) process.off(signal, leave);
  };
}

function watch(): void {
  if (isWatched) return;
  isWatched = true;
  const leave = (signal: NodeJS.Signals) => process.exit(statuses[signal as keyof typeof statuses]);
  for (const signal of signals) process.on(signal, leave);
  // Signals are heard between two turns of the loop: after the next one nothing is pending.
  setImmediate(() =>
    setImmediate(() => {
      for (const signal of signals) process.off(signal, leave);
      isWatched = false;
    }),
  );
}
