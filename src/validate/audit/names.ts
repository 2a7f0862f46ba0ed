import { tableHeaders } from '../../contract/table-columns.js';
import { japaneseSegments, type Segment, segmentRecord, segments } from '../../domain/segment.js';
import { foldTitle, segmentNamed } from '../tables/columns.js';
import { foldHeader } from '../tables/fold.js';
import { splitUnit } from '../tables/units.js';

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
};

const longNames = new Map(tableHeaders('premium-rates').map(({ id, ja }) => [foldTitle(ja), id]));

/**
 * A header in the form in which the columns of published tables are compared: the English name where it is a Japanese
 * one that nhi knows (均等割額, 医療分所得割率(%)), else folded as it is.
 */
export function headerName(written: string): string {
  const plain = withoutUnit(written);
  return longNames.get(plain) ?? figureName(plain) ?? foldHeader(written);
}

/** The column that a header names but for a unit in which it is not read: 医療分均等割額(千円). */
export function inForeignUnit(
  written: string,
): { readonly unit: string; readonly column: string } | undefined {
  const { name, unit } = splitUnit(foldHeader(written));
  const isFigure = longNames.has(name) || figureName(name) !== undefined;
  return unit !== undefined && isFigure && !usualUnits.has(unit) ? { unit, column: name } : undefined;
}

const usualUnits: ReadonlySet<string> = new Set(['%', '円']);

/** Without （％）, （円）, （円/人）. */
function withoutUnit(written: string): string {
  return foldHeader(written).replace(/[([〔【](?:%|円)[^)\]〕】]*[)\]〕】]$/, '');
}

/** 医療分所得割率 is `medical_income_rate_pct`; without a segment it is the `income_rate_percent` of the long shape. */
function figureName(plain: string): string | undefined {
  const joined = plain.replace(separators, '');
  const [, before = '', written = '', after = ''] = figurePattern.exec(joined) ?? [];
  const figure = figureNamed(written);
  if (figure === undefined) return undefined;
  if (before === '' && after === '') return longNames.get(figure);
  const segment = segmentSpoken(before === '' ? after : after === '' ? before : '');
  const english = figuresOf(segment)[figure];
  return segment && english && `${segment}_${english}`;
}

/** What may stand between a segment and its figure: 医療分_所得割率, 所得割率（医療分）. */
const separators = /[_・･:/()[\]〔〕【】「」-]/g;

const figurePattern =
  /^(.*?)((?:18歳以上(?:の|被保険者)?)?(?:被保険者|世帯別|世帯|[1一]人(?:当たり|あたり)|[1一]世帯(?:当たり|あたり))*(?:所得|資産|均等|平等)割(?:(?:保険)?[料税])?[率額]?(?:合?計)?)(.*)$/;

/** A figure by what tables call it: 世帯別平等割額, 被保険者均等割, 所得割. A 所得割額 is no rate. */
function figureNamed(written: string): string | undefined {
  const [, adult, core = '', unit, sum] =
    /^(18歳以上)?.*?((?:所得|資産|均等|平等)割)(?:(?:保険)?[料税])?([率額]?)(合?計)?$/.exec(written) ?? [];
  if (core === '') return undefined;
  const right = core === '所得割' || core === '資産割' ? '率' : '額';
  if (unit !== '' && unit !== right) return undefined;
  if (sum) return adult && core === '均等割' ? '18歳以上の均等割額計' : undefined;
  return `${adult ?? ''}${core}${right}`;
}

/** A segment as the headers of rates may speak of it: 後期高齢支援金分, 医療給付費課税額. */
function segmentSpoken(text: string): Segment | undefined {
  const known = segmentNamed(text);
  if (known) return known;
  const spoken = segments.filter((segment) =>
    segmentRecord(segment).stems.some((stem) => text.includes(stem)),
  );
  const [segment, ...others] = spoken;
  if (!segment || others.length > 0) return undefined;
  const rest = segmentRecord(segment).stems.reduce((left, stem) => left.replace(stem, ''), text);
  return rest.replace(aroundSegments, '') === '' ? segment : undefined;
}

/** Words that stand around the name of a segment and change nothing. 前年度 is none of them. */
const aroundSegments =
  /国民健康保険|国保|市町村|標準|高齢者?|支援金?|納付金|給付費?|保険[料税]?率?|課税額?|賦課額?|第?2号|金|費|等|分|の/g;

function figuresOf(segment: Segment | undefined): Readonly<Record<string, string>> {
  return segment && segmentRecord(segment).hasAdults ? adultFigures : wideFigures;
}

/** The usual Japanese header of a column of the wide shape; undefined where a header is none. */
export function japaneseHeaderOf(written: string): string | undefined {
  const name = headerName(written);
  const segment = segments.find((one) => name.startsWith(`${one}_`));
  const english = segment && name.slice(segment.length + 1);
  if (!segment || !english || !Object.values(figuresOf(segment)).includes(english)) return undefined;
  return japaneseName(segment, english);
}

/** The Japanese header of a column of the wide shape, for findings. */
export function japaneseName(segment: Segment, english: string): string {
  const figures = figuresOf(segment);
  const figure = Object.keys(figures).find((one) => figures[one] === english);
  return `${japaneseSegments[segment]}分${figure}`;
}

/** Whether a header speaks of a figure of standard rates: 医療分均等割額（7割軽減後）. 均等割指数 is none of them. */
export function speaksOfRates(written: string): boolean {
  const folded = foldHeader(written);
  return (spoken.test(folded) && !/指数|割合/.test(folded)) || spokenInEnglish.test(folded);
}

const spoken = /(?:所得|均等|平等|資産|世帯|人数|応能|応益)割/;

/** As the columns of both shapes begin, and no levy_per_insured. */
const spokenInEnglish = new RegExp(
  `^(?:(?:${segments.join('|')})_)?(?:(?:income|asset)_?rate|per_?(?:capita|insured|household|adult)(?!.*(?:income|cost|levy)))`,
);
