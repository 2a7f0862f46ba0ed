import type { Municipality } from '../../../domain/case.js';
import { formatFiscalYear } from '../../../domain/fiscal-year.js';
import { indexTerms } from '../../../domain/quantities/index-quantities.js';
import type { Rational } from '../../../domain/rational.js';
import type { MunicipalIndexYear } from '../../../domain/result.js';
import { fixedRange } from '../address.js';
import { given, live, number, text } from '../cells.js';
import type { At, ColumnCells } from '../grid.js';
import { givenMunicipality } from '../key-cells.js';
import { formats } from '../styles.js';
import { formulaOf } from '../term-formula.js';
import { headsRows, type IndexId, type IndexLayout, indexRange, nationRows } from './layout.js';

/** A municipality in a year of the index. */
export interface IndexLine {
  readonly municipality: Municipality;
  readonly year: MunicipalIndexYear;
  /** Place of the municipality among those with an index, and of the year. */
  readonly member: number;
  readonly at: number;
}

const money = { width: 19, format: formats.yen };

/** What stands in each column of the index; those that a variant has not are left out by the layout. */
export function indexCells(layout: IndexLayout): Readonly<Record<IndexId, ColumnCells<IndexLine>>> {
  const { frames } = layout;
  const heads = ({ member, year: { headsYear } }: IndexLine) =>
    fixedRange(frames.heads, 'insured', headsRows(layout, member, headsYear));
  return {
    ...givenMunicipality(({ municipality }: IndexLine) => municipality),
    area: {
      width: 12,
      format: formats.text,
      cell: ({ municipality }) => given(text(municipality.area ?? null)),
    },
    year: {
      width: 9,
      format: formats.text,
      isCentred: true,
      cell: ({ year: { year } }) => given(text(formatFiscalYear(year))),
    },
    benefits: { ...money, cell: ({ year }) => given(number(year.benefits)) },
    other_benefits: { ...money, cell: ({ year }) => given(number(year.otherBenefits)) },
    very_high: { ...money, cell: ({ year }) => given(number(year.veryHigh)) },
    insured_of_september: {
      width: 15,
      format: formats.yen,
      cell: (line) => live(`SUM(${heads(line)})`, number(line.year.insured)),
    },
    expected_benefits: {
      width: 21,
      format: formats.exact,
      cell: (line) => {
        const rates = fixedRange(frames.nation, 'national_benefits_per_insured', nationRows(line.at));
        return live(`SUMPRODUCT(${rates},${heads(line)})`, number(line.year.expected));
      },
    },
    area_benefits: sumOf(layout, ['benefits', 'other_benefits'], ({ group }) => group!.cost),
    area_expected: sumOf(layout, ['expected_benefits'], ({ group }) => group!.expected, formats.exact),
    area_insured: sumOf(layout, ['insured_of_september'], ({ group }) => group!.insured),
    area_very_high: sumOf(layout, ['very_high'], ({ group }) => group!.veryHigh),
    medical_index_of_year: {
      width: 19,
      format: formats.ratio,
      cell: ({ year }, at) => {
        const formula = indexFormula(layout, at);
        if (year.index) return live(formula, number(year.index));
        return live(`IF(${at('expected_benefits')}=0,"",${formula})`, text(null));
      },
    },
  };
}

/** Sums over the municipalities of the area, or of the prefecture, in the year of the row. */
function sumOf(
  layout: IndexLayout,
  ids: readonly IndexId[],
  of: (year: MunicipalIndexYear) => Rational,
  format: string = formats.yen,
): ColumnCells<IndexLine> {
  return {
    width: 21,
    format,
    cell: ({ year }, at) => {
      const sums = ids.map((id) => {
        // A sum by condition would read a * in the name of an area as any text.
        const same = [...(layout.hasAreas ? ['area' as const] : []), 'year' as const];
        const conditions = same.map((one) => `--(${indexRange(layout, one)}=${at(one)})`);
        return `SUMPRODUCT(${[...conditions, indexRange(layout, id)].join(',')})`;
      });
      return live(sums.join('+'), number(of(year)));
    },
  };
}

/** Columns that are not called as their quantity, of a municipality and of its area. */
const ownColumns: Readonly<Record<string, string>> = {
  index_benefits: 'benefits',
  very_high_benefits: 'very_high',
};
const areaColumns: Readonly<Record<string, string>> = {
  expected_benefits: 'area_expected',
  insured_of_september: 'area_insured',
  very_high_benefits: 'area_very_high',
};

function indexFormula({ variant }: IndexLayout, at: At): string {
  return formulaOf(indexTerms[variant], {
    own: (id) => at(ownColumns[id] ?? id),
    all: (id) => at(areaColumns[id] ?? id),
  });
}
