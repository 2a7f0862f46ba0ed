import { japaneseSegments, type Segment } from '../../domain/segment.js';
import { tableHeaders } from '../../domain/table-columns.js';
import { foldHeader, foldTitle, segmentNamed } from '../tables/columns.js';

/** Segments as published tables call them at length. */
const longSegments: Readonly<Record<string, Segment>> = {
  医療給付費: 'medical',
  後期高齢者支援金: 'support',
  後期高齢者支援金等: 'support',
  介護納付金: 'care',
  '子ども・子育て支援金': 'child',
  '子ども・子育て支援納付金': 'child',
};

/** What a published table gives for a segment, by its Japanese name, as the wide shape names it in English. */
const wideFigures: Readonly<Record<string, string>> = {
  所得割率: 'income_rate_pct',
  資産割率: 'asset_rate_pct',
  均等割額: 'per_capita_yen',
  平等割額: 'per_household_yen',
};

/** 子ども: 均等割額 is what everybody pays; beside it stands what an adult pays on top, or in all. */
const childFigures: Readonly<Record<string, string>> = {
  ...wideFigures,
  均等割額: 'per_capita_base_yen',
  '18歳以上均等割額': 'per_capita_18plus_increment_yen',
  '18歳以上の均等割額計': 'per_capita_adult_total_yen',
  '18歳以上均等割額計': 'per_capita_adult_total_yen',
};

const longNames = new Map(tableHeaders('premium-rates').map(({ id, ja }) => [foldTitle(ja), id]));

/**
 * A header in the form in which the columns of published tables are compared: the English name where it is a Japanese
 * one that nhi knows (均等割額, 医療分所得割率(%)), else folded as it is.
 */
export function headerName(written: string): string {
  const folded = foldHeader(written);
  const plain = foldTitle(written);
  return longNames.get(plain) ?? wideName(plain) ?? folded;
}

/** A segment by any of its names in published tables: support, 後期, 支援分, 後期高齢者支援金等分. */
export function publishedSegmentNamed(name: string): Segment | undefined {
  return longSegments[foldHeader(name).replace(/分$/, '')] ?? segmentNamed(name);
}

/** 医療分所得割率 is `medical_income_rate_pct`. */
function wideName(plain: string): string | undefined {
  const match = /^(\D+?)分?((?:18歳以上の?)?(?:所得|資産|均等|平等)割.計?)$/.exec(plain);
  const [, name = '', figure = ''] = match ?? [];
  const segment = publishedSegmentNamed(name);
  const english = (segment === 'child' ? childFigures : wideFigures)[figure];
  return segment && english && `${segment}_${english}`;
}

/** The Japanese header of a column of the wide shape, for findings. */
export function japaneseName(segment: Segment, english: string): string {
  const figures = segment === 'child' ? childFigures : wideFigures;
  const figure = Object.keys(figures).find((one) => figures[one] === english);
  return `${japaneseSegments[segment]}分${figure}`;
}
