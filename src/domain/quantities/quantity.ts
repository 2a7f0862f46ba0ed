import type { SegmentTerms, Yen } from '../case.js';
import type { Bilingual, Text } from '../language.js';
import type { Rational } from '../rational.js';
import type { SegmentResult, SegmentRow, SegmentsTotal } from '../result-figures.js';
import { adultSegments, type Segment } from '../segment.js';
import type { SourceId } from '../sources.js';
import type { Term } from './term.js';

/** What a figure of a quantity counts, as it stands in the result tables. */
export type Unit =
  | 'yen'
  | 'persons'
  | 'households'
  | 'ratio'
  | 'percent'
  | 'municipalities'
  | 'instalments'
  | 'text'
  | 'true or false';

/**
 * How a figure is written in the result tables.
 *
 * - `whole`: whole yen or a count
 * - `nearest`: exact, half-up to the yen for reading
 * - `thirteen`: thirteen decimals
 * - `plain`: as given, without trailing zeros
 * - `percent`: a rate as given, at least two decimals
 * - `published`: a published rate, always two decimals
 * - `text`, `boolean`
 */
export type FigureForm =
  | 'whole'
  | 'nearest'
  | 'thirteen'
  | 'plain'
  | 'percent'
  | 'published'
  | 'text'
  | 'boolean';

/** Who says so: a status of the rules, with a source of the list or a decision of our own. */
export interface Citation {
  readonly status: 'law' | 'seed' | 'guideline' | 'measured' | 'ours';
  readonly source?: SourceId;
  /** The place in the source: chapter, article. */
  readonly passage?: string;
  /** Entry of docs/DECISIONS.md: `D1`. */
  readonly decision?: `D${number}`;
  /** Where it speaks of a part of the cases only; a prefecture's policy speaks of its own cases anyway. */
  readonly only?: Scope;
}

/** Segments, municipalities or the prefecture, and values that are given rather than calculated. */
export interface Scope {
  readonly segments?: readonly Segment[];
  readonly of?: 'municipality' | 'prefecture';
  readonly given?: true;
}

/** A figure of a result, in the unit of its quantity; null where it does not apply. */
export type QuantityFigure = Rational | Yen | null | undefined;

/** What a quantity is called. */
export interface QuantityName {
  /** As formulas write it, `c_i` for one municipality; empty for what no formula uses. */
  readonly symbol: string;
  /** As formulas write it for the whole prefecture, where that is another quantity: `I_p`, `T`. */
  readonly totalSymbol?: string;
  readonly ja: string;
  readonly en: string;
}

/** How a quantity follows from others, in terms. */
interface InTerms {
  /** Of a municipality, or of the segment where only the segment has it. */
  readonly term?: Term;
  /** Of a segment as a whole, where that is another formula. */
  readonly allTerm?: Term;
  /** Over all segments, where that is another formula. */
  readonly overallTerm?: Term;
  /** What the terms do not say. */
  readonly remark?: Bilingual;
  /** Quantities that only the remark speaks of. */
  readonly also?: readonly string[];
}

/** The same in symbols and words, where no term can say it, and the quantities that it is made of. */
interface InWords {
  readonly formula: Text;
  readonly from?: readonly string[];
}

type Without<Other> = { readonly [key in keyof Other]?: never };

/** All that is said of a quantity of a case or of a result: what every view of it is printed from. */
export type QuantityRecord = QuantityFacts & ((InTerms & Without<InWords>) | (InWords & Without<InTerms>));

interface QuantityFacts {
  readonly name: QuantityName;
  /** What the formulas of others write in place of the symbol. */
  readonly inFormulas?: 'name' | Bilingual;
  /** How its figures are written. */
  readonly figure: { readonly unit: Unit; readonly form: FigureForm };
  /** In words, in both languages: what it is and how it comes about. */
  readonly words: { readonly en: string; readonly ja: string };
  /** Where the engine keeps it: of a municipality in a segment, of a segment as a whole, and over all segments. */
  readonly of?: (row: SegmentRow) => QuantityFigure;
  readonly all?: (segment: SegmentResult) => QuantityFigure;
  readonly overall?: (total: SegmentsTotal) => QuantityFigure;
  /** Its figures of the municipalities are added up where they stand in a column. */
  readonly isSummed?: true;
  /** As a factor it is left out of segments where it is always 1. */
  readonly countsIn?: (segment: Segment) => boolean;
  /** Where it is given: columns of input tables, keys of case.yaml. */
  readonly given?: { readonly columns?: readonly string[]; readonly keys?: readonly string[] };
  /** Whether the terms of a segment give it, so that no formula makes it. */
  readonly isGiven?: (terms: SegmentTerms) => boolean;
  readonly sources: readonly Citation[];
}

/** A quantity of a case or of a result, as the catalogue lists it. */
export interface Quantity
  extends QuantityName,
    Omit<QuantityFacts, 'name' | 'figure' | 'inFormulas'>,
    Omit<InTerms, 'remark' | 'also'> {
  readonly unit: Unit;
  readonly form: FigureForm;
  /** In symbols; null for what is given. */
  readonly formula: string | null;
  /** The quantities that it is made of. */
  readonly from: readonly string[];
}

export function law(passage: string): Citation {
  return { status: 'law', source: 'decree', passage };
}

/** 交付金等省令. */
export function order(passage: string): Citation {
  return { status: 'law', source: 'order', passage };
}

export function act(passage: string): Citation {
  return { status: 'law', source: 'act', passage };
}

/** 市町村標準保険料率 is in 第1項, 都道府県標準保険料率 in 第2項. */
export const standardRates: readonly Citation[] = [
  { status: 'law', source: 'act', passage: '82条の3第1項', only: { of: 'municipality' } },
  { status: 'law', source: 'act', passage: '82条の3第2項', only: { of: 'prefecture' } },
];

/** 子ども・子育て支援納付金 is allocated by the insured of 18 and over. */
export const childHeads: Citation = {
  status: 'guideline',
  source: 'child-2025',
  only: { segments: adultSegments },
};

export function guideline(): Citation {
  return { status: 'guideline', source: 'guideline' };
}

export function tokyo(passage: string): Citation {
  return { status: 'seed', source: 'tokyo-plan', passage };
}

export function ours(decision: `D${number}`): Citation {
  return { status: 'ours', decision };
}

export function measured(decision: `D${number}`): Citation {
  return { status: 'measured', decision };
}
