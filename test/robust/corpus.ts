import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workbook } from '../workbook.js';
import { Random } from './random.js';
import { waysFor } from './spoil.js';

/** A case or a table as it stands in the repository, before it is spoiled. */
export interface Subject {
  readonly name: string;
  /** Files by their path in the folder. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** The file that a run is given. */
  readonly given: string;
  readonly kind: 'case' | 'rates';
}

/** A subject of which one file, or two, were spoiled in one of the ways. */
export interface Spoiled {
  /** Says how to make it again. */
  readonly name: string;
  readonly subject: Subject;
  /** The ways, as they are named in `spoil.ts`. */
  readonly ways: readonly string[];
  readonly files: ReadonlyMap<string, Buffer>;
}

function filesOf(folder: string, below = ''): [string, Buffer][] {
  return readdirSync(join(folder, below)).flatMap((name): [string, Buffer][] => {
    const path = join(below, name);
    if (statSync(join(folder, path)).isDirectory()) return filesOf(folder, path);
    return /\.(?:csv|yaml)$/.test(name) ? [[path, readFileSync(join(folder, path))]] : [];
  });
}

const folders = [
  ...[
    'readme',
    'tokyo-r8-sample',
    'examples/two-kanagawa',
    'examples/three-shimane',
    'examples/four-tottori',
  ],
  ...['rules/adjustments-at-both-stages', 'rules/collection-targets-r6-r8', 'rules/pooling-in-stages'],
  ...['rules/child-surcharge-of-adults', 'rules/method-of-a-segment', 'rules/beta-from-national-income'],
];
const published = ['r8_standard_rates_miyagi', 'r8_standard_rates_osaka', 'r8_own_method_rates_saitama'];

const settings = [
  ['キー', '値'],
  ['title', 'Small'],
  ['fiscal_year', 'R8'],
  ['alpha', 1],
  ['segments.medical.levy_base', 1_000_000],
  ['segments.medical.beta', 1.1],
];
const people = [
  ['団体コード', '市町村名', '被保険者数', '所得総額', '医療費指数', '収納率(R7)'],
  [131016, '千代田区', 100, 200_000, 1.02, 93.45],
  [131024, '中央区', 300, 400_000, 0.98, '95.10'],
];

/** Everything that is spoiled. */
export async function subjects(): Promise<Subject[]> {
  const cases = folders.map((folder): Subject => {
    const files = new Map(filesOf(join('fixtures', folder)));
    return { name: folder, files, given: 'case.yaml', kind: 'case' };
  });
  const inTable = '"data.xlsx#人"';
  const yaml = `title: Small\nfiscal_year: R8\ninputs: [${inTable}]\nalpha: 1\nsegments:\n  medical: { levy_base: 1000000, beta: "1.1" }\n`;
  return [
    ...cases,
    {
      name: 'tables in a workbook',
      files: new Map([
        ['case.yaml', Buffer.from(yaml)],
        ['data.xlsx', await workbook({ 人: people })],
      ]),
      given: 'case.yaml',
      kind: 'case',
    },
    {
      name: 'a case as a workbook',
      files: new Map([['case.xlsx', await workbook({ 設定: settings, 市町村: people })]]),
      given: 'case.xlsx',
      kind: 'case',
    },
    ...published.map(
      (name): Subject => ({
        name,
        files: new Map([[`${name}.csv`, readFileSync(`fixtures/official/${name}.csv`)]]),
        given: `${name}.csv`,
        kind: 'rates',
      }),
    ),
  ];
}

/** The spoiled case of a number: the same number makes the same case. */
export function spoiled(all: readonly Subject[], number: number): Spoiled {
  const random = new Random(number);
  const subject = random.of(all);
  const files = new Map(subject.files);
  const done: string[] = [];
  const ways: string[] = [];
  const times = random.below(4) === 0 ? 2 : 1;
  for (let time = 0; time < times; time++) {
    const name = random.of([...files.keys()]);
    const [way, spoil] = random.of(Object.entries(waysFor(name)));
    done.push(`${name} ${way}`);
    ways.push(way);
    try {
      files.set(name, spoil(files.get(name)!, random));
    } catch {
      // What was spoiled before is no workbook any more: once is enough.
      if (time === 0) throw new Error(`${subject.name}: ${done.join(', ')}`);
    }
  }
  return { name: `${number}: ${subject.name}: ${done.join(', ')}`, subject, ways, files };
}

/** Writes a spoiled case into a folder. */
export function put({ files }: Pick<Spoiled, 'files'>, folder: string): void {
  for (const [name, bytes] of files) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}
