import { describe, expect, it } from 'vitest';
import { type FindingArguments, type FindingCode, finding, type Place } from '../../src/domain/finding.js';
import { formatFiscalYear, japaneseFiscalYear } from '../../src/domain/fiscal-year.js';
import { japaneseSegments, type Segment, segments } from '../../src/domain/segment.js';
import { findingLine, findingRecord, sentence } from '../../src/present/findings/finding-lines.js';
import { samples } from './finding-samples.js';

const place: Place = { file: 'insured.csv', line: 14, column: '被保険者数', value: 'Ｗ７' };

const cases = Object.entries(samples).flatMap(([code, all]) =>
  all.map((args, at) => ({
    name: all.length === 1 ? code : `${code} ${at + 1}`,
    args,
    found: finding(code as 'row-length', place, args as FindingArguments['row-length']),
  })),
);

/** Words of the machine, which are the same in every language. */
const tokens = [
  // Files, options, commands and what is typed.
  /case\.yaml|[\w/-]+\.(?:csv|yaml|json|md|xlsx)|\.(?:xls[xmb]?|ods)\b|\.yaml|\.csv|expected\/|docs\//g,
  /nhi\.receipt\.v1|--(?:set|force|out|update|allow-outside|encoding utf-8-bom)\b|-o\b|\bnhi(?: (?:calc|verify))?\b|cases\/tokyo/g,
  // Keys and examples of case.yaml, columns and tables.
  /\b[a-z]+(?:_[a-z0-9]+)+\b|\b[a-z]+\.[a-z_.]+\b|\b[a-z_]+(?:: ?[\w.{[(…-]*|=[\d.]+)/g,
  /\b(?:inputs|adjustments|pooling|alpha|prefecture|policy|premium|none|latest|mean:[N\d]|levy|tokyo-r\d(?:-r\d)?)\b/g,
  // Segments and stages as they may be written in English.
  /（(?:medical|support|care|child|levy|premium|cost|revenue|segment)）/g,
  // Formats and codes.
  /\b[A-Z]+(?:_[A-Z]+)+\b|UTF-8|UTF-16|UTF-32|ISO-2022-JP|（JIS）|ZIP64|[A-Z]+(?=[、列])|Shift_JIS|CP932|NUL|CSV|YAML|JSON|SHA-256|Excel|IMPOSSIBLE|U\+[0-9A-F]+|out\/\S+|\bE[A-Z]+\b|\b[RH]\d+\b|MB/g,
  // One letter is a symbol.
  /\b[a-zA-Z]\b/g,
];

const withoutTokens = (text: string) => tokens.reduce((rest, token) => rest.replace(token, ''), text);

describe.each(cases)('$name', ({ found, args }) => {
  const { problem, remedy, expected } = sentence(found, 'ja');
  const english = sentence(found, 'en');
  const whole = `${problem}${remedy}${expected}`;

  it('says what is wrong and what to do, each in whole polite sentences', () => {
    for (const text of [problem, remedy]) {
      const sentences = text.split('。');
      expect(sentences.pop()).toBe('');
      expect(sentences.length).toBeGreaterThan(0);
      for (const one of sentences)
        expect(one.replace(/（[^（）]*）$/, '')).toMatch(/(?:です|ます|ません|ください|ませんか)$/);
    }
  });

  it('is in Japanese but for the words of the machine', () => {
    const given = texts(args).filter((text) => /^[\w./-]+$/.test(text));
    const rest = given.reduce((text, one) => text.replaceAll(one, ''), withoutTokens(whole));
    expect(rest.match(/[a-zA-Z]{2,}/g) ?? []).toEqual([]);
  });

  it('has no blank beside a Japanese mark, and no comma or full stop of another script', () => {
    expect(whole).not.toMatch(
      /[「」（）。、：] | [「」（）。、：]|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}][,.:;?!]/u,
    );
  });

  it('says nothing of the program itself', () => {
    expect(whole).not.toMatch(/undefined|null|NaN|\[object|\bfunction\b/);
  });

  it('names the value where English does', () => {
    expect(problem.includes('「Ｗ７」')).toBe(english.problem.includes('"Ｗ７"'));
  });

  it('names what English names', () => {
    const inEnglish = `${english.problem} ${english.remedy}`;
    const lost = leaves(args)
      .filter((leaf) => inEnglish.includes(inWords(leaf, 'en')) && !whole.includes(inWords(leaf, 'ja')))
      .filter((leaf) => !whole.includes(String(leaf)));
    expect(lost).toEqual([]);
  });

  it('knows something short that was expected where English does', () => {
    expect(expected === '').toBe(english.expected === '');
  });
});

type Leaf = string | number;

/** Texts and numbers of arguments, but those that each language has its own words for. */
function leaves(args: object): Leaf[] {
  const own = ['columns', 'japanese', 'detail', 'at', 'need', 'reason', 'problem', 'looksLike'];
  const entries = Object.entries(args).filter(
    ([key, value]) => !own.includes(key) && !(key === 'expected' && /^[a-z]+$/.test(String(value))),
  );
  return entries.flatMap(([, value]) => parts(value));
}

function parts(value: unknown): Leaf[] {
  if (typeof value === 'string' || typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(parts) : [];
}

function texts(args: object): string[] {
  return parts(args).filter((leaf) => typeof leaf === 'string');
}

function inWords(leaf: Leaf, language: 'en' | 'ja'): string {
  if (typeof leaf === 'number' && leaf > 1988)
    return language === 'en' ? formatFiscalYear(leaf) : japaneseFiscalYear(leaf);
  const isSegment = (segments as readonly unknown[]).includes(leaf);
  return isSegment && language === 'ja' ? japaneseSegments[leaf as Segment] : String(leaf);
}

it.each(Object.entries(samples).filter(([, all]) => all.length > 1))(
  '%s: what makes another sentence in English makes another one in Japanese',
  (code, all) => {
    const lines = (language: 'en' | 'ja') =>
      new Set(
        (all as readonly FindingArguments['row-length'][]).map((args) =>
          findingLine(finding(code as 'row-length', place, args), language),
        ),
      ).size;
    expect(lines('ja')).toBeGreaterThanOrEqual(lines('en'));
  },
);

/** Lines as officers read them. */
const lines: readonly (readonly [FindingCode, number, string])[] = [
  ['file-missing', 0, '「Ｗ７」が見つかりません。パスを確かめるか、ファイルをその場所に置いてください。'],
  [
    'file-unreadable',
    0,
    '「Ｗ７」を読み込めません（フォルダーです、EISDIR）。その中のファイルの名前まで書いてください。',
  ],
  [
    'file-encoding',
    2,
    '文字コードが UTF-8 でも Shift_JIS（CP932）でもありません。Excel では「CSV UTF-8（コンマ区切り）」で保存し直してください。',
  ],
  [
    'sheet-not-named',
    0,
    'ブックにシートがいくつもあります（「被保険者」「所得」）。「Ｗ７#被保険者」のように、シートを指定してください。',
  ],
  [
    'total-disagrees',
    0,
    '合計の行は「Ｗ７」ですが、市町村の合計は36,500です。行のずれや漏れがないか確かめてください。計算は各行の値で続けます。',
  ],
  [
    'row-length',
    0,
    '見出しは5個ですが、この行のセルは4個です。見出しと同じ数のセルを書いてください。コンマを含むセルは引用符（"）で囲みます。',
  ],
  [
    'header-unknown',
    1,
    '「Ｗ７」は nhi が読める見出しではありません。「insured」ではありませんか。使わない列であれば、ignore_columns に加えてください。',
  ],
  [
    'header-insurer-number',
    0,
    '「Ｗ７」は保険者の番号で、団体コードとは別のものです。団体コードの列を設け、この列は ignore_columns に加えてください。',
  ],
  [
    'column-in-two-tables',
    0,
    '「Ｗ７」の列は a.csv にもあります（「insured」）。1つの表にだけ残してください。複数の表に置けるのは市町村名だけです。',
  ],
  [
    'column-missing',
    1,
    '「所得総額」または「所得総額(介護)」の列がありません（介護分の所得総額に必要です）。列を加えてください。',
  ],
  [
    'column-missing',
    6,
    '「医療費指数(R…)」の列がありません（αによる医療費水準の反映に必要です）。列を加えてください。',
  ],
  [
    'code-check-digit',
    0,
    '「Ｗ７」は検査数字（6桁目）が合いません。全国地方公共団体コードの一覧と照らし合わせてください。上5桁が正しければ 131016 です。',
  ],
  [
    'code-other-prefecture',
    0,
    '「Ｗ７」（141003）は東京都（13）の市町村ではありません。団体コードか、case.yaml の prefecture を直してください。',
  ],
  [
    'code-ambiguous',
    0,
    '「Ｗ７」は131024とも013102とも読めます。先頭の0が落ちているおそれがあります。6桁で書くか、case.yaml に prefecture（都道府県コード）を書いてください。',
  ],
  ['code-repeated', 0, '「Ｗ７」は3行目にもあります。1つの市町村は1行にしてください。'],
  [
    'code-only-here',
    0,
    '「Ｗ７」の行が a.csv にありません。a.csv に行を加えるか、この市町村をすべての表から除いてください。',
  ],
  [
    'name-disagrees',
    0,
    'ここでは「Ｗ７」ですが、a.csv では「千代田区」です。行がずれていないことを確かめ、名称を統一してください。',
  ],
  ['number-invalid', 2, '「Ｗ７」は数値ではありません。値がないときは空欄にし、0のときは0と書いてください。'],
  ['rate-as-ratio', 0, '「Ｗ７」は、％の率としては小さすぎます。0.9345 ではなく 93.45 と書いてください。'],
  [
    'value-missing',
    0,
    '空欄ですが、医療分の被保険者数に必要です。値を書いてください。0であれば0と書きます。',
  ],
  ['value-missing', 2, '空欄ですが、標準保険料率の算定に必要です。値を書いてください。'],
  [
    'total-zero',
    0,
    'この列の合計が0のため、介護分をこの列で按分できません。列に値を書くか、case.yaml からこの区分を外してください。',
  ],
  [
    'heads-disagree',
    0,
    '18歳以上と18歳未満の被保険者数は合わせて101ですが、被保険者数は100です。3つの列を確かめてください。計算はこのままの値で続けます。',
  ],
  ['adjustment-segment', 0, '「Ｗ７」という区分はありません。書けるのは医療（medical）、介護（care）です。'],
  [
    'adjustment-repeated',
    0,
    '市町村、区分、段階の同じ「Ｗ７」が2行目にもあります。両方を合算します。それで正しければ、1行にまとめてください。',
  ],
  [
    'codes-ambiguous',
    2,
    '「Ｗ７」は041009とも410098とも読めます。先頭の0が落ちているおそれがあります（ほかに34行あります）。6桁で書くか、都道府県名の列を加えてください。',
  ],
  [
    'yaml-broken',
    0,
    'YAML の書き方に誤りがあります（字下げがそろっていません）。この行の前後の字下げ、コロン、引用符を確かめてください。',
  ],
  ['key-missing', 0, '「fiscal_year」（年度）がありません。fiscal_year: R8 のように書いてください。'],
  [
    'key-missing',
    1,
    '医療分がありますが、「alpha」（医療費指数反映係数）がありません。alpha: 1 のように数値か年度別の値を書くか、運営方針を policy で指定してください。',
  ],
  [
    'key-missing',
    3,
    '「beta」（所得係数）と「national_income_per_insured」（全国の1人当たり所得）のどちらもありません。どちらか1つだけを書いてください。',
  ],
  [
    'value-invalid',
    5,
    '「Ｗ７」は0より大きい円単位の整数ではありません。310000000000 のように、0より大きい整数を円で書いてください。',
  ],
  [
    'value-invalid',
    8,
    '「Ｗ７」は平均の取り方（latest、mean:N）ではありません。latest（直近）か、mean:3（直近3年度の平均）のように書いてください。',
  ],
  ['value-invalid', 11, '「Ｗ７」は two、three のいずれでもありません。「three」ではありませんか。'],
  [
    'year-before-levy',
    0,
    '「Ｗ７」は、納付金の制度が始まる前の年度です。平成30年度（H30）以降の年度を書いてください。',
  ],
  [
    'segment-before-its-year',
    0,
    '子ども分は令和8年度からの区分です。区分を削除するか、fiscal_year を直してください。',
  ],
  [
    'schedule-starts-later',
    0,
    '年度別の値が令和9年度から始まり、令和8年度の値がありません。令和8年度以前の値を加えてください。',
  ],
  [
    'policy-unknown',
    0,
    '「Ｗ７」という組込みの運営方針はありません。組込みの運営方針は tokyo-r6 です。ファイルのパスも書けます。',
  ],
  [
    'targets-validity',
    0,
    '目標収納率の区分表「Ｗ７」は令和3年度から令和5年度までのもので、令和8年度には使えません。case.yaml にその年度の収納率区分を書くか、none と書いてください。',
  ],
  [
    'municipality-ambiguous',
    1,
    '「Ｗ７」に当てはまる市町村が4団体あります（府中市 132063 …）。団体コードか、もう少し長い名称を指定してください。',
  ],
  [
    'figure-absent',
    0,
    'この事例のここには、「所得割率(％)」の数値がありません。この事例の結果の表にある数値を指定してください。数値の内訳は、その下に示します。',
  ],
  [
    'levy-negative',
    0,
    '介護分の納付金が-1円です。加減算を確かめてください。規模の小さい島の町村では、負になることもあります。',
  ],
  [
    'series-short',
    0,
    '1市町村では、医療費指数が3年度分のうち1年度分しかありません。ある年度の平均を使います。それでよければ medical_index: { basis: mean:1 } を書いてください。',
  ],
  [
    'series-short',
    1,
    '41市町村では、収納率が3年度分のうち2年度分しかありません。ある年度の平均を使います。それでよければ collection.standard を定めてください。',
  ],
  [
    'series-years',
    0,
    '41市町村では、医療費指数が令和7年度までしかなく、算定する令和12年度の5年度前です。新しい年度の値を加えてください。計算はこのままの値で続けます。',
  ],
  [
    'series-years',
    1,
    '1市町村では、使う収納率の年度（令和4年度、令和6年度）が連続していません。抜けている年度の値を加えてください。計算はこのままの値で続けます。',
  ],
  [
    'series-years',
    2,
    '2市町村では、医療費指数が令和6年度までしかなく、ほかの市町村より古い年度の値を使います。抜けている年度の値を加えてください。計算はこのままの値で続けます。',
  ],
  [
    'previous-rate-missing',
    0,
    '2市町村では、令和7年度の収納率がないため、目標収納率がありません。収納率(R7)の列に値を書いてください。',
  ],
  [
    'expected-missing',
    0,
    '照合する表がありません。今の結果を書き出すには、nhi verify cases/tokyo --update を実行してください。',
  ],
  ['result-key-column-missing', 0, '行を照合するための区分（segment）の列がありません。列を加えてください。'],
  [
    'receipt-not-json',
    0,
    'JSON として読めません（40文字目）。nhi が書き出したままの receipt.json を指定してください。',
  ],
  ['receipt-entry', 3, 'SHA-256（64桁）が必要です。nhi が書き出したままの receipt.json を指定してください。'],
  [
    'output-other-results',
    0,
    'このフォルダーには nhi の別の結果（levy.csv、totals.csv）があります。-o に別のフォルダーを指定してください。別々の計算の結果は混ぜません。',
  ],
  [
    'output-not-ours',
    1,
    'このファイルは、nhi が書き出した後に変更されています。-o に別のフォルダーを指定するか、--force を付けて上書きしてください。',
  ],
  [
    'output-not-ours',
    2,
    'このファイルは nhi が書き出したものではありません。-o に別のファイル名を指定するか、--force を付けて上書きしてください。',
  ],
  [
    'output-failed',
    0,
    'ファイルを書き込めません（ディスクの空きがありません、ENOSPC）。フォルダーと空き容量を確かめてください。前の結果はそのまま残っています。',
  ],
  [
    'output-failed',
    1,
    'ファイルを書き込めません（同じ名前のものがあります、EEXIST）。ファイルとフォルダーの名前が重なっています。別のパスを指定してください。',
  ],
];

it.each(lines)('%s %i', (code, at, words) => {
  const found = finding(code as 'row-length', place, samples[code][at] as FindingArguments['row-length']);
  expect(findingLine(found, 'ja')).toBe(`insured.csv:14 被保険者数: ${words}`);
});

/** The finding of the contract. */
const example = finding(
  'number-invalid',
  {
    file: 'insured.csv',
    line: 14,
    column: '被保険者数',
    value: '1２,34',
    municipality: { code: '131016', name: '千代田区' },
  },
  { problem: 'separators' },
);

describe('a line for people', () => {
  it('begins with the place, the municipality in full-width brackets', () => {
    expect(findingLine(example, 'ja')).toBe(
      'insured.csv:14 被保険者数（千代田区 131016）: 「1２,34」は数値として読めません。' +
        '桁区切りのコンマは、12,340 や 1,234 のように3桁ごとに付けてください。',
    );
  });

  it.each<[string, Place, string]>([
    ['a file without a line', { file: 'a.csv' }, 'a.csv: '],
    ['a key', { file: 'case.yaml', line: 4, column: 'alpha' }, 'case.yaml:4 alpha: '],
    [
      'a sheet and a cell',
      { file: 'a.xlsx', sheet: '市町村', cell: 'B14', column: '所得総額' },
      'a.xlsx 市町村!B14 所得総額: ',
    ],
    ['a municipality alone', { municipality: { code: '131016', name: '千代田区' } }, '千代田区 131016: '],
    ['no place', {}, ''],
  ])('begins with the place: %s', (_, where, start) => {
    const line = findingLine(finding('file-empty', where), 'ja');
    expect(line).toBe(
      `${start}${'sheet' in where ? 'シート' : 'ファイル'}が空です。内容を入れるか、事例から外してください。`,
    );
  });
});

describe('a record for scripts', () => {
  it('speaks the language in message and expected only', () => {
    const { message, expected, ...rest } = findingRecord(example, 'ja');
    const { message: _, expected: __, ...same } = findingRecord(example, 'en');
    expect(rest).toEqual(same);
    expect([message, expected]).toEqual([
      '「1２,34」は数値として読めません。桁区切りのコンマは、12,340 や 1,234 のように3桁ごとに付けてください。',
      '12,340 のような数値',
    ]);
  });
});
