import { type RatePart, rateParts } from '../../../domain/own-method.js';
import { isPercent } from '../../../domain/quantities/in-force.js';
import type { Rational } from '../../../domain/rational.js';
import type { RatesHeld } from '../../../domain/result.js';
import { cellOn } from '../address.js';
import type { Book } from '../book.js';
import { live, number, percent } from '../cells.js';
import type { At, ColumnCells } from '../grid.js';
import { reductions } from '../rates/exact.js';
import { levyCell } from '../rates/line.js';
import { formats } from '../styles.js';
import { standardSheetCell } from './in-force-held.js';
import { type BesideCells, type BesideLine, baseCell, baseOf, isChargeable } from './line.js';

const held = ({ premium }: BesideLine): RatesHeld => premium.inForce!;

/** L_i, what of it is collected, and whether that suffices. */
export function leviedCells(book: Book): BesideCells {
  const whole = (value: Rational | null) => number(value?.roundToUnit(1n, 'half-up') ?? null);
  const rounded = (from: string, of: (held: RatesHeld) => Rational | null): ColumnCells<BesideLine> => ({
    width: 18,
    format: formats.yen,
    cell: (line, at) => live(`IF(${at(from)}="","",ROUND(${at(from)},0))`, whole(of(held(line)))),
  });
  return {
    ...baseCells(book),
    ...exactCells(book),
    levied_at_rates_in_force: rounded('levied_in_force_exact', ({ levied }) => levied),
    collected: rounded('collected_exact', ({ collected }) => collected),
    premium_requirement: {
      width: 18,
      format: formats.yen,
      cell: ({ premium, line }) =>
        live(cellOn(book.frames.rates, 'premium_requirement', line), number(premium.premiumRequirement)),
    },
    sufficiency_percent: {
      width: 10,
      format: formats.published,
      cell: (line, at) =>
        live(
          `IF(${at('sufficiency_exact')}="","",ROUND(${at('sufficiency_exact')},2))`,
          number(percent(held(line).sufficiency?.published ?? null)),
        ),
    },
    shortage: {
      width: 18,
      format: formats.yen,
      cell: (line, at) => {
        const made = `ROUND(${at('premium_requirement')}-${at('collected_exact')},0)`;
        return live(`IF(${at('collected_exact')}="","",${made})`, number(held(line).shortage));
      },
    },
  };
}

/** The income and the collection rate that are counted with: of the own method, or of all. */
function baseCells(book: Book): BesideCells {
  return {
    income_base: {
      width: 19,
      format: formats.yen,
      cell: (line) => {
        const isOwn = held(line).basis === 'own-method';
        const cell = isOwn
          ? standardSheetCell(book, line, 'income_base')
          : levyCell(book, 'income', line.line);
        return live(cell, number(held(line).income));
      },
    },
    collection_rate: {
      width: 12,
      format: formats.percent,
      cell: (line) => {
        const cell = standardSheetCell(book, line, 'collection_rate');
        return live(`IF(${cell}="","",${cell})`, number(percent(held(line).collectionRate)));
      },
    },
  };
}

function exactCells(book: Book): BesideCells {
  return {
    levied_in_force_exact: {
      width: 21,
      format: formats.exact,
      cell: (line, at) => live(levied(book, line, at), number(held(line).levied)),
    },
    collected_exact: {
      width: 21,
      format: formats.exact,
      cell: (line, at) => {
        const [levy, rate] = [at('levied_in_force_exact'), at('collection_rate')];
        const formula = `IF(N(${rate})=0,IF(${levy}=0,0,""),${levy}*(${rate}/100))`;
        return live(formula, number(held(line).collected));
      },
    },
    sufficiency_exact: {
      width: 17,
      format: '#,##0.00000000',
      cell: (line, at) => {
        const [collected, required] = [at('collected_exact'), at('premium_requirement')];
        const formula = `IF(OR(${collected}="",${required}<=0),"",${collected}/${required}*100)`;
        return live(formula, number(percent(held(line).sufficiency?.exact ?? null)));
      },
    },
  };
}

/** Σ rate × base. Where those under 18 pay nothing, what they are spared is paid by others as soon as heads are charged. */
function levied(book: Book, line: BesideLine, at: At): string {
  const cell = (part: RatePart) => at(`in_force_${part}`);
  const products = (Object.keys(rateParts) as RatePart[]).flatMap((part) => {
    const base = isChargeable(part, line) ? baseCell(book, baseOf(part), line, at) : null;
    return base === null ? [] : [`N(${cell(part)})${isPercent(part) ? '/100' : ''}*${base}`];
  });
  const perHead = `COUNT(${cell('per_insured')},${cell('per_adult_surcharge')})`;
  const spared = line.result.totals.childReductions ? [`IF(${perHead}=0,0,${reductions(book, line)})`] : [];
  return [...products, ...spared].join('+');
}
