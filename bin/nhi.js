#!/usr/bin/env node
'use strict';
try {
  require('../dist/nhi.cjs');
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND' || !String(error.message).includes('nhi.cjs')) throw error;
  process.stderr.write(
    'nhi is not built. Run "npm ci" in its folder, or "npm run build" after "npm ci --ignore-scripts".\n',
  );
  process.exitCode = 70;
}
