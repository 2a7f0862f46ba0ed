import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { finding } from '../../src/domain/finding.js';
import { says } from '../../src/domain/findings/definition.js';
import { findingDefinitions } from '../../src/domain/findings/definitions.js';

it('every definition of the folder is one of nhi, and none has the code of another', async () => {
  const files = readdirSync('src/domain/findings').filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(
    files.map((file) => import(/* @vite-ignore */ resolve('src/domain/findings', file))),
  );
  const groups = modules.flatMap((one) => Object.entries(one).filter(([name]) => name.endsWith('Findings')));
  const codes = groups.flatMap(([, group]) => Object.keys(group as object));
  expect(codes.sort()).toEqual(Object.keys(findingDefinitions).sort());
});

it('a finding has the severity of its code, and only the arguments that its sentence needs', () => {
  expect(finding('code-missing', {})).toEqual({
    code: 'code-missing',
    severity: 'error',
    args: {},
    place: {},
  });
  expect(finding('code-repeated', {}, { line: 3 })).toMatchObject({ severity: 'error', args: { line: 3 } });
  expect(finding('result-edited', {}).severity).toBe('warning');
  // @ts-expect-error The line of the first row is missing.
  finding('code-repeated', {});
  // @ts-expect-error A line is a number.
  finding('code-repeated', {}, { line: '3' });
  // @ts-expect-error There is nothing more to say.
  finding('code-missing', {}, { line: 3 });
});

it('a sentence has a line for each of its parts, and a break in what is filled in begins none', () => {
  const text = 'a\n  b';
  expect(says`${text} is wrong.
    Correct ${1} of 2.`).toEqual({ problem: 'a\n  b is wrong.', remedy: 'Correct 1 of 2.', expected: '' });
  expect(says`
    Wrong.
    Correct ${text}.
    ${text}`).toEqual({ problem: 'Wrong.', remedy: 'Correct a\n  b.', expected: text });
});
