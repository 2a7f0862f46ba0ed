// node scripts/newest-lts.js FOLDER: installs the newest LTS of Node that the npm registry has into a folder and prints
// the folder of its binary. Ends with 1 where none can be had.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const [, , folder] = process.argv;
const name = `node-${process.platform}-${process.arch}`;
const bin = join(folder, 'node_modules', name, 'bin');

if (majors().some(isLts)) console.log(bin);
else process.exitCode = 1;

/** The even releases, the newest first: no other becomes an LTS. */
function majors() {
  const versions = JSON.parse(run('npm', 'view', name, 'versions', '--json'));
  const all = new Set(versions.map((version) => Number.parseInt(version, 10)));
  return [...all].filter((major) => major % 2 === 0).sort((one, other) => other - one);
}

/** Installs a release; whether it says of itself that it is an LTS, which none does in its first half-year. */
function isLts(major) {
  run('npm', 'install', '--no-save', '--ignore-scripts', '--prefix', folder, `${name}@${major}`);
  return run(join(bin, 'node'), '-p', 'process.release.lts ?? ""').trim() !== '';
}

function run(command, ...args) {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
