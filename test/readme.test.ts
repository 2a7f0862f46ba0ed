import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const folder = 'fixtures/readme';

/** The fenced blocks of a language, in order. */
function blocks(file: string, language: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    (match) => match[1] ?? '',
  );
}

describe.each(['README.md', 'README.ja.md'])('%s is true', (file) => {
  it('shows the whole input', () => {
    expect(blocks(file, 'yaml')[0]).toBe(readFileSync(`${folder}/case.yaml`, 'utf8'));
    expect(blocks(file, 'csv')[0]).toBe(readFileSync(`${folder}/municipalities.csv`, 'utf8'));
  });

  it('shows the whole output', () => {
    const { stdout } = spawnSync(process.execPath, ['bin/nhi.js', 'calc', folder], { encoding: 'utf8' });
    expect(blocks(file, 'text')[0]).toBe(stdout);
  });

  it('shows what the commands above its blocks print', () => {
    const shown = [
      ...readFileSync(file, 'utf8').matchAll(/`nhi ([^`]+)`[:：）]*\n\n```text\n([\s\S]*?)^```/gm),
    ];
    expect(shown.length).toBeGreaterThanOrEqual(3);
    for (const [, line = '', output] of shown) {
      const { stdout } = spawnSync(process.execPath, ['bin/nhi.js', ...line.split(' ')], {
        encoding: 'utf8',
      });
      expect(stdout, line).toBe(output);
    }
  });

  it('names commands that exist', () => {
    const [install = ''] = blocks(file, 'sh');
    for (const [, script = ''] of install.matchAll(/npm ci && npm (?:run )?(\w+)/g)) {
      expect(Object.keys(manifest.scripts)).toContain(script);
    }
    const help = spawnSync(process.execPath, ['bin/nhi.js', '--help'], { encoding: 'utf8' }).stdout;
    for (const [, command = ''] of readFileSync(file, 'utf8').matchAll(/^nhi (\w+)/gm)) {
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
