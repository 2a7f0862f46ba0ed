#!/usr/bin/env node
'use strict';
const { load, cache } = require('./load.js');

try {
  load(cache());
} catch (error) {
  if (error.code !== 'ENOENT' || !String(error.path).endsWith('nhi.cjs')) throw error;
  process.stderr.write(
    'nhi is not built. Run "npm ci" in its folder, or "npm run build" after "npm ci --ignore-scripts".\n',
  );
  process.exitCode = 70;
}
