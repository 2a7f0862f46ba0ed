import { vi } from 'vitest';

const { now } = Date;

/**
 * Lets time pass where a run waits for another one, without the wait.
 *
 * @returns what ends it
 */
export function withoutWaiting(): () => void {
  let waited = 0;
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => now() + waited);
  const wait = vi.spyOn(Atomics, 'wait').mockImplementation((_, __, ___, milliseconds = 0) => {
    waited += milliseconds;
    return 'timed-out';
  });
  return () => {
    clock.mockRestore();
    wait.mockRestore();
  };
}
