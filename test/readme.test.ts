import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { nhi } from './cli/nhi.js';

const folder = 'fixtures/readme';

/** The fenced blocks of a language, in order. */
function blocks(file: string, language: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    (match) => match[1] ?? '',
  );
}

/** What a command line prints, whatever the language of this machine. */
async function printed(line: string): Promise<string> {
  return (await nhi(line.split(' '), { env: { COLUMNS: undefined } })).stdout;
}

describe.each([
  ['README.md', ''],
  ['README.ja.md', ' --lang ja'],
])('%s is true', (file, language) => {
  const text = readFileSync(file, 'utf8');

  it('shows the whole input', () => {
    expect(blocks(file, 'yaml')[0]).toBe(readFileSync(`${folder}/case.yaml`, 'utf8'));
    expect(blocks(file, 'csv')[0]).toBe(readFileSync(`${folder}/municipalities.csv`, 'utf8'));
  });

  it('shows the whole output', async () => {
    expect(blocks(file, 'text')[0]).toBe(await printed(`calc ${folder}${language}`));
  });

  it('shows what the commands above its blocks print', async () => {
    const shown = [...text.matchAll(/`nhi ([^`]+)`[:：）]*\n\n```text\n([\s\S]*?)^```/gm)];
    expect(shown.length).toBeGreaterThanOrEqual(4);
    for (const [, line = '', output] of shown) expect(await printed(line), line).toBe(output);
  });

  it('names scripts that exist', () => {
    const scripts = [...text.matchAll(/npm ci && npm (?:run )?(\w+)/g)].map((match) => match[1]);
    expect(scripts).toEqual(expect.arrayContaining(['start', 'test', 'bundle']));
    for (const script of scripts) expect(Object.keys(manifest.scripts)).toContain(script);
  });

  it('shows commands under Use that run one after the other', async () => {
    const use = blocks(file, 'sh').find((block) => block.startsWith('nhi init okinawa-r9 '));
    const lines = (use ?? '').split('\n').filter((line) => line !== '');
    expect(lines.length).toBeGreaterThan(10);
    const cwd = mkdtempSync(join(tmpdir(), 'nhi-readme-'));
    for (const line of lines) {
      const [nhiItself, ...args] = line.replace(/ +#.*/, '').split(' ');
      expect(nhiItself).toBe('nhi');
      const { status, stderr } = await nhi(args, { cwd });
      expect([
        line,
        status,
        stderr
          .replace(/^(?:wrote|made|\d+ of \d+ municipalities) .*\n/gm, '')
          .replace(/^\d+ of \d+ .*: fit\n/gm, ''),
      ]).toEqual([line, 0, '']);
    }
    rmSync(cwd, { recursive: true });
  });

  it('names commands that exist', async () => {
    const help = await printed('--help');
    for (const [, command = ''] of text.matchAll(/^(?:nhi|(?:.\\)?node(?:\.exe)? nhi\.cjs) (\w+)/gm)) {
      expect(help).toContain(`\n  ${command} `);
    }
  });
});

it('the library example of the README runs and says what its comment says', () => {
  const [example = ''] = blocks('README.md', 'js');
  const place = mkdtempSync(join(tmpdir(), 'nhi-readme-'));
  mkdirSync(join(place, 'node_modules'));
  symlinkSync(process.cwd(), join(place, 'node_modules', 'nhi'));
  writeFileSync(join(place, 'example.mjs'), example);
  const { stdout, stderr } = spawnSync(process.execPath, [join(place, 'example.mjs')], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toBe('那覇市 550n\n石垣市 450n\n');
});

it('the README says what verify says of the fixtures', async () => {
  const { stdout, stderr } = await nhi(['verify', 'fixtures']);
  const summary = /^verify: .*$/m.exec(stdout + stderr)?.[0];
  expect(readFileSync('README.md', 'utf8')).toContain(summary);
});
