import { rateMargin } from '../../analyse/spreadsheet/gaps.js';
import { rateBounds } from '../../domain/bounds.js';
import type { SegmentBase, SegmentTerms } from '../../domain/case.js';
import { roundingModes } from '../../domain/rounding.js';
import { hasAdults, type Segment, segmentRecord, weightKeysOf } from '../../domain/segment.js';
import { fixedRange } from './address.js';
import { type Book, blockRows, inputRows, ofSegment } from './book.js';
import type { At } from './grid.js';
import { nationFaults } from './index/faults.js';
import type { ReliefLayout } from './relief/layout.js';
import { itemNames } from './requirement/names.js';
import type { DrawnCells } from './series.js';

/**
 * How many of the cells that are given are empty, text or out of range. Nothing that nhi calculates has such an input,
 * so all of these count zero until somebody types over a cell; ranges are those of the input tables and of case.yaml.
 */

/** A condition as the number of faults that it stands for. */
function unless(condition: string): string {
  return `IF(${condition},0,1)`;
}

/** A cell that holds a number; a text in its place is no error by itself. */
function isRatio(cell: string): string {
  return `AND(COUNT(${cell})=1,N(${cell})>=0,N(${cell})<=1)`;
}

function isOneOf({ quoted }: Book, cell: string, values: readonly Parameters<Book['quoted']>[0][]): string {
  return `OR(${values.map((value) => `${cell}=${quoted(value)}`).join(',')})`;
}

function isUnit(cell: string): string {
  return `AND(COUNT(${cell})=1,N(${cell})>=1,N(${cell})=INT(N(${cell})))`;
}

/** Cells of which each needs a number that is not negative. */
export function countFaults(cells: readonly string[]): string {
  const list = cells.join(',');
  return `${cells.length}-COUNT(${list})+IF(MIN(${list})<0,1,0)`;
}

/** A cell of its own, or those of some years: every one of them needs a number in a range. */
function seriesFaults(
  { own, years }: DrawnCells,
  isOutside: (least: string, largest: string) => string,
): string {
  const list = years.join(',');
  const ofYears =
    years.length === 0
      ? '1'
      : `${years.length}-COUNT(${list})+IF(${isOutside(`MIN(${list})`, `MAX(${list})`)},1,0)`;
  if (own === undefined) return ofYears;
  return `IF(${own}="",${ofYears},IF(${isOutside(`N(${own})`, `N(${own})`)},1,0))`;
}

/** M_i; nobody looks at it where α is 0 or nothing is there to be weighed. */
export function indexFaults(cells: DrawnCells, at: At): string {
  const faults = seriesFaults(cells, (least) => `${least}<=0`);
  return `IF(OR(alpha=0,N(${at('insured')})+N(${at('income')})=0),0,${faults})`;
}

/** k_i in per cent; who is empty and collects nothing needs none. */
export function collectionFaults(cells: DrawnCells, base: string, requirement: string): string {
  const faults = seriesFaults(
    cells,
    (least, largest) => `OR(${least}<=${rateBounds.ratio},${largest}>${rateBounds.to})`,
  );
  return `IF(IFERROR(AND(${base}=0,${requirement}=0),FALSE),0,${faults})`;
}

/** What all segments go by. */
export function settingFaults(book: Book): string {
  return [
    municipalityFaults(book),
    unless(isOneOf(book, 'levy_rounding', ['largest-remainder', ...roundingModes])),
    unless(isUnit('levy_unit')),
    unless('AND(COUNT(check_margin)=COUNTA(check_margin),N(check_margin)>=0)'),
    'SUMPRODUCT(--((pooling_items<>"")<>ISNUMBER(pooling_ratios)))',
    'COUNTIF(pooling_ratios,"<0")',
    'COUNTIF(pooling_ratios,">1")',
    'SUM(adjustment_faults)',
  ].join('+');
}

/** Further than anybody adds rows to the inputs. */
const lastInputRow = 10_000;

/** A municipality that is added to the inputs, or cleared there, has no row of levies that would follow. */
function municipalityFaults(book: Book): string {
  const { frames } = book;
  const given = fixedRange(frames.inputs, 'municipality_code', {
    first: inputRows(book).first,
    last: lastInputRow,
  });
  const levied = fixedRange(frames.levy, 'municipality_code', blockRows(book, 0));
  return unless(`COUNTA(${given})=ROWS(${levied})`);
}

/**
 * What relief goes by.
 *
 * @param rows the faults of the municipalities
 */
export function reliefFaults(
  { isSetAside, isRaising }: Pick<ReliefLayout, 'isSetAside' | 'isRaising'>,
  rows: string,
): string {
  const yen = (cell: string) => `COUNT(${cell})=1,N(${cell})>=0,N(${cell})=INT(N(${cell}))`;
  return [
    `SUM(${rows})`,
    unless('AND(COUNT(relief_limit)=1,N(relief_limit)>0)'),
    unless(isRatio('relief_share')),
    unless(`OR(COUNTA(relief_fund)=0,AND(${yen('relief_fund')}))`),
    ...(isSetAside ? [unless(`AND(${yen('relief_set_aside')})`)] : []),
    ...(isRaising ? [unless('AND(COUNT(relief_raise)=1,N(relief_raise)>=1)')] : []),
  ].join('+');
}

/** What the rates of all segments go by. */
export function rateSettingFaults(book: Book): string {
  const adults = hasAdults(book.result.segments)
    ? [unless(isOneOf(book, 'adult_rounding', ['total', 'parts']))]
    : [];
  return [
    ...adults,
    unless(isOneOf(book, 'income_rate_rounding', roundingModes)),
    unless(isOneOf(book, 'amount_rounding', roundingModes)),
    unless(isUnit('amount_unit')),
    unless(
      `OR(prefecture_rate="",AND(N(prefecture_rate)>${rateBounds.ratio},N(prefecture_rate)<=${rateBounds.to}))`,
    ),
    unless(`AND(COUNT(check_rate_margin)=1,N(check_rate_margin)>=${rateMargin})`),
  ].join('+');
}

/** What is given for a segment: exactly one cell of each pair, weights and α from 0 to 1. */
export function termFaults(
  { index }: Pick<Book, 'index'>,
  { segment, method, levy, pot: given }: Pick<SegmentTerms, 'segment' | 'method' | 'levy' | 'pot'>,
): string {
  const weights = [
    ...weightKeysOf(method),
    ...(levy ? weightKeysOf(levy.method).map((name) => `levy_${name}`) : []),
  ].map((name) => ofSegment(name, segment));
  const ratios = [...(segmentRecord(segment).isIndexed ? ['alpha'] : []), ...weights];
  const [pot, level] = [
    pairOf('given_levy_base', 'given_required_total', segment),
    pairOf('given_beta', 'given_national_income', segment),
  ];
  return [
    unless(`AND(${isPositiveOne(pot)},SUM(${pot})=INT(SUM(${pot})))`),
    unless(`AND(COUNT(${level})>0,COUNT(${level})=COUNTA(${level}),MIN(${level})>0)`),
    ...ratios.map((cell) => unless(isRatio(cell))),
    ...('items' in given && given.items ? [`SUM(${itemNames(segment).faults})`] : []),
    ...(index && segmentRecord(segment).isIndexed ? [nationFaults(index)] : []),
  ].join('+');
}

function pairOf(one: string, other: string, segment: Segment): string {
  return `${ofSegment(one, segment)},${ofSegment(other, segment)}`;
}

function isPositiveOne(pair: string): string {
  return `COUNTA(${pair})=1,COUNT(${pair})=1,SUM(${pair})>0`;
}

/** An adjustment that is begun needs a municipality of the case, segment, whole amount and stage. */
export function adjustmentFaults(book: Book, at: At): string {
  const cells = ['municipality_code', 'item', 'segment', 'amount', 'stage'].map(at).join(',');
  const segments = book.result.segments.map(({ segment }) => segment);
  const whole = `COUNT(${at('amount')})=1,N(${at('amount')})=INT(N(${at('amount')}))`;
  const known = `${at('municipality_code')}<>"",${at('municipality_name')}<>"?"`;
  const words = `${isOneOf(book, at('segment'), segments)},${isOneOf(book, at('stage'), ['levy', 'premium'])}`;
  return `IF(COUNTA(${cells})=0,0,${unless(`AND(${known},${whole},${words})`)})`;
}

/** An item that is begun needs one of two kinds, a name and a whole amount that is not negative. */
export function itemFaults(kinds: readonly string[], at: At): string {
  const [kind, item, amount] = ['kind', 'item', 'amount'].map(at) as [string, string, string];
  const known = `OR(${kinds.map((one) => `${kind}=${one}`).join(',')}),${item}<>""`;
  const whole = `COUNT(${amount})=1,N(${amount})>=0,N(${amount})=INT(N(${amount}))`;
  return `IF(COUNTA(${kind},${item},${amount})=0,0,${unless(`AND(${known},${whole})`)})`;
}

/** A cell that may stay empty, or holds a number that fits. */
function unlessEmpty(cell: string, fits: string): string {
  return unless(`OR(${cell}="",AND(COUNT(${cell})=1,${fits}))`);
}

/** Where nothing but 0 may stand, because there is nothing that it counts on. */
function unlessZero(cell: string): string {
  return unless(`N(${cell})=0`);
}

/** Shares that are numbers and add up to 100 per cent as a case asks for; doubles of decimals may miss that by less than this. */
const sharesMargin = '1E-11';

/**
 * What an own method goes by.
 *
 * @param without shares of what the municipality has no figure of; null where it keeps its standard rate and nothing may stand
 */
export function ownFaults(at: At, without: readonly string[] | null): string {
  const shares = `${at('income_share')}:${at('per_household_share')}`;
  const [income, rate] = [at('given_income'), at('given_collection_rate')];
  if (without === null) return `COUNTA(${shares},${income},${rate})`;
  return [
    `COUNTA(${shares})-COUNT(${shares})`,
    unless(`AND(MIN(${shares})>=0,ABS(SUM(${shares})-100)<${sharesMargin})`),
    unlessEmpty(income, `N(${income})>=0`),
    unlessEmpty(rate, `N(${rate})>${rateBounds.ratio},N(${rate})<=${rateBounds.to}`),
    ...without.map((id) => unlessZero(at(id))),
  ].join('+');
}

/** Rates in force: each may be empty; per cent of income and assets, and those of what the municipality has no figure of. */
export function inForceFaults({
  all,
  rates,
  without,
}: Readonly<Record<'all' | 'rates' | 'without', readonly string[]>>): string {
  const list = all.join(',');
  return [
    `COUNTA(${list})-COUNT(${list})`,
    unless(`AND(MIN(${list})>=0,MAX(${rates.join(',')})<=${rateBounds.to})`),
    ...without.map(unlessZero),
  ].join('+');
}

/** The quantities that a segment is measured by. */
export const measured = [
  'heads',
  'income',
  'households',
  'assets',
  'specialHouseholds',
  'continuedHouseholds',
  'under18',
  'childReductions',
] as const satisfies readonly (keyof SegmentBase)[];
