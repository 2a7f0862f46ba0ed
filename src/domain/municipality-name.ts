import { prefectureName } from './prefectures.js';

/** Characters that stand for one another in names of municipalities: the left one of each pair is kept. */
const variants: readonly (readonly [string, string])[] = [
  ['ケ', 'ヶケがガ'],
  ['ノ', 'のノ之'],
  ['ツ', 'ッつっ'],
  ['崎', '﨑'],
  ['高', '髙'],
  ['竜', '龍'],
  ['釜', '竈竃'],
  ['沢', '澤'],
  ['桧', '檜'],
  ['梼', '檮'],
  ['富', '冨'],
  ['曽', '曾'],
  ['辺', '邊邉'],
  ['斎', '齋斉齊'],
  ['岳', '嶽'],
  ['浜', '濱'],
  ['国', '國'],
  ['広', '廣'],
  ['島', '嶋嶌'],
  ['篭', '籠'],
  ['諌', '諫'],
  ['鯵', '鰺'],
  ['槙', '槇'],
  ['桜', '櫻'],
  ['栄', '榮'],
  ['穂', '穗'],
  ['渓', '溪'],
  ['会', '會'],
  ['条', '條'],
  ['滝', '瀧'],
  ['寿', '壽'],
  ['恵', '惠'],
  ['黒', '黑'],
  ['真', '眞'],
  ['円', '圓'],
  ['県', '縣'],
  ['区', '區'],
  ['塩', '鹽'],
  ['豊', '豐'],
  ['与', '與'],
  ['当', '當'],
  ['万', '萬'],
  ['弥', '彌'],
  ['礼', '禮'],
  ['関', '關'],
  ['館', '舘'],
  ['磯', '礒'],
  ['薮', '藪籔'],
  ['芦', '蘆'],
  ['鴎', '鷗'],
  ['応', '應'],
  ['瀬', '瀨'],
  ['福', '福'],
  ['徳', '德'],
  ['郷', '鄕'],
];

const folds = new Map(
  variants.flatMap(([kept, others]) => [...others].map((other) => [other, kept] as const)),
);

/**
 * A name in the form in which names are compared: width, blanks, variation selectors and the variants of characters
 * that registers and spreadsheets mix (ヶ and ケ, 髙 and 高, 竈 and 釜) make no difference.
 */
export function foldName(name: string): string {
  const plain = name.normalize('NFKC').replace(/\s|\p{Variation_Selector}/gu, '');
  return [...plain].map((character) => folds.get(character) ?? character).join('');
}

/** Whether two names are the same municipality's, however they are written. */
export function isSameName(name: string, other: string): boolean {
  return name === other || foldName(name) === foldName(other);
}

/**
 * Whether a text names a municipality: by its name in any spelling, without 市, 区, 町 or 村, after its prefecture, 郡,
 * 支庁 or island, with a mark before it or a remark in brackets behind it, or in kana.
 */
export function isCalled(text: string, { code, name, kana }: Called): boolean {
  if (text === name) return true;
  const [written, own] = [foldName(bare(text)), foldName(name)];
  if (written === own || written === foldName(kana) || written === own.replace(kindOfTown, '')) return true;
  if (!written.endsWith(own)) return false;
  const prefecture = foldName(prefectureName(code.slice(0, 2)) ?? '');
  const before = written.slice(0, -own.length);
  const inside = before.startsWith(prefecture) ? before.slice(prefecture.length) : before;
  return inside === '' || /(?:郡|支庁|振興局|島)$/u.test(inside);
}

interface Called {
  readonly code: string;
  readonly name: string;
  /** Empty where it is not known. */
  readonly kana: string;
}

const kindOfTown = /[市区町村]$/u;

/** A name without what lists write around it: ※ before it, （旧何町） or ＊ behind it. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/^[※*●○◎・]+\s*/u, '')
    .replace(/\s*(?:\([^()]*\)|[※*])$/u, '');
}
