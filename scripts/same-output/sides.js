import { spawn } from 'node:child_process';
import { cpSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { Hosts } from './hosts.js';

// Nothing of the caller's shell decides about language, colour or width; an extra certificate file would cost every
// start of Node some 40 ms.
const { PATH, HOME, SystemRoot } = process.env;
const env = { PATH, HOME, SystemRoot, LANG: 'en_US.UTF-8' };

const longestRun = 120_000;

/** The two checkouts, each with a folder of its own to run in: the same fixtures, the same relative paths. */
export function makeSides(folder, before, after, caseFolders) {
  const size = Math.ceil(availableParallelism() / 2);
  return [
    { name: 'before', checkout: before, root: join(folder, 'was') },
    { name: 'after', checkout: after, root: join(folder, 'now') },
  ].map((side) => {
    mkdirSync(side.root, { recursive: true });
    cpSync(join(after, 'fixtures'), join(side.root, 'fixtures'), { recursive: true });
    caseFolders.forEach((one, at) => {
      const copy = join(side.root, 'cases', `${at + 1}-${basename(one)}`);
      cpSync(one, copy, { recursive: true, verbatimSymlinks: true });
    });
    return { ...side, hosts: new Hosts(side.checkout, size, { env, longestRun }) };
  });
}

/** Runs nhi of one side: how it ended and what it printed. In a process of its own where that is asked. */
export function runNhi(side, args, { cwd = '.', stdin, isProcess = false } = {}) {
  if (isProcess || stdin !== undefined) return runProcess(side, args, cwd, stdin);
  return side.hosts.run(args, join(side.root, cwd));
}

async function runProcess(side, args, cwd, stdin) {
  const free = await processes.taken();
  try {
    return await new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [join(side.checkout, 'bin', 'nhi.js'), ...args], {
        cwd: join(side.root, cwd),
        env,
        stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
        timeout: longestRun,
      });
      const [stdout, stderr] = [child.stdout, child.stderr].map(gathered);
      child.stdin?.on('error', () => undefined).end(stdin);
      child.on('error', reject);
      child.on('close', (code, signal) =>
        resolve({
          exit: String(code ?? signal),
          stdout: Buffer.concat(stdout),
          stderr: Buffer.concat(stderr),
        }),
      );
    });
  } finally {
    free();
  }
}

function gathered(stream) {
  const chunks = [];
  stream.on('data', (chunk) => chunks.push(chunk));
  return chunks;
}

/** As many processes at once as there are processors, and one more while another one waits for its disk. */
const processes = {
  free: availableParallelism() + 1,
  waiting: [],
  async taken() {
    if (this.free > 0) this.free -= 1;
    else await new Promise((resolve) => this.waiting.push(resolve));
    return () => {
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    };
  },
};

/** Everything in a folder by its path: bytes of a file, where a link leads. */
export function contentsOf(folder) {
  const contents = new Map();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const found = lstatSync(join(folder, path));
    if (found.isFile()) contents.set(path, readFileSync(join(folder, path)));
    else contents.set(path, Buffer.from(found.isDirectory() ? '(folder)' : readlinkSync(join(folder, path))));
  }
  return contents;
}
