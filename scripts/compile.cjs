'use strict';
// Runs commands in one process and keeps what V8 compiled of each chunk in FOLDER/code. The places of the chunks come
// by standard input. Run by scripts/warm.js.
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { bundle, linked, script } = require('../bin/load.js');

const folder = process.argv[2];
const places = JSON.parse(readFileSync(0, 'utf8'));
const bytes = readFileSync(bundle);
const fixture = join(__dirname, '..', 'fixtures', 'tokyo-r8-sample');

/** One script per chunk, whichever commands load it. */
const scripts = {};
const kept = {};

function chunkOf(name) {
  const { text, line } = places[name];
  scripts[name] ??= script(bytes.latin1Slice(...text), line);
  return scripts[name].runInThisContext();
}

/** What has been compiled until now, of the chunks that were not kept before. */
function keep() {
  for (const [name, compiled] of Object.entries(scripts)) kept[name] ??= compiled.createCachedData();
}

function command(...args) {
  process.argv = [process.execPath, 'nhi', ...args];
  return new Promise((done, fail) => {
    process.exit = () => (process.exitCode ? fail(new Error(`${args[0]}: ${process.exitCode}`)) : done());
    linked(chunkOf)('./main.cjs');
  });
}

async function compile() {
  // Help and calc are what start-up is measured by: their chunks hold what they need and nothing else.
  await command('--help');
  await command('calc', fixture, '--out', join(folder, 'result'), '--quiet');
  keep();
  await command('explain', fixture, '--municipality', '131016');
  await command('compare', fixture, '--set', 'alpha=0.5');
  await command('sweep', fixture, '--alpha', '0:1:0.5', '--quiet');
  await command('verify', fixture);
  keep();
  mkdirSync(join(folder, 'code'));
  for (const name of Object.keys(places)) writeFileSync(join(folder, 'code', name), kept[name] ?? '');
}

compile();
