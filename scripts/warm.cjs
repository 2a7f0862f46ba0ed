'use strict';
// Runs a whole calculation and keeps what V8 compiled for it beside the bundle: the next start compiles nothing.
const { mkdtempSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { load, cachePath } = require('../bin/load.js');

const folder = mkdtempSync(join(tmpdir(), 'nhi-warm-'));
const fixture = join(__dirname, '..', 'fixtures', 'tokyo-r8-sample');
process.argv = [process.execPath, 'nhi', 'calc', fixture, '--out', folder, '--quiet'];
const { keep } = load();
process.on('exit', () => {
  writeFileSync(`${cachePath()}.new`, keep());
  renameSync(`${cachePath()}.new`, cachePath());
  rmSync(folder, { recursive: true });
});
