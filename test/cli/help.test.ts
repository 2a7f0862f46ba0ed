import { describe, expect, it } from 'vitest';
import { nhi } from './nhi.js';

const commands = ['calc', 'check', 'collection', 'explain', 'compare', 'verify', 'audit', 'policy', 'init'];

describe.each(commands)('nhi %s --help', async (command) => {
  const { status, stdout, stderr } = await nhi([command, '--help']);

  it('goes to standard output and is no error', () => {
    expect([status, stderr]).toEqual([0, '']);
  });

  it('has an example of the command', () => {
    expect(stdout).toMatch(new RegExp(`Example:\\n {2}\\$ nhi ${command} \\S`));
  });

  it('has the options that every command understands', () => {
    for (const option of ['--format', '--lang', '--color', '--quiet', '--verbose'])
      expect(stdout).toContain(option);
  });
});

describe.each(['calc', 'collection'])('nhi %s --help', (command) => {
  it('has the options of results', async () => {
    const { stdout } = await nhi([command, '--help']);
    for (const option of ['--policy', '--set', '--strict', '--table', '--out', '--force', '--encoding']) {
      expect(stdout).toContain(option);
    }
  });
});

describe('nhi --help', async () => {
  const { stdout } = await nhi(['--help']);

  it.each(commands)('names the command %s', (command) => {
    expect(stdout).toMatch(new RegExp(`^ {2}${command} +\\S`, 'm'));
  });

  it('has an example to start with', () => {
    expect(stdout).toContain('$ nhi init my-case && nhi calc my-case');
  });

  it('names the exit status', () => {
    expect(stdout).toMatch(/0 done.* 1 differences found.* 2 .* 3 .* 70 /);
  });
});

it('a short -h is the same', async () => {
  expect((await nhi(['calc', '-h'])).stdout).toBe((await nhi(['calc', '--help'])).stdout);
});
