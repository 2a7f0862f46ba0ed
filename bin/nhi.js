#!/usr/bin/env node
'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const program = join(__dirname, '..', 'dist', 'nhi.cjs');
if (existsSync(program)) require(program);
else {
  process.stderr.write(
    'nhi is not built. Run "npm ci" in its folder, or "npm run build" after "npm ci --ignore-scripts".\n',
  );
  process.exitCode = 70;
}
