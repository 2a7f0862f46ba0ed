import { tableHeaders } from '../../contract/table-columns.js';
import { japaneseSegments, type Segment, segmentRecord } from '../../domain/segment.js';
import { foldTitle, segmentNamed } from '../tables/columns.js';
import { foldHeader } from '../tables/fold.js';

/** What a published table gives for a segment, by its Japanese name, as the wide shape names it in English. */
const wideFigures: Readonly<Record<string, string>> = {
  所得割率: 'income_rate_pct',
  資産割率: 'asset_rate_pct',
  均等割額: 'per_capita_yen',
  平等割額: 'per_household_yen',
};

/** 子ども: 均等割額 is what everybody pays; beside it stands what an adult pays on top, or in all. */
const adultFigures: Readonly<Record<string, string>> = {
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

/** 医療分所得割率 is `medical_income_rate_pct`. */
function wideName(plain: string): string | undefined {
  const match = /^(\D+?)分?((?:18歳以上の?)?(?:所得|資産|均等|平等)割.計?)$/.exec(plain);
  const [, name = '', figure = ''] = match ?? [];
  const segment = segmentNamed(name);
  const english = figuresOf(segment)[figure];
  return segment && english && `${segment}_${english}`;
}

function figuresOf(segment: Segment | undefined): Readonly<Record<string, string>> {
  return segment && segmentRecord(segment).hasAdults ? adultFigures : wideFigures;
}

/** The Japanese header of a column of the wide shape, for findings. */
export function japaneseName(segment: Segment, english: string): string {
  const figures = figuresOf(segment);
  const figure = Object.keys(figures).find((one) => figures[one] === english);
  return `${japaneseSegments[segment]}分${figure}`;
}
