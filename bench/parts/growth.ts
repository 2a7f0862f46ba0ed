// Ten times the scenarios: time, warm and in process, and the peak memory of `nhi sweep` as a whole process.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, runsOr } from '../asked.js';
import { interleaved } from '../measure.js';
import { writeCase } from '../nation/case-folder.js';
import { nation } from '../nation/drawn.js';
import { nationAsOne } from '../nation/whole-case.js';
import { report } from '../report.js';
import { written } from '../sweep/written.js';

written();
const { few, many } = interleaved({ few: () => written(100), many: () => written(1000) }, runsOr(7));
report('growth: time of 10 times the scenarios', many / few);

const places = {
  '47 cases': nation().map((one) => writeCase(join(folder, one.code), one)),
  'one case': [writeCase(join(folder, 'all'), nationAsOne())],
};
for (const [name, paths] of Object.entries(places)) {
  const [, less, more] = ['0:1:0.05', '0:1:0.005', '0:1:0.0005'].map((alpha) => peakOf(name, paths, alpha));
  report('growth: peak memory of 10 times the scenarios', more! / less!);
}

/** Megabytes of `nhi sweep` at its peak. */
function peakOf(name: string, paths: readonly string[], alpha: string): number {
  const peak = join(folder, 'peak');
  const command = ['bin/nhi.js', 'sweep', ...paths, '--alpha', alpha, '--format', 'csv', '--quiet'];
  const { status, stderr } = spawnSync(process.execPath, ['-r', './bench/peak-memory.cjs', ...command], {
    env: { ...process.env, NHI_BENCH_PEAK: peak },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`nhi sweep ended with ${status}: ${stderr}`);
  const megabytes = Number(readFileSync(peak, 'utf8')) / 1024;
  console.log(`          the nation in ${name}, α ${alpha}`);
  report('growth: peak memory of nhi sweep, MB', megabytes);
  return megabytes;
}
