import type { Table, TableName } from '../../contract/tables.js';
import type { Municipality } from '../../domain/case.js';
import { type FiscalYear, parseFiscalYear } from '../../domain/fiscal-year.js';
import { premiumPerInsuredIds } from '../../domain/quantities/catalogue.js';
import { type Segment, segmentOfAll, segments } from '../../domain/segment.js';
import { itemFact } from './facts.js';
import { makingOf } from './making-of-tables.js';
import { type OwnRows, ownFactsOf, withOwnRates } from './own-of-tables.js';
import { cellsOf, figure, type RowCells, yen } from './row-cells.js';
import type { ComparedSide, Fact, SegmentSide, SideRow } from './side.js';
import { type RateKind, ratesOf, type SegmentRates, segmentRateKinds } from './side-rates.js';

/** What is known of results beside their tables. */
export interface TablesHead {
  readonly name: string;
  readonly title: string | null;
  readonly run: string | null;
  readonly policy: string | null;
  readonly scenario?: readonly string[];
}

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
  const rowsIf = (name: TableName) => (tables.some((one) => one.name === name) ? rowsOf(name) : undefined);
  const own = { methods: rowsIf('own-method-rates'), held: rowsIf('rate-comparison') };
  const present = segments.filter((segment) => levies.some((row) => row.get('segment') === segment));
  return {
    ...head,
    scenario: head.scenario ?? [],
    fiscalYear: yearOf(levies),
    facts: [...factsOf(levies, prefecture, rowsOf('requirement-items')), ...ownFactsOf(own)],
    segments: present.map((segment) =>
      segmentSide(
        segment,
        levies.filter((row) => row.get('segment') === segment),
        prefecture.find((row) => row.get('segment') === segment),
        premiums.filter((row) => row.get('segment') === segment),
        own,
      ),
    ),
    totalRates: totalRatesOf(rowsOf('totals')),
    insured: insuredOf(rowsOf('totals'), levies),
  };
}

function yearOf(rows: readonly RowCells[]): FiscalYear | null {
  const text = rows[0]?.get('fiscal_year');
  return (text !== undefined && parseFiscalYear(text)) || null;
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
  own: OwnRows,
): SegmentSide {
  return {
    segment,
    rows: new Map(rows.map((row) => [row.get('municipality_code') ?? '', sideRow(row)])),
    making: makingOf(segment, { rows, prefecture, premiums }),
    rates:
      premiums.length === 0 ? undefined : withOwnRates(ratesOfTables(premiums, prefecture), segment, own),
  };
}

/** Of tables without such figures undefined. */
function totalRatesOf(totals: readonly RowCells[]): SegmentRates | undefined {
  if (!totals.some((row) => premiumPerInsuredIds.some((kind) => row.has(kind)))) return undefined;
  const [rows, sums] = [true, false].map((isOwn) =>
    totals.filter((row) => row.has('municipality_code') === isOwn),
  );
  return ratesOfTables(rows!, sums![0], premiumPerInsuredIds);
}

function ratesOfTables(
  rows: readonly RowCells[],
  prefecture: RowCells | undefined,
  kinds: readonly RateKind[] = segmentRateKinds,
): SegmentRates {
  const ratesIn = (row: RowCells | undefined) =>
    ratesOf((kind) => (kinds.includes(kind) ? figure(row, kind) : null));
  return {
    told: ['standard'],
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

const settings = ['required_total', 'levy_base', 'alpha', 'beta', 'beta_prefecture'] as const;
const columns = ['insured', 'income', 'medical_index', 'adjustment', 'relief'] as const;

/** What tables show of what was given. */
function factsOf(
  levies: readonly RowCells[],
  prefecture: readonly RowCells[],
  items: readonly RowCells[],
): Fact[] {
  const year = levies[0]?.get('fiscal_year');
  const given: Fact[] = prefecture.flatMap((row) =>
    settings.flatMap((column) => {
      const value = figure(row, column);
      // β_p that is β says nothing, and older tables have none.
      if (column === 'beta_prefecture' && row.get(column) === row.get('beta')) return [];
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
    ...items.flatMap(itemFacts),
    ...figures,
  ];
}

/** The costs and revenues; what they come to stands in `prefecture`, too. */
function itemFacts(row: RowCells): Fact[] {
  const [segment = '', kind = '', item = ''] = ['segment', 'kind', 'item'].map((id) => row.get(id));
  const amount = figure(row, 'amount');
  return kind === 'total' || !amount ? [] : [itemFact(segment, kind, item, amount)];
}
