import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const entries = readFileSync('docs/DECISIONS.md', 'utf8')
  .split(/^### /m)
  .slice(1)
  .map((text) => ({ title: text.split('\n', 1)[0] ?? '', text }));

describe('every decision', () => {
  it('says decision, why, status, code and tests', () => {
    const parts = ['Decision', 'Why', 'Status', 'Code', 'Tests'];
    const lacking = entries.flatMap(({ title, text }) =>
      parts.filter((part) => !text.includes(`- **${part}** `)).map((part) => [title, part]),
    );
    expect(lacking).toEqual([]);
  });

  it('names code and tests that exist', () => {
    const named = entries.map(({ title, text }) => ({
      title,
      paths: [...text.matchAll(/`((?:src|test|fixtures)\/[^`]+)`/g)].map((match) => match[1] ?? ''),
    }));
    expect(named.filter(({ paths }) => paths.length < 2)).toEqual([]);
    const missing = named.flatMap(({ title, paths }) =>
      paths.filter((path) => !existsSync(path)).map((path) => [title, path]),
    );
    expect(missing).toEqual([]);
  });
});

it('decisions are numbered without gaps', () => {
  expect(entries.length).toBeGreaterThan(50);
  const numbers = entries.map(({ title }) => Number(/^D(\d+) /.exec(title)?.[1])).sort((a, b) => a - b);
  expect(numbers).toEqual(entries.map((_, at) => at + 1));
});
