import type { Random } from './random.js';
import { unzip, zip } from './zip.js';

/** One way to spoil the bytes of a file. */
export type Spoil = (bytes: Buffer, random: Random) => Buffer;

type Ways = Readonly<Record<string, Spoil>>;

/** What people and programs leave in cells, and what they should not. */
export const junk = [
  ...[
    '',
    ' ',
    '-',
    '…',
    '*',
    'x',
    '0',
    '-0',
    '-1',
    '1e5',
    '1E400',
    '0x10',
    'NaN',
    'Infinity',
    '1,23',
    '1,234,567',
    '1.2.3',
  ],
  ...[
    '１２３',
    '△5',
    '▲5',
    '−5',
    '+5',
    '5%',
    '50％',
    '#REF!',
    '#DIV/0!',
    '=1+1',
    "'=1",
    '@x',
    '"',
    "'",
    '\\',
    '\0',
    '\u001b[31m',
  ],
  ...[
    'true',
    'null',
    '~',
    '東京都',
    '合計',
    '計',
    '注 x',
    '99999999999999999999999999999999999',
    '0.00000000000000000000000000001',
  ],
  ...[
    '131016',
    '13101',
    '1016',
    '130001',
    '999999',
    '000000',
    '13101６',
    '令和8年度',
    'R8',
    'R99',
    '2026',
    '…'.repeat(300),
  ],
  ...[
    '\ufeff',
    '\u202e',
    'か\u3099',
    '𠮷',
    '\ud800',
    'ﾁﾖﾀﾞ',
    '＝1',
    '1 000',
    '1_000',
    '１，０００',
    '93.45',
    '0.9345',
    '1.5',
    '100.01',
  ],
];

const text =
  (make: (text: string, random: Random) => string): Spoil =>
  (bytes, random) =>
    Buffer.from(make(bytes.toString('utf8'), random), 'utf8');

const lines = (make: (lines: string[], random: Random) => string[]): Spoil =>
  text((written, random) => make(written.split('\n'), random).join('\n'));

/** Each line as cells; quotes are taken as they come. */
const cells = (make: (rows: string[][], random: Random) => string[][]): Spoil =>
  lines((all, random) =>
    make(
      all.map((line) => line.split(',')),
      random,
    ).map((row) => row.join(',')),
  );

function at<Value>(values: readonly Value[], index: number, value: Value): Value[] {
  return values.map((one, place) => (place === index ? value : one));
}

/** Ways that need know nothing of what is in a file. */
export const spoilBytes: Ways = {
  'a byte changed': (bytes, random) => {
    const spoiled = Buffer.from(bytes);
    if (spoiled.length > 0) spoiled[random.below(spoiled.length)] = random.below(256);
    return spoiled;
  },
  'a bit changed': (bytes, random) => {
    const spoiled = Buffer.from(bytes);
    const place = random.below(spoiled.length);
    if (spoiled.length > 0) spoiled[place] = spoiled[place]! ^ (1 << random.below(8));
    return spoiled;
  },
  'ten bytes changed': (bytes, random) => {
    const spoiled = Buffer.from(bytes);
    for (let count = 0; count < 10 && spoiled.length > 0; count++)
      spoiled[random.below(spoiled.length)] = random.below(256);
    return spoiled;
  },
  'cut off': (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  'without its beginning': (bytes, random) => bytes.subarray(random.below(bytes.length)),
  'a piece missing': (bytes, random) => {
    const start = random.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + random.below(100))]);
  },
  'a piece twice': (bytes, random) => {
    const start = random.below(bytes.length);
    const end = start + random.below(200);
    return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)]);
  },
  'junk between': (bytes, random) => {
    const start = random.below(bytes.length);
    const more = Buffer.from(Array.from({ length: random.below(50) }, () => random.below(256)));
    return Buffer.concat([bytes.subarray(0, start), more, bytes.subarray(start)]);
  },
  'bytes in another order': (bytes, random) => {
    const start = random.below(bytes.length);
    return Buffer.concat([bytes.subarray(start), bytes.subarray(0, start)]);
  },
  'nothing in it': () => Buffer.alloc(0),
  'zeros behind it': (bytes) => Buffer.concat([bytes, Buffer.alloc(100)]),
  'twice in one': (bytes) => Buffer.concat([bytes, bytes]),
};

const spoilEncoding: Ways = {
  'in UTF-16': (bytes) => Buffer.from(`\ufeff${bytes}`, 'utf16le'),
  'in UTF-16 without a mark': (bytes) => Buffer.from(`${bytes}`, 'utf16le'),
  'in Latin-1': (bytes) => Buffer.from(`${bytes}`, 'latin1'),
  'in UTF-8 twice': (bytes) => Buffer.from(bytes.toString('latin1'), 'utf8'),
  'with two BOMs': (bytes) => Buffer.concat([Buffer.from('\ufeff\ufeff'), bytes]),
  'with a BOM inside': lines((all, random) => at(all, random.below(all.length), '\ufeff')),
  'with NUL': text((written, random) => {
    const start = random.below(written.length);
    return `${written.slice(0, start)}\0${written.slice(start)}`;
  }),
  'with CR': text((written) => written.replaceAll('\n', '\r')),
  'with CRLF': text((written) => written.replaceAll('\n', '\r\n')),
  'with line ends of every kind': text((written, random) =>
    written.replace(/\n/g, () => random.of(['\n', '\r', '\r\n', '\n\n', '\u2028', '\v', '\f'])),
  ),
  'in full width': text((written) =>
    written.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  ),
  'with figures in full width': text((written) =>
    written.replace(/\d/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  ),
  'in capitals': text((written) => written.toUpperCase()),
  'in another normal form': text((written) => written.normalize('NFD')),
};

const header = (make: (header: string[], random: Random) => string[]): Spoil =>
  cells((rows, random) => at(rows, 0, make(rows[0] ?? [], random)));

/** One cell below the headers. */
const cell = (make: (cell: string, random: Random) => string): Spoil =>
  cells((rows, random) => {
    const line = 1 + random.below(Math.max(1, rows.length - 1));
    const row = rows[line] ?? [];
    const column = random.below(row.length);
    return at(rows, line, at(row, column, make(row[column] ?? '', random)));
  });

/** All cells of one column below the header. */
const column = (make: (cell: string, random: Random) => string): Spoil =>
  cells((rows, random) => {
    const place = random.below(rows[0]?.length ?? 1);
    return rows.map((row, line) => (line === 0 ? row : at(row, place, make(row[place] ?? '', random))));
  });

const spoilTable: Ways = {
  'headers swapped': header((all, random) => random.shuffled(all)),
  'a header of junk': header((all, random) => at(all, random.below(all.length), random.of(junk))),
  'a header twice': header((all, random) => at(all, random.below(all.length), random.of(all))),
  'a header misspelt': header((all, random) => {
    const place = random.below(all.length);
    return at(all, place, (all[place] ?? '').slice(1));
  }),
  'a header with a unit': header((all, random) => {
    const place = random.below(all.length);
    return at(
      all,
      place,
      `${all[place]}${random.of(['(千円)', '（人）', '(%)', '(円)', '（R6）', '_R7', '(介護)'])}`,
    );
  }),
  'a header with a line break': header((all, random) => at(all, random.below(all.length), '"被保険者\n数"')),
  'no headers': cells((rows) => rows.slice(1)),
  'nothing but headers': cells((rows) => rows.slice(0, 1)),
  'headers in the middle': cells((rows, random) => {
    const start = random.below(rows.length);
    return [...rows.slice(1, start), rows[0] ?? [], ...rows.slice(start)];
  }),
  'headers at the end': cells((rows) => [...rows.slice(1), rows[0] ?? []]),
  'a column missing': cells((rows, random) => {
    const place = random.below(rows[0]?.length ?? 1);
    return rows.map((row) => row.filter((_, index) => index !== place));
  }),
  'a column twice': cells((rows, random) => {
    const place = random.below(rows[0]?.length ?? 1);
    return rows.map((row) => [...row, row[place] ?? '']);
  }),
  'a column moved by a row': cells((rows, random) => {
    const place = random.below(rows[0]?.length ?? 1);
    return rows.map((row, line) => (line < 2 ? row : at(row, place, rows[line - 1]?.[place] ?? '')));
  }),
  'rows shuffled': cells(([head = [], ...rows], random) => [head, ...random.shuffled(rows)]),
  'rows reversed': cells(([head = [], ...rows]) => [head, ...rows.reverse()]),
  'a row missing': cells((rows, random) => rows.filter((_, line) => line !== 1 + random.below(rows.length))),
  'a row twice': cells((rows, random) => [...rows, random.of(rows)]),
  'all rows twice': cells((rows) => [...rows, ...rows.slice(1)]),
  'half a row': cells((rows, random) => {
    const line = random.below(rows.length);
    return at(rows, line, (rows[line] ?? []).slice(0, -1 - random.below(3)));
  }),
  'a longer row': cells((rows, random) => {
    const line = random.below(rows.length);
    return at(rows, line, [...(rows[line] ?? []), random.of(junk)]);
  }),
  'commas at the end': lines((all) => all.map((line) => `${line},,,`)),
  'commas at the beginning': lines((all) => all.map((line) => `,${line}`)),
  'blank lines': lines((all) => all.flatMap((line) => [line, '', ' , ,'])),
  'titles above': lines((all) => ['令和8年度 国民健康保険', '単位：円', ...all]),
  'a sum below': cells((rows) => [...rows, ['合計', ...(rows[1] ?? []).slice(1)]]),
  'notes below': lines((all) => [...all, '※ 確定係数による', '出典：東京都']),
  semicolons: text((written) => written.replaceAll(',', ';')),
  tabs: text((written) => written.replaceAll(',', '\t')),
  'full-width commas': text((written) => written.replaceAll(',', '，')),
  'everything in quotes': cells((rows) => rows.map((row) => row.map((one) => `"${one}"`))),
  'a quote': cell((one) => `"${one}`),
  'a quote inside': cell((one) => `${one}"${one}`),
  'a quote behind quotes': cell((one) => `"${one}"${one}`),
  'a cell of junk': cell((_, random) => random.of(junk)),
  'two cells of junk': (bytes, random) =>
    spoilTable['a cell of junk']!(spoilTable['a cell of junk']!(bytes, random), random),
  'a column of junk': column((_, random) => random.of(junk)),
  'an empty column': column(() => ''),
  'a column of zeros': column(() => '0'),
  'a column of one figure': column(() => '1'),
  'a column below zero': column((one) => `-${one}`),
  'a column with blanks': column((one) => ` ${one}　`),
  'a column with separators': column((one) => `"${one.replace(/\B(?=(?:\d{3})+$)/g, ',')}"`),
  'a column with separators in wrong places': column((one) => `"${one.replace(/\B(?=(?:\d{2})+$)/g, ',')}"`),
  'a column in per cent': column((one) => `${one}%`),
  'a column as ratios': column((one) => String(Number(one) / 100)),
  'a column with exponents': column((one) => Number(one).toExponential()),
  'a column of thousands': column((one) => `${one}000`),
  'a column of long figures': column((one) => `${one}.${'3'.repeat(40)}`),
  'a digit changed': cell((one, random) => one.replace(/\d/, String(random.below(10)))),
  'codes of five digits': column((one) => (/^\d{6}$/.test(one) ? one.slice(0, 5) : one)),
  'codes without a zero': column((one) => one.replace(/^0/, '')),
  'codes as figures': column((one) => (/^\d{6}$/.test(one) ? `${one}.0` : one)),
  'codes of another prefecture': column((one) => (/^\d{6}$/.test(one) ? `27${one.slice(2)}` : one)),
  'codes of junk': cells((rows, random) =>
    rows.map((row, line) => (line === 0 ? row : at(row, 0, random.of(junk)))),
  ),
  'names of junk': cells((rows, random) =>
    rows.map((row, line) => (line === 0 ? row : at(row, 1, random.of(junk)))),
  ),
};

/** The value of one line `key: value`. */
const value = (make: (value: string, random: Random) => string): Spoil =>
  lines((all, random) => {
    const keyed = all.flatMap((line, place) => (/^\s*[\w"]+:\s*\S/.test(line) ? [place] : []));
    const place = random.of(keyed.length > 0 ? keyed : [0]);
    const [, start = '', rest = ''] = /^(\s*[\w"]+:\s*)(.*)$/.exec(all[place] ?? '') ?? [];
    return at(all, place, start + make(rest, random));
  });

const key = (make: (key: string, random: Random) => string): Spoil =>
  text((written, random) => {
    const found = [...written.matchAll(/[a-z_]+(?=:)/g)];
    const match = random.of(found);
    if (!match) return written;
    return (
      written.slice(0, match.index) + make(match[0], random) + written.slice(match.index + match[0].length)
    );
  });

const somewhere = (...parts: readonly string[]): Spoil =>
  text((written, random) => {
    const start = random.below(written.length);
    return written.slice(0, start) + random.of(parts) + written.slice(start);
  });

const spoilSettings: Ways = {
  'a key misspelt': key((one) => one.slice(1)),
  'a key of junk': key((_, random) => random.of(junk)),
  'a key in quotes': key((one) => `"${one}"`),
  'a key in Japanese': key(() => '年度'),
  'a key of a prototype': key((_, random) =>
    random.of(['__proto__', 'constructor', 'toString', 'hasOwnProperty']),
  ),
  'keys swapped': text((written, random) => {
    const [one = 'x', two = 'y'] = random.shuffled(
      [...written.matchAll(/[a-z_]+(?=:)/g)].map(([found]) => found),
    );
    return written.replace(`${one}:`, `${two}:`);
  }),
  'a line missing': lines((all, random) => {
    const gone = random.below(all.length);
    return all.filter((_, place) => place !== gone);
  }),
  'a line twice': lines((all, random) => {
    const place = random.below(all.length);
    return [...all.slice(0, place), all[place] ?? '', ...all.slice(place)];
  }),
  'lines shuffled': lines((all, random) => random.shuffled(all)),
  'a line further in': lines((all, random) => {
    const place = random.below(all.length);
    return at(all, place, `  ${all[place]}`);
  }),
  'a line further out': lines((all, random) => {
    const place = random.below(all.length);
    return at(all, place, (all[place] ?? '').replace(/^ {1,2}/, ''));
  }),
  'a line further in by a tab': lines((all, random) => {
    const place = random.below(all.length);
    return at(all, place, `\t${all[place]}`);
  }),
  'a value of junk': value((_, random) => JSON.stringify(random.of(junk))),
  'a value of bare junk': value((_, random) => random.of(junk)),
  'a value that is a list': value((one) => `[${one}]`),
  'a value that is a section': value((one) => `{ a: ${one} }`),
  'a value that is missing': value(() => ''),
  'a value that goes on': value(() => '|'),
  'a value with a tag': value(
    (one, random) => `${random.of(['!!int', '!!binary', '!x', '!<a>', '!!js/function'])} ${one}`,
  ),
  'a value with an anchor': value((one) => `&a ${one}`),
  'a value that is an alias': value(() => '*a'),
  'a merge': lines((all, random) => at(all, random.below(all.length), '<<: *a')),
  'a year of junk': text((written, random) => written.replace(/R8/, random.of(junk))),
  'a mark': somewhere(
    ':',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '#',
    '&',
    '*',
    '!',
    '|',
    '>',
    '%',
    '@',
    '`',
    '?',
    '-',
    '\\',
  ),
  'a word': somewhere(
    ' a: b',
    '\n- x\n',
    '\n---\n',
    '\n...\n',
    '\n%YAML 1.2\n',
    '\n? x\n',
    ' !!x ',
    '\n  ',
    '\t',
    ' #',
  ),
  'other inputs': text((written, random) =>
    written.replace(
      /^inputs: .*$/m,
      () =>
        `inputs: ${random.of([
          '[]',
          '[""]',
          '["."]',
          '[".."]',
          '["-"]',
          '[case.yaml]',
          '["a\\nb.csv"]',
          '[expected]',
          '[nowhere.csv, nowhere.csv]',
          '["data.xlsx#x"]',
          '{ a: b }',
          'x.csv',
          '[[x.csv]]',
          `["${'x'.repeat(300)}.csv"]`,
          '["\\0.csv"]',
          '["CON", "NUL.csv", "a:b.csv"]',
        ])}`,
    ),
  ),
  'another policy': text((written, random) => {
    const policy = random.of([
      'x',
      './nowhere.yaml',
      'case.yaml',
      '.',
      '',
      '/dev/null',
      'tokyo-r6 ',
      'TOKYO-R6',
      '__proto__',
    ]);
    return `${written.replace(/^policy: .*$/m, '')}\npolicy: "${policy}"\n`;
  }),
};

const xml =
  (make: (text: string, random: Random) => string): Spoil =>
  (bytes, random) => {
    const files = unzip(bytes);
    const spoiled = random.of(
      files.filter(({ name }) => /sheet|strings|styles|workbook|rels|Types/i.test(name)),
    );
    return zip(
      files.map((file) =>
        file === spoiled ? { ...file, data: Buffer.from(make(file.data.toString(), random)) } : file,
      ),
    );
  };

/** One of the matches in an XML text made anew. */
const one = (pattern: RegExp, make: (match: string, random: Random) => string): Spoil =>
  xml((written, random) => {
    const match = random.of([...written.matchAll(pattern)]);
    if (!match) return written;
    return (
      written.slice(0, match.index) + make(match[0], random) + written.slice(match.index + match[0].length)
    );
  });

const parts =
  (make: (files: ReturnType<typeof unzip>, random: Random) => ReturnType<typeof unzip>): Spoil =>
  (bytes, random) =>
    zip(make(unzip(bytes), random));

const spoilWorkbook: Ways = {
  'a tag missing': one(/<[^>]*>/g, () => ''),
  'a tag twice': one(/<[^>]*>/g, (tag) => tag + tag),
  'a tag of another name': one(/<\/?\w+/g, (tag) => `${tag}x`),
  'an open tag': one(/<[^>]*>/g, (tag) => tag.slice(0, -1)),
  'an attribute missing': one(/ [\w:]+="[^"]*"/g, () => ''),
  'an attribute twice': one(/ [\w:]+="[^"]*"/g, (attribute) => attribute + attribute),
  'an attribute of junk': one(/="[^"]*"/g, (_, random) => `="${random.of(junk)}"`),
  'a figure of junk': one(/<v>[^<]*<\/v>/g, (_, random) => `<v>${random.of(junk)}</v>`),
  'a text of junk': one(/<t>[^<]*<\/t>/g, (_, random) => `<t>${random.of(junk)}</t>`),
  'a string that is another': one(/t="s"><v>\d+/g, (_, random) => `t="s"><v>${random.below(40)}`),
  'a string that is none': one(/t="s"/g, () => ''),
  'a cell of another kind': one(
    /<c /g,
    (_, random) => `<c t="${random.of(['b', 'e', 'str', 'd', 'n', 's', 'x', 'inlineStr'])}" `,
  ),
  'a cell of another style': one(/<c /g, (_, random) => `<c s="${random.below(100)}" `),
  'a cell in another place': one(
    /r="[A-Z]+\d+"/g,
    (_, random) => `r="${random.of(['A1', 'B1', 'XFD1048576', 'A0', 'AAAA1', '', '1', 'A'])}"`,
  ),
  'a row in another place': one(
    /<row r="\d+"/g,
    (_, random) => `<row r="${random.of(['1', '0', '-1', '1048576', '99999999', 'x', ''])}"`,
  ),
  'a row missing': one(/<row .*?<\/row>/gs, () => ''),
  'a row twice': one(/<row .*?<\/row>/gs, (row) => row + row),
  'a sheet of another name': one(/name="[^"]*"/g, (_, random) => `name="${random.of(junk)}"`),
  'a hidden sheet': one(/<sheet /g, () => '<sheet state="hidden" '),
  'a formula': one(/<v>/g, () => '<f>1/0</f><v>'),
  'a formula without a figure': one(/<v>[^<]*<\/v>/g, () => '<f>A1+B1</f>'),
  'an entity': one(
    /<t>[^<]*<\/t>/g,
    (_, random) => `<t>&${random.of(['amp', 'x', '#0', '#x110000', '#xD800', ''])};</t>`,
  ),
  'XML cut off': xml((written, random) => written.slice(0, random.below(written.length))),
  'XML with junk': xml((written, random) => {
    const start = random.below(written.length);
    return written.slice(0, start) + random.of(junk) + written.slice(start);
  }),
  'a file missing': parts((files, random) => {
    const gone = random.of(files);
    return files.filter((file) => file !== gone);
  }),
  'files swapped': parts((files, random) => {
    const [first, second] = random.shuffled(files);
    return files.map((file) =>
      file === first
        ? { ...file, data: second!.data }
        : file === second
          ? { ...file, data: first!.data }
          : file,
    );
  }),
  'a file twice': parts((files, random) => [...files, random.of(files)]),
  'a file of another name': parts((files, random) => {
    const named = random.of(files);
    return files.map((file) => (file === named ? { ...file, name: `x${file.name}` } : file));
  }),
};

/** Ways to spoil a file by the end of its name. */
export function waysFor(name: string): Ways {
  if (name.endsWith('.xlsx')) return { ...spoilBytes, ...spoilWorkbook };
  return { ...spoilBytes, ...spoilEncoding, ...(name.endsWith('.csv') ? spoilTable : spoilSettings) };
}

/**
 * Ways after which a case may say another thing that is as lawful as what it said: nobody could know it from the case.
 * After all others the figures are those of before, or a finding tells.
 */
export const lawful: ReadonlySet<string> = new Set([
  // Another digit, or another mark in a text that stays a case.
  'a byte changed',
  'a bit changed',
  'ten bytes changed',
  'a digit changed',
  'a piece missing',
  'a piece twice',
  'cut off',
  'without its beginning',
  'junk between',
  'a mark',
  'a word',
  // Another figure that is one: what is unlikely is told in cases of real size.
  'a cell of junk',
  'two cells of junk',
  'a column of junk',
  'a column of zeros',
  'a column of one figure',
  'a column below zero',
  'a column in per cent',
  'a column as ratios',
  'a column of thousands',
  'a column of long figures',
  'a column moved by a row',
  'headers swapped',
  'a figure of junk',
  'a string that is another',
  // A municipality, an adjustment or a year of a series fewer; in the only table nobody misses it.
  'a row missing',
  'with a BOM inside',
  'nothing but headers',
  'a column missing',
  'an empty column',
  // Another setting.
  'a line missing',
  'a line further in',
  'a line further out',
  'lines shuffled',
  'keys swapped',
  'a value of junk',
  'a value of bare junk',
  'a year of junk',
  'another policy',
]);
