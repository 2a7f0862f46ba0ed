import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Case, Municipality, SegmentTerms } from '../../src/domain/case.js';
import type { Finding } from '../../src/domain/finding.js';
import type { CaseRequest } from '../../src/validate/case-request.js';
import { type LoadedCase, loadCase } from '../../src/validate/load.js';

type Content = string | Uint8Array;

const minimal: Readonly<Record<string, Content>> = {
  'case.yaml': `title: Small
fiscal_year: R8
inputs: [people.csv, rates.csv]
alpha: 1
segments:
  medical: { levy_base: 1000000, beta: "1.1" }
`,
  'people.csv': `municipality_code,municipality_name,insured,income,medical_index
131016,千代田区,100,200000,1.02
131024,中央区,300,400000,0.98
`,
  'rates.csv': `municipality_code,collection_rate_R7
131016,93.45
131024,95.10
`,
};

/** A finding as tests compare it: its code, its place without the municipality, and its arguments if it has any. */
export interface Found {
  readonly code: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: string;
  readonly value?: string;
  readonly args?: object;
}

/** A minimal valid case of two municipalities and one segment, of which a test changes one thing. */
export class SmallCase {
  constructor(private readonly files = minimal) {}

  /** The case with one text of one file replaced; the text must be there, or the test would spoil nothing. */
  replace(name: string, from: string, to: string): SmallCase {
    const text = this.text(name);
    if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
    return this.file(
      name,
      text.replace(from, () => to),
    );
  }

  /** The case with lines added to the end of one file. */
  append(name: string, ...lines: readonly string[]): SmallCase {
    return this.file(name, `${this.text(name)}${lines.join('\n')}\n`);
  }

  /** The case with one file as given; its lines are joined. */
  file(name: string, content: Content | readonly string[]): SmallCase {
    const isLines = Array.isArray(content);
    const written = isLines ? `${content.join('\n')}\n` : (content as Content);
    return new SmallCase({ ...this.files, [name]: written });
  }

  /** The case with one file made anew from its text. */
  remake(name: string, make: (text: string) => Content): SmallCase {
    return this.file(name, make(this.text(name)));
  }

  without(name: string): SmallCase {
    const { [name]: _, ...rest } = this.files;
    return new SmallCase(rest);
  }

  async load(request: CaseRequest = {}): Promise<LoadedCase> {
    return await this.inFolder(
      async (folder) => await loadCase({ ...request, caseFile: join(folder, 'case.yaml') }),
    );
  }

  /** Its tables without its case.yaml. */
  async loadTables(names: readonly string[], request: CaseRequest): Promise<LoadedCase> {
    return await this.inFolder(
      async (folder) => await loadCase({ ...request, tables: names.map((name) => join(folder, name)) }),
    );
  }

  /** Everything that is found in it. */
  async found(request: CaseRequest = {}): Promise<Found[]> {
    return (await this.load(request)).findings.map(asFound);
  }

  /** The case that it makes. @throws when anything is found in it. */
  async made(request: CaseRequest = {}): Promise<Case> {
    const { case: made, findings } = await this.load(request);
    if (!made || findings.length > 0) throw new Error(`not fit: ${JSON.stringify(findings.map(asFound))}`);
    return made;
  }

  /** Writes all its files into a folder. */
  writeTo(folder: string): void {
    for (const [name, content] of Object.entries(this.files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), name === 'case.yaml' ? madeUp(content) : content);
    }
  }

  private async inFolder<Value>(use: (folder: string) => Promise<Value>): Promise<Value> {
    const folder = mkdtempSync(join(tmpdir(), 'nhi-case-'));
    try {
      this.writeTo(folder);
      return await use(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  private text(name: string): string {
    const content = this.files[name];
    if (typeof content !== 'string') throw new Error(`${name} is no text of the case`);
    return content;
  }
}

export const small = new SmallCase();

/** A case.yaml that says of itself that its figures are made up and its municipalities are few, unless it says otherwise. */
function madeUp(text: Content): Content {
  if (typeof text !== 'string' || !/^inputs:/m.test(text) || text.includes('---')) return text;
  const keys = ['municipalities: some', 'plausibility: off'];
  const missing = keys.filter((key) => !text.includes(`${key.split(':')[0]}:`));
  return `${text}${missing.map((key) => `${key}\n`).join('')}`;
}

/** The small case with a segment 介護 beside 医療, and heads for it. */
export const withCare = small
  .append('case.yaml', '  care: { levy_base: 400000, beta: "1.2" }')
  .file('care.csv', ['municipality_code,insured_care,income_care', '131016,40,200000', '131024,110,400000'])
  .replace('case.yaml', 'rates.csv]', 'rates.csv, care.csv]');

/** The small case with rows of individual adjustments. */
export function withAdjustments(...rows: readonly string[]): SmallCase {
  return small
    .append('case.yaml', 'adjustments: adjustments.csv')
    .file('adjustments.csv', ['municipality_code,segment,stage,item,amount', ...rows]);
}

/** The small case with a policy of its own in place of alpha. */
export function withPolicy(...lines: readonly string[]): SmallCase {
  return small.replace('case.yaml', 'alpha: 1', 'policy: ./own.yaml').file('own.yaml', lines);
}

export function asFound({
  code,
  args,
  place: { municipality: _, origin: _origin, item: _item, ...place },
}: Finding): Found {
  return { code, ...place, ...(Object.keys(args).length > 0 && { args }) };
}

/** The municipality of a case by code. */
export function municipality(made: Case, code: string): Municipality {
  const found = made.municipalities.find((one) => one.code === code);
  if (!found) throw new Error(`no municipality ${code}`);
  return found;
}

/** The terms of 医療. */
export function medical(made: Case): SegmentTerms {
  const terms = made.segments.find(({ segment }) => segment === 'medical');
  if (!terms) throw new Error('no segment medical');
  return terms;
}
