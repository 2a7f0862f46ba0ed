'use strict';
// Runs the bundle from V8's code cache where the build left one for this very Node; else compiles it anew.
const { readFileSync, statSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const bundle = join(__dirname, '..', 'dist', 'nhi.cjs');

/** @returns the compiled bundle; `keep()` gives its code cache, with all that has been compiled until then. */
function load(cachedData) {
  const source = `(function (exports, require, module, __filename, __dirname) { ${readFileSync(bundle, 'latin1')}\n})`;
  const script = new Script(source, { filename: bundle, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, bundle, dirname(bundle));
  return { keep: () => script.createCachedData() };
}

/** The cache is for one Node, one kind of processor and one bundle: V8 itself compares no more than lengths. */
function cachePath() {
  const { size, mtimeMs } = statSync(bundle);
  return `${bundle}.${process.version}-${process.arch}-${size}-${Math.trunc(mtimeMs)}.cache`;
}

function cache() {
  try {
    return readFileSync(cachePath());
  } catch {
    return undefined;
  }
}

module.exports = { load, cache, cachePath };
