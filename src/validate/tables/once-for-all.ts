import { type Finding, finding } from '../../domain/finding.js';
import { groupedBy } from '../../domain/grouping.js';
import type { Bilingual } from '../../domain/language.js';

type Of<Code extends Finding['code']> = Extract<Finding, { readonly code: Code }>;

/** What was found in several segments for one reason, once: columns of the same years, totals beside years. */
export function onceForAll(findings: readonly Finding[]): readonly Finding[] {
  const [columns, twice] = [ofCode(findings, 'year-column-missing'), ofCode(findings, 'measured-twice')];
  return [
    ...findings.filter((one) => one.code !== 'year-column-missing' && one.code !== 'measured-twice'),
    ...[...groupedBy(columns, ({ args }) => args.years.join()).values()].map(missingTogether),
    ...[...groupedBy(twice, ({ args }) => args.quantity).values()].map(twiceTogether),
  ];
}

function ofCode<Code extends Finding['code']>(findings: readonly Finding[], code: Code): Of<Code>[] {
  return findings.filter((one): one is Of<Code> => one.code === code);
}

function missingTogether(
  group: readonly [Of<'year-column-missing'>, ...Of<'year-column-missing'>[]],
): Finding {
  const [{ place, args }] = group;
  const columns = new Map<string, Bilingual>();
  for (const column of group.flatMap((one) => one.args.columns)) columns.set(column.en, column);
  return finding('year-column-missing', place, {
    years: args.years,
    given: Math.min(...group.map((one) => one.args.given)),
    series: [...new Set(group.flatMap((one) => one.args.series))],
    columns: [...columns.values()],
  });
}

function twiceTogether(group: readonly [Of<'measured-twice'>, ...Of<'measured-twice'>[]]): Finding {
  const [{ place, args }] = group;
  const totals = new Set(group.map((one) => one.args.total));
  totals.delete(args.total);
  return finding('measured-twice', place, { ...args, more: [...totals] });
}
