#!/usr/bin/env node
'use strict';
const { bundle, run } = require('./load.js');

try {
  run();
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND' || !error.message.includes(bundle)) throw error;
  process.stderr.write(
    'nhi is not built. Run "npm ci" in its folder, or "npm run build" after "npm ci --ignore-scripts".\n',
  );
  process.exitCode = 70;
}
