import {
  type ByCause,
  type ComparedLevies,
  type ComparedLevy,
  type ComparedRate,
  type ComparedRates,
  type ComparedSide,
  type Comparison,
  causes,
  type InputChange,
  type PerInsured,
  rateKinds,
  type Spread,
} from '../../analyse/compare/compare.js';
import { compareText } from '../../domain/finding.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import { Rational } from '../../domain/rational.js';
import { exactDigits, fixed, nearestYen, yen } from '../figures.js';
import { causeColumns } from './cause-columns.js';
import type { TableCount } from './comparison-blocks.js';
import { percent } from './figures.js';
import { rateText } from './rate-tables.js';

/**
 * Every municipality in every segment and, as segment `total`, over all, with the causes of its change and its rates;
 * behind those of a segment a row 合計 without a code, whose rates are those of the prefecture.
 */
export function comparisonCsv(comparison: Comparison, order: 'code' | 'change'): Record<string, string>[] {
  return [...comparison.segments, comparison.total].flatMap((levies) => {
    const rates = comparison.rates.find(({ segment }) => segment === levies.segment);
    return levyRecords(levies, rates, order);
  });
}

function levyRecords(
  { segment, rows, sum }: ComparedLevies,
  rates: ComparedRates | undefined,
  order: 'code' | 'change',
): Record<string, string>[] {
  const byCode = (a: ComparedLevy, b: ComparedLevy) => compareText(a.municipality.code, b.municipality.code);
  const ordered = order === 'code' ? [...rows].sort(byCode) : rows;
  const all = [
    ...ordered.map((row) => ({ ...row, ...row.municipality })),
    { ...sum, code: null, name: totalName },
  ];
  return all.map((row) => ({
    municipality_code: row.code ?? '',
    municipality_name: row.name,
    segment: segment ?? 'total',
    before: yen(row.before) ?? '',
    after: yen(row.after) ?? '',
    change: `${row.change}`,
    change_percent: row.changeRatio ? percent(row.changeRatio) : '',
    before_per_insured: nearestYen(row.beforePerInsured) ?? '',
    after_per_insured: nearestYen(row.afterPerInsured) ?? '',
    change_per_insured: nearestYen(row.changePerInsured) ?? '',
    change_per_insured_percent: row.changeRatioPerInsured ? percent(row.changeRatioPerInsured) : '',
    ...Object.fromEntries(
      causes.map((cause) => [causeColumns[cause], row.causes ? `${row.causes[cause]}` : '']),
    ),
    ...rateCells(rates?.rows.find(({ code }) => code === row.code)),
  }));
}

/** What the rows are called that add up a segment. */
const totalName = '合計';

function rateCells(row: ComparedRate | undefined): Record<string, string> {
  const cells = rateKinds.flatMap((kind) => {
    const change = row?.rates.get(kind);
    return (['before', 'after', 'change'] as const).map((side) => [
      `${side}_standard_${kind}`,
      rateText(kind, change?.[side] ?? null) ?? '',
    ]);
  });
  return Object.fromEntries(cells);
}

/** The comparison for machines; figures as text. */
export function comparisonJson(
  comparison: Comparison,
  tables: readonly TableCount[],
  version: string,
): object {
  return {
    format: 'nhi.comparison.v1',
    version,
    before: sideRecord(comparison.before),
    after: sideRecord(comparison.after),
    changes: comparison.changes.map(changeRecord),
    segments: [...comparison.segments, comparison.total].map(({ segment, sum, counts, ...levies }) => ({
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
    rates: comparison.rates.map(({ segment, rows }) => ({
      segment,
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

function sideRecord({ name, title, run, fiscalYear, policy }: ComparedSide): object {
  return { name, title, run, fiscal_year: fiscalYear === null ? null : formatFiscalYear(fiscalYear), policy };
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
