import type { Case, IncomeLevel, SegmentTerms } from '../../domain/case.js';
import { UnfitCase } from '../../domain/defect.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { Outlook, YearFigures } from '../../domain/plan/outlook.js';
import type { FundResult, OutlookYear } from '../../domain/plan/result.js';
import { Rational, sum } from '../../domain/rational.js';
import type { Result } from '../../domain/result.js';
import type { Segment } from '../../domain/segment.js';
import { movedAdjustments } from './adjustments.js';
import { exactly, grown } from './growth.js';
import { type HeadsOf, headsOf } from './heads.js';
import { type ItemContext, movedPot } from './items.js';
import { movedMunicipality } from './municipality.js';
import { type HeadsInYear, outlookOf } from './outlook.js';

/** Derives the cases of the years after the base case. */
export interface Deriving {
  outlookIn(year: FiscalYear): OutlookYear;
  /**
   * The case of a year.
   *
   * @param before what the year before gave: baselines of relief by growth follow from it
   */
  caseOf(year: FiscalYear, before: Result): Case;
}

/**
 * The case of every year follows from that of y0. Source: rules, section 12.
 *
 * @throws UnfitCase where the outlook has not what a year needs; what comes from files is checked before, with findings.
 */
export function deriving(base: Case, outlook: Outlook, fund: FundResult | null): Deriving {
  const baseYear = base.fiscalYear;
  const heads = headsOf(outlook.heads, base.municipalities, baseYear);
  const figures = figuresByCode(outlook.figures ?? []);
  const municipalitiesOf = remembered((year: FiscalYear) =>
    movedMunicipalities(base, outlook, heads, figures, year),
  );
  const headsIn = remembered((year: FiscalYear): HeadsInYear => {
    const insured = municipalitiesOf(year).map(({ insured: own }) => own);
    return {
      insured: sum(insured.map((own) => (own ? Rational.fromDecimal(own) : Rational.zero))),
      bands: heads.bands ? heads.bands(year) : null,
    };
  });
  const outlookIn = remembered((year: FiscalYear) => outlookOf(outlook, baseYear, year, headsIn));
  return {
    outlookIn,
    caseOf(year, before) {
      const municipalities = municipalitiesOf(year);
      const context = itemContext(base, outlook, fund, year, outlookIn, (segment) => ({
        before: incomeHeads(base.municipalities, segment),
        now: incomeHeads(municipalities, segment),
      }));
      const terms = base.segments.map((one) => movedTerms(one, base, outlook, year, context));
      const { ageBandIndex } = base;
      return {
        ...base,
        fiscalYear: year,
        municipalities: withBaselines(base, municipalities, figures, before, year),
        segments: terms,
        adjustments: movedAdjustments(
          base,
          outlook.adjustments,
          year,
          (segment) => potsOf(base.segments, terms, segment),
          fund?.municipalities.filter((row) => row.year === year) ?? [],
        ),
        ...(ageBandIndex && {
          ageBandIndex: {
            ...ageBandIndex,
            national: ageBandIndex.national.map((one) => ({ ...one, year: one.year + year - baseYear })),
          },
        }),
      };
    },
  };
}

function remembered<Value>(make: (year: FiscalYear) => Value): (year: FiscalYear) => Value {
  const made = new Map<FiscalYear, Value>();
  return (year) => {
    if (!made.has(year)) made.set(year, make(year));
    return made.get(year)!;
  };
}

function figuresByCode(rows: readonly YearFigures[]): ReadonlyMap<string, readonly YearFigures[]> {
  const found = new Map<string, YearFigures[]>();
  for (const row of [...rows].sort((a, b) => a.year - b.year))
    found.set(row.municipalityCode, [...(found.get(row.municipalityCode) ?? []), row]);
  return found;
}

function movedMunicipalities(
  base: Case,
  { income, assets }: Outlook,
  heads: HeadsOf,
  figures: ReadonlyMap<string, readonly YearFigures[]>,
  year: FiscalYear,
): Case['municipalities'] {
  const { fiscalYear: baseYear, municipalities } = base;
  const moving = {
    baseYear,
    year,
    income: grown(income.growth, baseYear, year),
    assets: grown(assets?.growth, baseYear, year),
  };
  return municipalities.map((one) => {
    const given = figures.get(one.code) ?? [];
    return year === baseYear ? one : movedMunicipality(one, heads.of(one, year), given, moving);
  });
}

/** Heads of the income share. */
function incomeHeads(municipalities: Case['municipalities'], segment: Segment): Rational {
  return sum(
    municipalities.flatMap(({ bases }) => {
      const base = bases[segment];
      if (!base) return [];
      const own = Rational.fromDecimal(base.heads);
      return [base.under18 ? own.plus(Rational.fromDecimal(base.under18)) : own];
    }),
  );
}

function itemContext(
  base: Case,
  outlook: Outlook,
  fund: FundResult | null,
  year: FiscalYear,
  outlookIn: Deriving['outlookIn'],
  heads: ItemContext['heads'],
): ItemContext {
  const ofFund = fund?.years.filter((one) => one.year === year) ?? [];
  const total = (of: 'putBack' | 'adjustments') => ofFund.reduce((sum, one) => sum + one[of], 0n);
  const [now, before] = [outlookIn(year), outlookIn(base.fiscalYear)];
  return {
    base,
    year,
    items: outlook.items,
    heads,
    costRatio: now.cost && before.cost && !before.cost.isZero ? now.cost.dividedBy(before.cost) : null,
    outlook: now,
    fund: { putBack: total('putBack'), adjustment: total('adjustments') },
  };
}

function movedTerms(
  terms: SegmentTerms,
  { fiscalYear }: Case,
  { income }: Outlook,
  year: FiscalYear,
  context: ItemContext,
): SegmentTerms {
  const { incomeLevel, prefectureIncomePerInsured: perInsured } = terms;
  const own = grown(income.growth, fiscalYear, year);
  const national = income.national ? grown(income.national, fiscalYear, year) : own;
  return {
    ...terms,
    pot: movedPot(terms, context),
    incomeLevel: movedLevel(incomeLevel, national),
    ...(perInsured && {
      prefectureIncomePerInsured: exactly(Rational.fromDecimal(perInsured).times(own)),
    }),
  };
}

/** y_n moves with the incomes of the nation, a given β stays. */
function movedLevel(level: IncomeLevel, growth: Rational): IncomeLevel {
  const given = level.nationalIncomePerInsured;
  if (!given) return level;
  return { ...level, nationalIncomePerInsured: exactly(Rational.fromDecimal(given).times(growth)) };
}

function potsOf(before: readonly SegmentTerms[], now: readonly SegmentTerms[], segment: Segment) {
  const [then, at] = [before, now].map((terms) => terms.find((one) => one.segment === segment)?.pot);
  return then && at && { before: then, now: at };
}

/** Relief by growth is measured from what the year before left, as published, unless figures.csv gives a baseline. */
function withBaselines(
  { relief }: Case,
  municipalities: Case['municipalities'],
  figures: ReadonlyMap<string, readonly YearFigures[]>,
  before: Result,
  year: FiscalYear,
): Case['municipalities'] {
  if (relief?.basis !== 'growth') return municipalities;
  const rows = new Map(before.relief?.rows.map((row) => [row.municipality.code, row.afterPerInsured]));
  return municipalities.map((one) => {
    const given = figures
      .get(one.code)
      ?.filter((row) => row.year <= year && row.baselineLevyPerInsured)
      .at(-1)?.baselineLevyPerInsured;
    const after = rows.get(one.code);
    const baseline = given ?? (after === null || after === undefined ? undefined : yen(after));
    if (!baseline) return one;
    return { ...one, baselineLevyPerInsured: baseline };
  });
}

function yen(amount: bigint) {
  if (amount < 0n) throw new UnfitCase('a levy per insured below 0 is no baseline of relief');
  return exactly(Rational.of(amount));
}
