// Runs one command line after the other as its parent asks, each with bin/nhi.js loaded anew, for a fifth of what a start
// of Node costs. What nhi prints is kept, and what ends its process ends the run.
import fs from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

const bin = join(process.argv[2], 'bin', 'nhi.js');
const require = createRequire(bin);
const streams = { 1: [], 2: [] };
let end;

function keep(descriptor, data, encoding) {
  const bytes = typeof data === 'string' ? Buffer.from(data, encoding) : Buffer.from(data);
  streams[descriptor].push(bytes);
  return bytes.length;
}

const { writeSync } = fs;
fs.writeSync = (descriptor, data, ...more) => {
  if (descriptor !== 1 && descriptor !== 2) return writeSync(descriptor, data, ...more);
  if (typeof data === 'string') return keep(descriptor, data, more[1]);
  const [offset = 0, length = data.byteLength - offset] = more;
  return keep(descriptor, data.subarray(offset, offset + length));
};
syncBuiltinESMExports();

for (const [descriptor, stream] of Object.entries({ 1: process.stdout, 2: process.stderr }))
  stream.write = (data, encoding, callback = encoding) => {
    keep(descriptor, data, typeof encoding === 'string' ? encoding : undefined);
    if (typeof callback === 'function') setImmediate(callback);
    return true;
  };

process.exit = (code) => end?.(code ?? process.exitCode ?? 0);
process.on('beforeExit', () => end?.(process.exitCode ?? 0));
process.on('uncaughtException', (error) => {
  keep(2, `${error?.stack ?? error}\n`);
  end?.(1);
});

const own = new Map(process.eventNames().map((name) => [name, process.listeners(name)]));

/** The next run starts as a process does: with no module loaded and nobody listening. */
function forget() {
  for (const path of Object.keys(require.cache)) delete require.cache[path];
  for (const name of process.eventNames())
    for (const listener of process.listeners(name))
      if (!own.get(name)?.includes(listener) && listener !== next) process.off(name, listener);
  process.exitCode = undefined;
}

function next({ args, cwd }) {
  end = (code) => {
    end = undefined;
    const [stdout, stderr] = [1, 2].map((descriptor) => Buffer.concat(streams[descriptor].splice(0)));
    forget();
    process.channel.ref();
    process.send({ exit: String(code), stdout, stderr });
  };
  // A run that says nothing of its end is at its end when there is nothing left to do but to listen.
  process.channel.unref();
  process.chdir(cwd);
  process.argv = [process.execPath, bin, ...args];
  require(bin);
}
process.on('message', next);
