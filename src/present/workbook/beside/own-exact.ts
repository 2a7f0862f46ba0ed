import type { ShareColumn } from '../../../domain/own-columns.js';
import { sum } from '../../../domain/rational.js';
import type { OwnPremium, OwnRates } from '../../../domain/result.js';
import type { Book } from '../book.js';
import { type Content, live, number, percent } from '../cells.js';
import type { At, ColumnCells } from '../grid.js';
import { reductions } from '../rates/exact.js';
import { levyCell } from '../rates/line.js';
import { publishedCells, type RoundedPlaces, whereExact } from '../rates/published.js';
import { adultRoundedCells, leviedTotalCells, partFormat } from '../rates/steps.js';
import { formats } from '../styles.js';
import { type BesideCells, type BesideLine, baseCell, isChargeable } from './line.js';
import { ownFigure, ownOf, shareBase, shareIds, standardCell } from './own-given.js';

/** From T° to the rates; of 子ども that keeps its standard rate what is published, and T. */
export function ownRateCells(book: Book, has: (id: string) => boolean): BesideCells {
  const { levied_total_exact, levied_total } = leviedTotalCells<BesideLine>(
    (line) => ownOf(line)?.leviedTotal ?? line.premium.leviedTotal,
  );
  const places: RoundedPlaces<BesideLine> = {
    has,
    applies: (line, part) => isChargeable(part, line),
    value: ownFigure,
  };
  const published = Object.entries(publishedCells(book, places)).map(([id, cells]) => [
    id,
    orStandard(cells, (line) => standardCell(book, line, id)),
  ]);
  const steps = { ...partCells(book), ...adultCells(book) };
  return {
    levied_total_exact,
    levied_total,
    ...Object.fromEntries(published),
    ...Object.fromEntries(Object.entries(steps).map(([id, cells]) => [id, orStandard(cells, () => null)])),
  };
}

function orStandard(
  cells: ColumnCells<BesideLine>,
  standard: (line: BesideLine) => Content | null,
): ColumnCells<BesideLine> {
  return { ...cells, cell: (line, at) => (ownOf(line) ? cells.cell(line, at) : standard(line)) };
}

/** T° × share ÷ base: shares are in per cent, and so are rates. */
function partCells(book: Book): BesideCells {
  const part = (
    id: ShareColumn,
    perCent: '' | '/100',
    value: (rates: OwnRates) => Content['value'],
  ): ColumnCells<BesideLine> => ({
    width: 17,
    format: partFormat,
    cell: (line, at) => {
      const base = baseCell(book, shareBase(id), line, at);
      if (base === null) return null;
      const formula = `${at('levied_total_exact')}*${at(id)}${perCent}/${base}`;
      return whereRaised(book, line, at, id, formula, value);
    },
  });
  const plain = part('per_insured_share', '/100', ({ perInsured }) => number(perInsured?.exact ?? null));
  return {
    without_base: {
      width: 11,
      format: formats.whole,
      cell: (line, at) => live(withoutBase(book, line, at), number(countWithoutBase(line))),
    },
    income_rate_exact: part('income_share', '', ({ incomeRate }) =>
      number(percent(incomeRate?.exact ?? null)),
    ),
    asset_rate_exact: part('asset_share', '', ({ assetRate }) => number(percent(assetRate?.exact ?? null))),
    per_insured_exact: {
      ...plain,
      cell: (line, at) => (line.row.base.under18 ? perEverybody(book, line, at) : plain.cell(line, at)),
    },
    per_household_exact: part('per_household_share', '/100', ({ perHousehold }) =>
      number(perHousehold?.exact ?? null),
    ),
  };
}

/** Nothing for an empty municipality, for a share of 0, and where any share has nothing that it could be raised by. */
function whereRaised(
  book: Book,
  line: BesideLine,
  at: At,
  id: ShareColumn,
  formula: string,
  value: (rates: OwnRates) => Content['value'],
): Content {
  const [heads, income] = ['insured', 'income'].map((one) => levyCell(book, one, line.line));
  const none = `OR(N(${at(id)})=0,${heads}+${income}=0,${at('without_base')}>0)`;
  const rates = ownOf(line)?.rates;
  return live(`IF(${none},"",${formula})`, rates ? value(rates) : null);
}

/** How many shares have nothing that they could be raised by. */
function withoutBase(book: Book, line: BesideLine, at: At): string {
  const counted = shareIds.flatMap((id) => {
    const base = baseCell(book, shareBase(id), line, at);
    return base === null ? [] : [`(N(${at(id)})>0)*(N(${base})=0)`];
  });
  return counted.join('+');
}

function countWithoutBase(line: BesideLine): number {
  const { shares, income } = ownOf(line)!;
  const { assets, heads, households } = line.row.base;
  const pairs = [
    [shares.income, income],
    [shares.assets, assets],
    [shares.perInsured, heads],
    [shares.perHousehold, households],
  ] as const;
  return pairs.filter(([share, base]) => !share.isZero && base?.isZero).length;
}

/** 子ども: K°, and what of it an adult pays. */
function adultCells(book: Book): BesideCells {
  const ofAdults = (cells: ColumnCells<BesideLine>): ColumnCells<BesideLine> => ({
    ...cells,
    cell: (line, at) => (line.row.base.under18 ? cells.cell(line, at) : null),
  });
  const adult = (line: BesideLine) => ownOf(line)?.rates?.adult ?? null;
  const rounded = adultRoundedCells(book, adult);
  const exact = (cell: ColumnCells<BesideLine>['cell']) =>
    ofAdults({ width: 17, format: formats.exact, cell });
  return {
    per_insured_total: exact((line, at) =>
      whereRaised(
        book,
        line,
        at,
        'per_insured_share',
        `${at('levied_total_exact')}*${at('per_insured_share')}/100`,
        (rates) => number(rates.adult?.perInsuredTotal ?? null),
      ),
    ),
    adult_total_exact: exact((line, at) =>
      whereExact(
        at('per_insured_total'),
        `(${at('per_insured_total')}-${reductions(book, line)})/${levyCell(book, 'insured', line.line)}`,
        number(adult(line)?.total.exact ?? null),
      ),
    ),
    adult_surcharge_exact: ofAdults(rounded.adult_surcharge_exact),
    adult_total: ofAdults(rounded.adult_total),
  };
}

/** 均等割総額 between all insured. */
function perEverybody(book: Book, line: BesideLine, at: At): Content {
  const everybody = levyCell(book, 'income_heads', line.line);
  return whereExact(
    at('per_insured_total'),
    `${at('per_insured_total')}/${everybody}`,
    number(ownOf(line)?.rates?.perInsured?.exact ?? null),
  );
}

/** T° of some lines, T where 子ども keeps its standard rate. */
export function leviedBy(lines: readonly BesideLine[]): OwnPremium['leviedTotal'] {
  return sum(lines.map((line) => ownOf(line)?.leviedTotal ?? line.premium.leviedTotal));
}
