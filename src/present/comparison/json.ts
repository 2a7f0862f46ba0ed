import {
  type ByCause,
  type ComparedRate,
  type ComparedSide,
  type Comparison,
  causes,
  type InputChange,
  leviesOf,
  type PerInsured,
  type Spread,
} from '../../analyse/compare/compare.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import { fixed } from '../../domain/fixed.js';
import { Rational } from '../../domain/rational.js';
import type { Segment } from '../../domain/segment.js';
import { exactDigits, yen } from '../figures.js';
import type { TableCount } from './comparison-blocks.js';
import { percent } from './figures.js';
import { rateText } from './rate-tables.js';
import { sideLabels } from './side-labels.js';
import { comparisonWords } from './words/comparison-words.js';

/** The comparison for machines; figures as text. */
export function comparisonJson(
  comparison: Comparison,
  tables: readonly TableCount[],
  version: string,
  only: Segment | null = null,
): object {
  const { before, after } = comparison;
  const labels = sideLabels(before, after, comparisonWords('en'));
  return {
    format: 'nhi.comparison.v1',
    version,
    before: sideRecord(before, labels.before),
    after: sideRecord(after, labels.after),
    changes: comparison.changes.map(changeRecord),
    not_given: comparison.untold.map(({ segment, side }) => ({ segment, side })),
    segments: leviesOf(comparison, only).map(({ segment, sum, counts, ...levies }) => ({
      segment: segment ?? 'total',
      state: levies.state,
      before: `${sum.before}`,
      after: `${sum.after}`,
      change: `${sum.change}`,
      ...perInsuredRecord(sum),
      causes: causeRecord(sum.causes),
      rises: counts.rises,
      falls: counts.falls,
      unchanged: counts.unchanged,
      only_before: counts.onlyBefore,
      only_after: counts.onlyAfter,
      municipalities: levies.rows.map((row) => ({
        municipality_code: row.municipality.code,
        municipality_name: row.municipality.name,
        before: yen(row.before),
        after: yen(row.after),
        change: `${row.change}`,
        change_percent: row.changeRatio && percent(row.changeRatio),
        ...perInsuredRecord(row),
        causes: causeRecord(row.causes),
      })),
    })),
    rates: comparison.rates
      .filter(({ segment }) => !only || segment === only)
      .map(({ segment, rows }) => ({
        segment: segment ?? 'total',
        municipalities: rows.filter(({ code }) => code !== null).map(rateRecord),
        prefecture: rows.filter(({ code }) => code === null).map(rateRecord)[0] ?? null,
      })),
    differing_cells: Object.fromEntries(tables.map(({ table, differences }) => [table, differences])),
  };
}

/** Exact, as fractions in lowest terms; the ratio in per cent. */
function perInsuredRecord(row: PerInsured): object {
  return {
    before_per_insured: row.beforePerInsured?.toText() ?? null,
    after_per_insured: row.afterPerInsured?.toText() ?? null,
    change_per_insured: row.changePerInsured?.toText() ?? null,
    change_per_insured_percent: row.changeRatioPerInsured && percent(row.changeRatioPerInsured),
  };
}

function rateRecord({ code, rates }: ComparedRate): object {
  const kinds = [...rates].map(([kind, { before, after, change }]) => [
    kind,
    { before: rateText(kind, before), after: rateText(kind, after), change: rateText(kind, change) },
  ]);
  return { ...(code !== null && { municipality_code: code }), ...Object.fromEntries(kinds) };
}

/** @param label what heads its columns in tables for reading */
function sideRecord(
  { name, title, run, fiscalYear, policy, scenario, hasLeviesOnly = false }: ComparedSide,
  label: string,
): object {
  return {
    name,
    label,
    title,
    run,
    fiscal_year: fiscalYear === null ? null : formatFiscalYear(fiscalYear),
    policy,
    scenario,
    levies_only: hasLeviesOnly,
  };
}

function changeRecord(change: InputChange): object {
  if (change.kind === 'municipalities') {
    const { onlyBefore, onlyAfter, ...rest } = change;
    return { ...rest, only_before: onlyBefore, only_after: onlyAfter };
  }
  const { kind, key, before, after } = change;
  const counted =
    change.kind === 'column'
      ? {
          changed: change.changed.length,
          of: change.of,
          codes: change.changed,
          only_before: change.onlyBefore,
          only_after: change.onlyAfter,
        }
      : {};
  return { kind, key, before: valueText(before), after: valueText(after), ...counted };
}

/** A figure or a word as text; null for what is no single figure. */
function valueText(value: Rational | Spread | string | null): string | null {
  if (value instanceof Rational) return exactDigits(value) ?? fixed(value, 13);
  return typeof value === 'string' ? value : null;
}

function causeRecord(byCause: ByCause | null): Record<string, string> | null {
  return byCause && Object.fromEntries(causes.map((cause) => [cause, `${byCause[cause]}`]));
}
