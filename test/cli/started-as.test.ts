import { describe, expect, it } from 'vitest';
import { startedAs } from '../../src/cli/started-as.js';

const start = { node: 'node', folder: '/work', env: {} };

describe('the command as it was started', () => {
  it.each([
    ['on the PATH', { script: '/usr/local/bin/nhi' }, 'nhi'],
    ['installed on Windows', { script: 'C:\\npm\\node_modules\\nhi\\bin\\nhi.js' }, 'nhi'],
    ['through npx', { script: '/work/node_modules/.bin/nhi', env: { npm_command: 'exec' } }, 'npx nhi'],
    [
      'by something that npx started',
      { script: '/work/nhi.cjs', env: { npm_command: 'exec' } },
      'node nhi.cjs',
    ],
    ['the one file', { script: '/work/nhi.cjs' }, 'node nhi.cjs'],
    [
      'the one file in another folder',
      { script: '/media/usb stick/nhi.cjs' },
      'node "../media/usb stick/nhi.cjs"',
    ],
    ['with the Node beside it', { script: '/work/nhi.cjs', node: './node' }, './node nhi.cjs'],
    ['from a checkout', { script: '/work/bin/nhi.js' }, 'node bin/nhi.js'],
  ])('%s', (_, started, name) => {
    expect(startedAs({ ...start, ...started })).toBe(name);
  });
});
