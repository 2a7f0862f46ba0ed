import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('host.js', import.meta.url));

// A host is renewed now and then, since code that was loaded is not all forgotten.
const mostRuns = 400;

/** Processes that run commands of one checkout, each one command at a time. */
export class Hosts {
  idle = [];
  waiting = [];

  constructor(checkout, size, { env, longestRun }) {
    Object.assign(this, { checkout, env, longestRun });
    this.idle = Array.from({ length: size }, () => undefined);
  }

  /** Runs a command line in a folder: how it ended and what it printed. */
  async run(args, cwd) {
    let host = this.idle.length > 0 ? this.idle.pop() : await new Promise((use) => this.waiting.push(use));
    try {
      host ??= this.started();
      host.runs += 1;
      const ended = await this.asked(host.child, { args, cwd });
      if (host.printed.length > 0) throw new Error(`${args.join(' ')}: printed past the host`);
      return ended;
    } finally {
      if (host && host.runs >= mostRuns) {
        host.child.disconnect();
        host = undefined;
      }
      const next = this.waiting.shift();
      if (next) next(host);
      else this.idle.push(host);
    }
  }

  started() {
    const child = fork(script, [this.checkout], {
      env: this.env,
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => printed.push(bytes));
    return { child, printed, runs: 0 };
  }

  asked(child, message) {
    return new Promise((resolve, reject) => {
      const fail = () => reject(new Error(`${message.args.join(' ')}: the host ended`));
      const timer = setTimeout(() => child.kill(), this.longestRun);
      child.once('exit', fail);
      child.once('message', (ended) => {
        clearTimeout(timer);
        child.off('exit', fail);
        resolve(ended);
      });
      child.send(message);
    });
  }

  /** Lets the processes end. */
  close() {
    for (const host of this.idle.splice(0)) host?.child.disconnect();
  }
}
