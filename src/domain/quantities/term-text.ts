import { difference, type Infix, productOf, quotient, single, sumOf } from '../infix.js';
import { type Language, textIn } from '../language.js';
import type { QuantityRecord } from './quantity.js';
import { decided, plainly, type Term } from './term.js';

type Records = Readonly<Record<string, QuantityRecord>>;

/** What a text is written with. */
interface Wording {
  readonly records: Records;
  readonly language: Language;
}

const halfUp = { en: 'round half-up ', ja: '四捨五入' };
const towardZero = { en: 'round toward zero ', ja: '切捨て' };
const byCase = { en: 'round ', ja: '端数処理' };

/**
 * A formula in symbols, with the quantity that it makes in front where that is one symbol: `q_i = C × W_i × γ`. Null for
 * what is given.
 *
 * @param ofAll whether it is that of the whole prefecture, where that is another
 */
export function formulaText(
  record: QuantityRecord,
  records: Records,
  language: Language,
  ofAll = false,
): string | null {
  const { name, term: own, allTerm, overallTerm, remark, formula } = record;
  // β_p is β where both are one.
  const ofPrefecture = ofAll && allTerm ? decided(allTerm, (one) => one === 'national-beside') : null;
  if (ofPrefecture && ofPrefecture.op !== 'each') {
    const { text } = written(ofPrefecture, { records, language });
    return named(totalSymbol(record), text);
  }
  const words = formula ?? remark;
  const said = words === undefined ? null : textIn(words, language);
  const term = own ?? (allTerm ? undefined : overallTerm);
  const plain = term && plainly(term);
  if (!plain || plain.op === 'given') return said;
  const { text } = written(plain, { records, language });
  return `${named(name.symbol, text)}${said ?? ''}`;
}

/** A term in symbols. */
export function termText(term: Term, records: Records, language: Language): string {
  return written(plainly(term), { records, language }).text;
}

/** A formula with what it makes in front, where that is one symbol. */
function named(symbol: string, text: string): string {
  const isOneSymbol = /^[^ \p{Script=Han}]+$/u.test(symbol) && symbol !== text;
  return `${isOneSymbol ? `${symbol} = ` : ''}${text}`;
}

function written(term: Term, wording: Wording): Infix {
  const { records, language } = wording;
  switch (term.op) {
    case 'own':
    case 'optional':
    case 'ratio':
      return single(symbolOf(records[term.quantity], language));
    case 'all':
    case 'each':
      return single(totalSymbol(records[term.quantity]));
    case 'eachSegment':
      return { text: `Σ_s ${symbolOf(records[term.quantity], language)}`, binding: 2 };
    case 'number':
      return single(`${term.value}`);
    case 'given':
      return single('');
    case 'add':
      return sumOf(parts(term.args, wording), ' + ');
    case 'times':
      return productOf(parts(term.args, wording), ' × ');
    case 'minus':
      return difference(pair(term.args, wording), ' − ');
    case 'over': {
      // A quotient of a quotient has brackets for the eye.
      const [left, right] = pair(term.args, wording);
      const isQuotient = term.args[0].op === 'over';
      return quotient([isQuotient ? single(`(${left.text})`) : left, right], ' ÷ ');
    }
    case 'rounded':
      return roundedText(term, wording);
    case 'where':
    case 'zeroWithout':
    case 'ifRows':
    case 'choice':
    case 'inPercent':
      return written(term.args[0], wording);
  }
}

/** Published figures are rounded as the case says, which goes without saying where there is more to say. */
function roundedText({ by, args: [term] }: Extract<Term, { op: 'rounded' }>, wording: Wording): Infix {
  const exact = written(term, wording);
  const isToYen = by === 'yen' || by === 'yen-toward-zero';
  if (!isToYen && term.op !== 'own') return exact;
  const words = by === 'yen' ? halfUp : isToYen ? towardZero : byCase;
  return single(`${words[wording.language]}(${exact.text})`);
}

function symbolOf(record: QuantityRecord | undefined, language: Language): string {
  const { inFormulas, name } = record ?? {};
  if (inFormulas) return (inFormulas === 'name' ? name! : inFormulas)[language];
  return name?.symbol ?? '';
}

function totalSymbol(record: QuantityRecord | undefined): string {
  return record?.name.totalSymbol ?? record?.name.symbol ?? '';
}

function parts(args: readonly Term[], wording: Wording): Infix[] {
  return args.map((term) => written(term, wording));
}

function pair([left, right]: readonly [Term, Term], wording: Wording): [Infix, Infix] {
  return [written(left, wording), written(right, wording)];
}
