import {
  type ByCause,
  type ComparedLevies,
  type ComparedSide,
  type Comparison,
  causes,
  type InputChange,
  type Spread,
} from '../../analyse/compare/compare.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import { Rational } from '../../domain/rational.js';
import { exactDigits, fixed, nearestYen, yen } from '../figures.js';
import { causeColumns } from './cause-columns.js';
import type { TableCount } from './comparison-blocks.js';
import { percent } from './figures.js';

/** Every municipality in every segment and, as segment `total`, over all, with the causes of its change. */
export function comparisonCsv(comparison: Comparison): Record<string, string>[] {
  return [...comparison.segments, comparison.total].flatMap(levyRecords);
}

function levyRecords({ segment, rows }: ComparedLevies): Record<string, string>[] {
  return rows.map((row) => ({
    municipality_code: row.municipality.code,
    municipality_name: row.municipality.name,
    segment: segment ?? 'total',
    before: yen(row.before) ?? '',
    after: yen(row.after) ?? '',
    change: `${row.change}`,
    change_percent: row.changeRatio ? percent(row.changeRatio) : '',
    before_per_insured: nearestYen(row.beforePerInsured) ?? '',
    after_per_insured: nearestYen(row.afterPerInsured) ?? '',
    change_per_insured: nearestYen(row.changePerInsured) ?? '',
    ...Object.fromEntries(
      causes.map((cause) => [causeColumns[cause], row.causes ? `${row.causes[cause]}` : '']),
    ),
  }));
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
      before: `${sum.before}`,
      after: `${sum.after}`,
      change: `${sum.change}`,
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
        change_per_insured: row.changePerInsured?.toText() ?? null,
        causes: causeRecord(row.causes),
      })),
    })),
    differing_cells: Object.fromEntries(tables.map(({ table, differences }) => [table, differences])),
  };
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
