import type { Municipality } from '../../domain/case.js';
import type { IndexColumn } from '../../domain/index-columns.js';
import type { QuantityId } from '../../domain/quantities/catalogue.js';
import { indexTerms } from '../../domain/quantities/index-quantities.js';
import type { Rational } from '../../domain/rational.js';
import type { IndexGroup, MunicipalIndexYear, NationalIndexYear } from '../../domain/result.js';
import type { Segment } from '../../domain/segment.js';
import type { Derivation } from './derivation.js';
import { add, divide, type Expression, multiply, sumOf } from './expression.js';
import type { Subject } from './node.js';
import { termExpression } from './recorded.js';

/** What all years of an index from age bands are derived with. */
interface Bands {
  readonly derivation: Derivation;
  readonly segment: Segment;
}

/** M_i(y′) as costs and heads by age bands make it, down to the cells of the three tables; of one who has an index. */
export function indexOfYear(bands: Bands, municipality: Municipality, made: MunicipalIndexYear): Expression {
  const { derivation } = bands;
  const { year, index } = made;
  return derivation.node('medical_index_of_year', { municipality, year }, () => ({
    value: index!,
    formula: formulaOf(bands, municipality, made),
  }));
}

function formulaOf(bands: Bands, municipality: Municipality, made: MunicipalIndexYear): Expression {
  const { derivation, segment } = bands;
  const { variant } = derivation.kase.ageBandIndex!;
  const { group } = made;
  const whose = { derivation, segment, municipality };
  if (variant === 'area') {
    const knownOfAll = {
      area_benefits: areaBenefits(bands, group!),
      expected_benefits: areaExpected(bands, group!),
    };
    return termExpression(indexTerms.area, { ...whose, knownOfAll });
  }
  const known = {
    expected_benefits: expectedOf(bands, municipality, made),
    ...costsOf(bands, municipality, made),
  };
  if (variant === 'own') return termExpression(indexTerms.own, { ...whose, known });
  return termExpression(indexTerms.pooled, { ...whose, ...pooledParts(bands, municipality, made, known) });
}

/** What is borne together in an area, or in the prefecture, and the part of a municipality in it. */
function pooledParts(
  bands: Bands,
  municipality: Municipality,
  made: MunicipalIndexYear,
  known: Readonly<Record<string, Expression>>,
) {
  const group = made.group!;
  const insured = insuredOf(bands, municipality, made);
  const knownOfAll = {
    insured_of_september: areaSum(
      bands,
      'insured_of_september',
      group,
      made.headsYear,
      group.insured,
      insuredOf,
    ),
    very_high_benefits: areaSum(bands, 'very_high_benefits', group, made.year, group.veryHigh, veryHighOf),
  };
  const veryHigh = veryHighOf(bands, municipality, made);
  return { known: { ...known, insured_of_september: insured, very_high_benefits: veryHigh }, knownOfAll };
}

/** G_i, and o_i where the tables have it. */
function costsOf(
  { derivation }: Bands,
  municipality: Municipality,
  { year, benefits, otherBenefits }: MunicipalIndexYear,
): Readonly<Record<string, Expression>> {
  const costs = municipality.medicalCosts?.find((one) => one.year === year);
  const cell = (id: QuantityId, column: IndexColumn, value: Rational) =>
    costCell(derivation, id, column, municipality, year, value);
  return {
    index_benefits: cell('index_benefits', 'benefits', benefits),
    ...(costs?.otherBenefits && {
      other_benefits: cell('other_benefits', 'other_benefits', otherBenefits),
    }),
  };
}

function veryHighOf({ derivation }: Bands, municipality: Municipality, made: MunicipalIndexYear): Expression {
  const { year, veryHigh } = made;
  return costCell(derivation, 'very_high_benefits', 'very_high', municipality, year, veryHigh);
}

function costCell(
  derivation: Derivation,
  id: QuantityId,
  column: IndexColumn,
  municipality: Municipality,
  year: number,
  value: Rational,
): Expression {
  const key = { table: 'costs', column, code: municipality.code, year } as const;
  return derivation.bandCell(id, { municipality, year }, key, value);
}

/** E_i(y′) = Σ_j g_j(y′) × n_ij(τ). */
function expectedOf(bands: Bands, municipality: Municipality, made: MunicipalIndexYear): Expression {
  const { derivation } = bands;
  const { year, expected } = made;
  return derivation.node('expected_benefits', { municipality, year }, () => {
    const national = nationalYear(bands, year);
    const heads = headsOf(bands, municipality, made);
    return {
      value: expected,
      formula: sumOf(heads.map((one, at) => multiply(perInsured(bands, national, at), one))),
    };
  });
}

/** n_ij(τ) of every age. */
function headsOf(
  { derivation }: Bands,
  municipality: Municipality,
  { headsYear: year, bands }: MunicipalIndexYear,
): Expression[] {
  return bands.map(({ age, insured }) => {
    const key = { table: 'heads', column: 'insured', code: municipality.code, year, age } as const;
    return derivation.bandCell('insured_of_age', { municipality, year, age }, key, insured);
  });
}

function insuredOf(bands: Bands, municipality: Municipality, made: MunicipalIndexYear): Expression {
  const { headsYear: year, insured } = made;
  return bands.derivation.node('insured_of_september', { municipality, year }, () => ({
    value: insured,
    formula: sumOf(headsOf(bands, municipality, made)),
  }));
}

function nationalYear({ derivation, segment }: Bands, year: number): NationalIndexYear {
  return derivation.segment(segment).nationalIndexYears!.find((one) => one.year === year)!;
}

/** g_j(y′) of the age at a place. */
function perInsured({ derivation }: Bands, { year, bands }: NationalIndexYear, at: number): Expression {
  const { age, benefits, insured, perInsured: value } = bands[at]!;
  return derivation.node('national_benefits_per_insured', { year, age }, () => {
    const cell = (id: QuantityId, column: IndexColumn, figure: Rational) =>
      derivation.bandCell(id, { year, age }, { table: 'national', column, year, age }, figure);
    return {
      value,
      formula: divide(
        cell('national_benefits', 'benefits', benefits),
        cell('national_insured', 'insured', insured),
      ),
    };
  });
}

function areaBenefits(bands: Bands, group: IndexGroup): Expression {
  const parts = (_: Bands, municipality: Municipality, made: MunicipalIndexYear) =>
    add(...Object.values(costsOf(bands, municipality, made)));
  return areaSum(bands, 'area_benefits', group, group.year, group.cost, parts);
}

function areaExpected(bands: Bands, group: IndexGroup): Expression {
  return areaSum(bands, 'expected_benefits', group, group.year, group.expected, expectedOf);
}

/** What the municipalities of an area, or of the prefecture, have together. */
function areaSum(
  bands: Bands,
  id: QuantityId,
  { area, year, members }: IndexGroup,
  ofYear: number,
  value: Rational,
  part: (bands: Bands, municipality: Municipality, made: MunicipalIndexYear) => Expression,
): Expression {
  const { derivation, segment } = bands;
  const subject: Subject = { year: ofYear, ...(area !== null && { area }) };
  return derivation.node(id, subject, () => ({
    value,
    formula: sumOf(
      members.map((code) => {
        const municipality = derivation.municipality(code);
        const made = derivation.indexYearOf(segment, code, year);
        return part(bands, municipality, made);
      }),
    ),
  }));
}
