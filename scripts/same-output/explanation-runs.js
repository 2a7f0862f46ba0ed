import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRule } from './case-runs.js';

const explain = (path, ...args) => ({ steps: [{ args: ['explain', path, ...args.filter(Boolean)] }] });

/** Explanations of levies: of the first, a middle and the last municipality, and of the prefecture. */
export function levyExplanations({ path, municipalities, segments }, isQuick) {
  const middle = municipalities[municipalities.length >> 1];
  const some = new Set([municipalities[0], middle, municipalities.at(-1)].filter(Boolean));
  const whose = [[], ...[...some].map((code) => ['-m', code])];
  const graphs = whose.map((who) => explain(path, ...who, '--format', 'json'));
  if (isQuick) return graphs.slice(0, isRule(path) ? 1 : 2);
  const ofOne = segments.length > 1 ? segments : [];
  return [
    ...graphs,
    ...ofOne.map((segment) => explain(path, ...(whose[1] ?? []), '-s', segment, '--format', 'json')),
    ...segments.flatMap((segment) =>
      whose.flatMap((who) =>
        ['en', 'ja'].map((language) => explain(path, ...who, '-s', segment, '--lang', language)),
      ),
    ),
  ];
}

const forms = [
  ['--format', 'json'],
  ['--depth', 'all', '--lang', 'ja'],
  ['--depth', 'all', '--lang', 'en'],
];

/**
 * Explanations of each quantity in the smaller cases that have it: in every form of the first and the last municipality
 * and of the prefecture, each in another case as long as there are any. What no case has is asked for once.
 */
export function quantityExplanations(cases, { checkout }, isQuick) {
  const small = cases.filter(({ municipalities }) => municipalities.length > 0 && municipalities.length < 10);
  const text = readFileSync(join(checkout, 'docs', 'quantities.md'), 'utf8');
  const quantities = [...text.matchAll(/^\| `(\w+)`/gm)].map((match) => match[1]);
  return quantities.flatMap((quantity, index) => {
    const having = small.filter((one) => one.quantities.has(quantity));
    if (having.length === 0) return small.slice(0, 1).map(({ path }) => explain(path, '--of', quantity));
    const times = isQuick ? 1 : forms.length * 3;
    return Array.from({ length: times }, (_, turn) => {
      const { path, municipalities } = having[Math.floor((turn * having.length) / times)];
      const who = [municipalities[0], municipalities.at(-1), undefined][Math.floor(turn / forms.length)];
      const form = forms[(turn + index) % forms.length];
      return explain(path, who && '-m', who, '--of', quantity, ...form);
    });
  });
}
