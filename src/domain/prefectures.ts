/** The 47 prefectures 都道府県 in the order of their codes, `01` to `47`. Source: 総務省 全国地方公共団体コード. */
const names =
  '北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県'.split(
    ' ',
  );

/** The two digits of a prefecture by its name, with or without 都, 府 or 県; undefined where it names none. */
export function prefectureNamed(text: string): string | undefined {
  const name = text.normalize('NFKC').replace(/\s/g, '');
  const at = names.findIndex((one) => one === name || (one !== '北海道' && one.slice(0, -1) === name));
  return at < 0 ? undefined : String(at + 1).padStart(2, '0');
}

/** The name of a prefecture by its two digits; undefined where they are none. */
export function prefectureName(code: string): string | undefined {
  return names[Number(code) - 1];
}

/** The two digits of all prefectures, in order. */
export function prefectureCodes(): readonly string[] {
  return names.map((_, at) => String(at + 1).padStart(2, '0'));
}
