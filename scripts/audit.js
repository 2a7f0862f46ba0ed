// Whether any package that runs in nhi has an advisory, before a release. Ends with 1 when one has, and with 2 when the
// registry gives no answer: nothing is known then.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  encoding: 'utf8',
  maxBuffer: 2 ** 26,
  shell: process.platform === 'win32',
});
const { vulnerabilities, message } = answerIn(stdout);

if (!vulnerabilities) {
  console.error(`no answer: ${message}`);
  process.exitCode = 2;
} else if (Object.keys(vulnerabilities).length > 0) {
  for (const { name, severity, range, via } of Object.values(vulnerabilities)) {
    const titles = via.map((one) =>
      typeof one === 'string' ? `by way of ${one}` : `${one.title} ${one.url}`,
    );
    console.error(`${name} ${range} (${severity}): ${titles.join('; ')}`);
  }
  process.exitCode = 1;
} else console.log('no package that runs in nhi has an advisory');

/** What npm prints is JSON, or it could not even begin. */
function answerIn(text) {
  try {
    return JSON.parse(text);
  } catch {
    return { message: text.trim() || 'npm audit printed nothing' };
  }
}
