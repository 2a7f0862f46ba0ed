import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const entries = readFileSync('docs/DECISIONS.md', 'utf8')
  .split(/^### /m)
  .slice(1)
  .map((text) => ({ title: text.split('\n', 1)[0] ?? '', text }));

describe.each(entries)('$title', ({ text }) => {
  it('says decision, why, status, code and tests', () => {
    for (const part of ['Decision', 'Why', 'Status', 'Code', 'Tests'])
      expect(text).toContain(`- **${part}** `);
  });

  it('names code and tests that exist', () => {
    const paths = [...text.matchAll(/`((?:src|test|fixtures)\/[^`]+)`/g)].map((match) => match[1] ?? '');
    expect(paths.length).toBeGreaterThan(1);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });
});

it('decisions are numbered without gaps', () => {
  expect(entries.map(({ title }) => title.split(' ', 1)[0])).toEqual(entries.map((_, at) => `D${at + 1}`));
});
