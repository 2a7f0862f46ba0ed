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
