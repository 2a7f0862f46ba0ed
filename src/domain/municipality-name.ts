import { prefectureName } from './prefectures.js';

/** Characters that stand for one another in names of municipalities: the first of each group is kept. */
const variants = `
  ケヶケがガ ノのノ之 ツッつっ 崎﨑嵜碕 高髙 竜龍 釜竈竃 沢澤 桧檜 梼檮 富冨
  曽曾 辺邊邉 斎齋斉齊 岳嶽 浜濱濵 国國 広廣 島嶋嶌 篭籠 諌諫 鯵鰺 槙槇 桜櫻
  栄榮 穂穗 渓溪 会會 条條 滝瀧 寿壽 恵惠 黒黑 真眞 円圓 県縣 区區 塩鹽 豊豐
  与與 当當 万萬 弥彌 礼禮 関關 館舘 磯礒 薮藪籔 芦蘆 鴎鷗 応應 瀬瀨 福福
  徳德 郷鄕 壱壹 稲稻 隠隱 奥奧 横橫 温溫 楽樂 巻卷 観觀 気氣 帰歸 亀龜 狭狹
  軽輕 芸藝 糸絲 児兒 渋澁澀 焼燒 静靜 摂攝 浅淺 双雙 壮壯 巣巢 総總 荘莊
  増增 蔵藏 対對 帯帶 台臺 読讀 縄繩 覇霸 発發 並竝 宝寶 満滿 予豫 余餘 様樣
  来來 湾灣 祢禰 砺礪 騨驒 姫姬 呉吳吴 船舩 峰峯 吉𠮷 猪豬 留畱 青靑 清淸
  戸戶户 舎舍 内內 歳歲 柳栁 淵渊 桑桒 橋槗
`
  .trim()
  .split(/\s+/);

const folds = new Map(
  variants.flatMap((group) => {
    const [kept = '', ...others] = group;
    return others.map((other) => [other, kept] as const);
  }),
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

/** What every text that names a municipality has in it, or is, when it is written as {@link writtenName} has it. */
export function coresOf({ name, kana }: Called): readonly [core: string, kana: string] {
  return [foldName(name).replace(kindOfTown, ''), foldName(kana)];
}

/** A text as names are looked for in it. */
export function writtenName(text: string): string {
  return foldName(bare(text));
}

/**
 * Whether a text names a municipality: by its name in any spelling, without 市, 区, 町 or 村, after its prefecture, 郡,
 * 支庁 or island, with a mark before it or a remark in brackets behind it, or in kana.
 */
export function isCalled(text: string, { code, name, kana }: Called): boolean {
  if (text === name) return true;
  const [written, own] = [writtenName(text), foldName(name)];
  if (written === own || written === foldName(kana) || written === own.replace(kindOfTown, '')) return true;
  const prefecture = foldName(prefectureName(code.slice(0, 2)) ?? '');
  const inside = written.startsWith(prefecture) ? written.slice(prefecture.length) : written;
  if (inside.replace(/^.+郡/u, '') === own.replace(kindOfTown, '')) return true;
  if (!inside.endsWith(own)) return false;
  const before = inside.slice(0, -own.length);
  return before === '' || /(?:郡|支庁|振興局|島)$/u.test(before);
}

interface Called {
  readonly code: string;
  readonly name: string;
  /** Empty where it is not known. */
  readonly kana: string;
}

const kindOfTown = /[市区町村]$/u;

/** A name without what lists write around it: ※ or a number before it, （旧何町）, ＊, 注1 or 国民健康保険 behind it. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/^(?:[※*●○◎・]+|\d+[.:、]?(?=\D))\s*/u, '')
    .replace(/\s*(?:\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|(?:[※*]|注)\s*\d*)$/u, '')
    .replace(/(?<=[市区町村])\s*(?:国民健康保険|国保)$/u, '');
}
