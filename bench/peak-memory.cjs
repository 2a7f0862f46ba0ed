'use strict';
// Preloaded (node -r): says at the end how much memory the process had at its peak, in kB, in the file NHI_BENCH_PEAK.
// Linux has it of this very program; getrusage also counts the one that started it.
const { readFileSync, writeFileSync } = require('node:fs');

process.on('exit', () => writeFileSync(process.env.NHI_BENCH_PEAK, `${peak()}`));

function peak() {
  try {
    return /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))[1];
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
