'use strict';
// Runs the bundle. Where the build left V8's code cache for this very Node, a run reads the chunks that it needs, and
// what they hold of compiled code is not compiled again; else the bundle runs as it stands.
const { openSync, readSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const bundle = join(__dirname, '..', 'dist', 'nhi.cjs');

/** The cache begins with an index: of each chunk where its source is in the bundle and where its code is here. */
const indexBytes = 4096;

function run() {
  const cache = openedCache();
  if (cache === undefined) {
    require(bundle);
    return;
  }
  const { file, index } = cache;
  const source = openSync(bundle);
  const main = linked((name) => {
    const { text, line, code } = index[name];
    const compiled = script(slice(source, text).latin1Slice(), line, code && slice(file, code));
    return compiled.runInThisContext();
  });
  main('./main.cjs');
}

/** What loads a chunk by its name, or a module of Node; each chunk is called once, with its exports and this. */
function linked(chunkOf) {
  const loaded = {};
  return function load(name) {
    if (!name.startsWith('./')) return require(name);
    if (!(name in loaded)) {
      loaded[name] = {};
      chunkOf(name)(loaded[name], load);
    }
    return loaded[name];
  };
}

function script(text, line, cachedData) {
  return new Script(text, { filename: bundle, lineOffset: line, cachedData });
}

/** The cache is for one Node, one kind of machine and one bundle: V8 itself compares no more than lengths. */
function cachePath() {
  const { size, mtimeMs } = statSync(bundle);
  return `${bundle}.${process.version}-${process.platform}-${process.arch}-${size}-${Math.trunc(mtimeMs)}.cache`;
}

function openedCache() {
  try {
    const file = openSync(cachePath());
    return { file, index: JSON.parse(slice(file, [0, indexBytes]).latin1Slice()) };
  } catch {
    return undefined;
  }
}

/** A part of a file; undefined where the file ends before it. */
function slice(file, [from, to]) {
  const bytes = Buffer.allocUnsafeSlow(to - from);
  return readSync(file, bytes, 0, bytes.length, from) === bytes.length ? bytes : undefined;
}

module.exports = { bundle, run, linked, script, cachePath, indexBytes };
