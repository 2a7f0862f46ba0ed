import type { Table, TableName } from '../../contract/tables.js';
import type { LevyRounding, Municipality } from '../../domain/case.js';
import { type FiscalYear, parseFiscalYear } from '../../domain/fiscal-year.js';
import { readDigits } from '../../domain/number-text.js';
import { Rational, sum } from '../../domain/rational.js';
import type { ShareWeights } from '../../domain/result.js';
import { type Segment, segmentOfAll, segmentRecord, segments } from '../../domain/segment.js';
import type { ComparedSide, Fact, Making, MakingRow, SegmentSide, SideRow } from './side.js';
import { type RateKind, ratesOf, type SegmentRates, segmentRateKinds, totalRateKinds } from './side-rates.js';

/** What is known of results beside their tables. */
export interface TablesHead {
  readonly name: string;
  readonly title: string | null;
  readonly run: string | null;
  readonly policy: string | null;
  readonly scenario?: readonly string[];
}

/** A row of a table by column; empty cells are absent. */
type RowCells = ReadonlyMap<string, string>;

/**
 * Result tables as one side of a comparison. `levy` must be there; with `prefecture` the causes can be told as far as
 * tables tell them: shares and factors have thirteen decimals there, and the weights of the shares are not in them.
 *
 * @returns undefined without the table `levy`
 */
export function sideOfTables(tables: readonly Table[], head: TablesHead): ComparedSide | undefined {
  const rowsOf = (name: TableName) => tables.filter((table) => table.name === name).flatMap(cellsOf);
  const levies = rowsOf('levy');
  if (!tables.some(({ name }) => name === 'levy')) return undefined;
  const prefecture = rowsOf('prefecture');
  const premiums = rowsOf('premium-rates');
  const present = segments.filter((segment) => levies.some((row) => row.get('segment') === segment));
  return {
    ...head,
    scenario: head.scenario ?? [],
    fiscalYear: yearOf(levies),
    facts: factsOf(levies, prefecture),
    segments: present.map((segment) =>
      segmentSide(
        segment,
        levies.filter((row) => row.get('segment') === segment),
        prefecture.find((row) => row.get('segment') === segment),
        premiums.filter((row) => row.get('segment') === segment),
      ),
    ),
    totalRates: totalRatesOf(rowsOf('totals')),
    insured: insuredOf(rowsOf('totals'), levies),
  };
}

function cellsOf({ columns, rows }: Table): RowCells[] {
  return rows.map(
    (row) =>
      new Map(
        columns.flatMap(({ id }, at) => {
          const cell = row[at];
          return cell === null || cell === undefined || cell === '' ? [] : [[id, cell] as const];
        }),
      ),
  );
}

function yearOf(rows: readonly RowCells[]): FiscalYear | null {
  const text = rows[0]?.get('fiscal_year');
  return (text !== undefined && parseFiscalYear(text)) || null;
}

function figure(row: RowCells | undefined, column: string): Rational | null {
  const reading = readDigits(row?.get(column) ?? '');
  return reading.ok ? Rational.fromDigits(reading.digits) : null;
}

function whole(value: Rational): bigint {
  return value.roundToUnit(1n, 'half-up');
}

/** Whole yen; zero where the cell is empty or does not apply. */
function yen(row: RowCells, column: string): bigint {
  return figure(row, column)?.roundToUnit(1n, 'half-up') ?? 0n;
}

function insuredOf(totals: readonly RowCells[], levies: readonly RowCells[]): ComparedSide['insured'] {
  const rows = totals.length > 0 ? totals : levies.filter((row) => row.get('segment') === segmentOfAll);
  return new Map(
    rows.flatMap((row) => {
      const [code, insured] = [row.get('municipality_code'), figure(row, 'insured')];
      return code !== undefined && insured ? [[code, insured] as const] : [];
    }),
  );
}

function segmentSide(
  segment: Segment,
  rows: readonly RowCells[],
  prefecture: RowCells | undefined,
  premiums: readonly RowCells[],
): SegmentSide {
  return {
    segment,
    rows: new Map(rows.map((row) => [row.get('municipality_code') ?? '', sideRow(row)])),
    making: makingOf(segment, rows, prefecture),
    rates: premiums.length === 0 ? undefined : ratesOfTables(premiums, prefecture),
  };
}

/** Of tables without such figures undefined. */
function totalRatesOf(totals: readonly RowCells[]): SegmentRates | undefined {
  if (!totals.some((row) => totalRateKinds.some((kind) => row.has(kind)))) return undefined;
  const [rows, sums] = [true, false].map((isOwn) =>
    totals.filter((row) => row.has('municipality_code') === isOwn),
  );
  return ratesOfTables(rows!, sums![0], totalRateKinds);
}

function ratesOfTables(
  rows: readonly RowCells[],
  prefecture: RowCells | undefined,
  kinds: readonly RateKind[] = segmentRateKinds,
): SegmentRates {
  const ratesIn = (row: RowCells | undefined) =>
    ratesOf((kind) => (kinds.includes(kind) ? figure(row, kind) : null));
  return {
    municipalities: new Map(rows.map((row) => [row.get('municipality_code') ?? '', ratesIn(row)])),
    prefecture: ratesIn(prefecture),
  };
}

function municipalityOf(row: RowCells): Pick<Municipality, 'code' | 'name'> {
  return { code: row.get('municipality_code') ?? '', name: row.get('municipality_name') ?? '' };
}

function sideRow(row: RowCells): SideRow {
  return {
    municipality: municipalityOf(row),
    heads: figure(row, 'insured'),
    baseLevy: yen(row, 'base_levy'),
    ownAdjustment: yen(row, 'adjustment'),
    relief: yen(row, 'relief'),
    levy: yen(row, 'levy'),
  };
}

function makingOf(
  segment: Segment,
  rows: readonly RowCells[],
  prefecture: RowCells | undefined,
): Making | null {
  const beta = figure(prefecture, 'beta');
  const levyBase = figure(prefecture, 'levy_base');
  const requiredTotal = figure(prefecture, 'required_total');
  const bases = rows.map(makingRow);
  const isWhole = rows.every((row) => row.has('base_levy') && row.has('adjustment'));
  if (!prefecture || !beta || !levyBase || !requiredTotal || !isWhole || bases.some((row) => row === null))
    return null;
  const known = bases as MakingRow[];
  return {
    alpha: segmentRecord(segment).isIndexed ? figure(prefecture, 'alpha') : null,
    beta,
    weights: isTwoMethods(known) ? two : null,
    pot: { levyBase: whole(levyBase) },
    shown: { levyBase: whole(levyBase), requiredTotal: whole(requiredTotal) },
    pooledTotal: 0n,
    ownTotal: rows.reduce((total, row) => total + yen(row, 'adjustment'), 0n),
    rounding: roundingOf(rows, levyBase),
    bases: new Map(rows.map((row, at) => [row.get('municipality_code') ?? '', known[at]!])),
  };
}

function makingRow(row: RowCells): MakingRow | null {
  const [heads, income] = [figure(row, 'insured'), figure(row, 'income')];
  const [abilityShare, benefitShare] = [figure(row, 'ability_share'), figure(row, 'benefit_share')];
  if (!heads || !income || !abilityShare || !benefitShare) return null;
  return {
    base: { heads, income, households: null, assets: null },
    medicalIndex: figure(row, 'medical_index'),
    abilityShare,
    benefitShare,
  };
}

const two: ShareWeights = {
  income: Rational.one,
  assets: Rational.zero,
  perInsured: Rational.one,
  household: Rational.zero,
};

/** Two methods share by income and heads alone: then the exact shares follow from the table. */
function isTwoMethods(rows: readonly MakingRow[]): boolean {
  const totals = {
    heads: sum(rows.map(({ base }) => base.heads)),
    income: sum(rows.map(({ base }) => base.income)),
  };
  if (totals.heads.isZero || totals.income.isZero) return false;
  return rows.every(
    ({ base, abilityShare, benefitShare }) =>
      isPublished(base.income.dividedBy(totals.income), abilityShare) &&
      isPublished(base.heads.dividedBy(totals.heads), benefitShare),
  );
}

const thirteenDecimals = Rational.of(10n ** 13n);

function isPublished(exact: Rational, published: Rational): boolean {
  const units = exact.times(thirteenDecimals).roundToUnit(1n, 'half-up');
  return published.times(thirteenDecimals).equals(Rational.of(units));
}

/** The rounding that the base levies show: their unit, and whether they add up to the pot. */
function roundingOf(rows: readonly RowCells[], levyBase: Rational): LevyRounding {
  const levies = rows.map((row) => yen(row, 'base_levy'));
  const unit = [1000n, 100n, 10n].find((one) => levies.every((levy) => levy % one === 0n)) ?? 1n;
  const total = levies.reduce((all, levy) => all + levy, 0n);
  return { method: Rational.of(total).equals(levyBase) ? 'largest-remainder' : 'half-up', unit };
}

const settings = ['required_total', 'levy_base', 'alpha', 'beta'] as const;
const columns = ['insured', 'income', 'medical_index', 'adjustment', 'relief'] as const;

/** What tables show of what was given. */
function factsOf(levies: readonly RowCells[], prefecture: readonly RowCells[]): Fact[] {
  const year = levies[0]?.get('fiscal_year');
  const given: Fact[] = prefecture.flatMap((row) =>
    settings.flatMap((column) => {
      const value = figure(row, column);
      return value ? [{ kind: 'setting', key: `${row.get('segment')} ${column}`, value } as const] : [];
    }),
  );
  const figures = segments.flatMap((segment) =>
    columns.flatMap((column): Fact[] => {
      const cells = levies
        .filter((row) => row.get('segment') === segment)
        .flatMap((row) => {
          const value = figure(row, column);
          return value ? [[row.get('municipality_code') ?? '', value] as const] : [];
        });
      return cells.length === 0
        ? []
        : [{ kind: 'column', key: `${segment} ${column}`, figures: new Map(cells) }];
    }),
  );
  return [
    ...(year ? [{ kind: 'setting', key: 'fiscal_year', value: year } as const] : []),
    ...given,
    ...figures,
  ];
}
