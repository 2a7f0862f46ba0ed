import { receiptFormat } from '../../contract/receipt-names.js';
import { type Finding, finding, type ReceiptExpectation } from '../../domain/finding.js';

/** A file that a receipt names. */
export interface ReceiptFile {
  readonly path: string;
  /** In small letters. */
  readonly sha256: string;
  /** Of a workbook: SHA-256 of what is packed in it; receipts of nhi 0.1.0 do not have it. */
  readonly contentSha256?: string;
}

/** What a receipt says of how its results were made. Source: contract, section 2, receipt.json. */
export interface ReadReceipt {
  readonly version: string;
  readonly title: string | null;
  readonly run: string | null;
  readonly policy: { readonly id: string; readonly sha256: string } | null;
  /** `--set` as given. */
  readonly set: readonly string[];
  /** Paths relative to the folder of the case; `-` for standard input. */
  readonly inputs: readonly ReceiptFile[];
  /** Paths relative to the receipt. */
  readonly outputs: readonly ReceiptFile[];
}

/** What the receipt of a sweep says. Source: src/present/sweep/receipt.ts. */
export interface ReadSweepReceipt extends Pick<ReadReceipt, 'version' | 'set' | 'outputs'> {
  /** Each key with its values, in the order of the columns. */
  readonly axes: readonly { readonly key: string; readonly values: readonly string[] }[];
  readonly cases: readonly NamedSources[];
}

/** One of several cases: its name on the command line, and what was read of it. */
export type NamedSources = Pick<ReadReceipt, 'policy' | 'inputs'> & { readonly name: string };

/** What the receipt of a comparison says. Source: src/present/comparison/receipt.ts. */
export interface ReadComparisonReceipt extends Pick<ReadReceipt, 'version' | 'outputs'> {
  readonly sides: readonly (NamedSources & Pick<ReadReceipt, 'set'>)[];
}

export type AnyReceipt = ReadReceipt | ReadSweepReceipt | ReadComparisonReceipt;

/** More findings than this say no more. */
const mostFindings = 20;

/** The receipt that JSON holds, or everything (up to a limit) that keeps it from being one. */
export function receiptOf(value: unknown, file: string): AnyReceipt | readonly Finding[] {
  const root = objectOf(value);
  if (root?.format !== receiptFormat)
    return [finding('receipt-format', { file }, { expected: receiptFormat })];
  const reader = new EntryReader(file);
  const receipt = readAs(root)(root, reader);
  return reader.findings.length > 0 ? reader.findings : receipt;
}

/** Receipts of sweeps and of comparisons have a key that no other has. */
function readAs(root: object) {
  if ('sweep' in root) return ofSweep;
  return 'comparison' in root ? ofComparison : ofCase;
}

function ofCase(root: Readonly<Record<string, unknown>>, reader: EntryReader): ReadReceipt {
  return {
    version: reader.text(root.version, 'version'),
    title: typeof root.title === 'string' ? root.title : null,
    run: typeof root.run === 'string' ? root.run : null,
    policy: reader.policy(root.policy, 'policy'),
    set: reader.texts(root.set, 'set'),
    inputs: reader.files(root.inputs, 'inputs'),
    outputs: reader.files(root.outputs, 'outputs'),
  };
}

function ofSweep(root: Readonly<Record<string, unknown>>, reader: EntryReader): ReadSweepReceipt {
  return {
    version: reader.text(root.version, 'version'),
    set: reader.texts(root.set, 'set'),
    axes: reader.objects(root.sweep, 'sweep').map(([{ key, values }, at]) => ({
      key: reader.text(key, `${at}.key`),
      values: reader.texts(values, `${at}.values`),
    })),
    cases: reader.objects(root.cases, 'cases').map(([entry, at]) => reader.sources(entry, at)),
    outputs: reader.files(root.outputs, 'outputs'),
  };
}

function ofComparison(root: Readonly<Record<string, unknown>>, reader: EntryReader): ReadComparisonReceipt {
  const comparison = reader.object(root.comparison, 'comparison');
  return {
    version: reader.text(root.version, 'version'),
    sides: (['before', 'after'] as const).map((side) => {
      const at = `comparison.${side}`;
      const entry = reader.object(comparison[side], at);
      return { ...reader.sources(entry, at), set: reader.texts(entry.set, `${at}.set`) };
    }),
    outputs: reader.files(root.outputs, 'outputs'),
  };
}

/** Reads entries by their shape; what does not fit is a finding at its key. */
class EntryReader {
  readonly findings: Finding[] = [];

  constructor(private readonly file: string) {}

  text(value: unknown, key: string): string {
    return typeof value === 'string' ? value : this.unfit(key, 'text', '');
  }

  list(value: unknown, key: string): readonly unknown[] {
    return Array.isArray(value) ? value : this.unfit(key, 'list', []);
  }

  texts(value: unknown, key: string): readonly string[] {
    return this.list(value, key).map((one, at) => this.text(one, `${key}[${at}]`));
  }

  object(value: unknown, key: string): Readonly<Record<string, unknown>> {
    return objectOf(value) ?? this.unfit(key, 'object', {});
  }

  /** The objects of a list, each with its key. */
  objects(value: unknown, key: string): [Readonly<Record<string, unknown>>, string][] {
    return this.list(value, key).flatMap((one, at) => {
      const [entry, own] = [objectOf(one), `${key}[${at}]`];
      return entry ? [[entry, own]] : this.unfit(own, 'object', []);
    });
  }

  /** One of several cases: its name, and what was read of it. */
  sources({ name, policy, inputs }: Readonly<Record<string, unknown>>, key: string): NamedSources {
    return {
      name: this.text(name, `${key}.name`),
      policy: this.policy(policy, `${key}.policy`),
      inputs: this.files(inputs, `${key}.inputs`),
    };
  }

  policy(value: unknown, key: string): ReadReceipt['policy'] {
    if (value === null) return null;
    const entry = objectOf(value);
    if (!entry) return this.unfit(key, 'object', null);
    return { id: this.text(entry.id, `${key}.id`), sha256: this.sha256(entry.sha256, `${key}.sha256`) };
  }

  files(value: unknown, key: string): ReceiptFile[] {
    return this.objects(value, key).map(([entry, at]) => ({
      path: this.path(entry.path, `${at}.path`),
      sha256: this.sha256(entry.sha256, `${at}.sha256`),
      ...(entry.content_sha256 !== undefined && {
        contentSha256: this.sha256(entry.content_sha256, `${at}.content_sha256`),
      }),
    }));
  }

  private path(value: unknown, key: string): string {
    const fits = typeof value === 'string' && value !== '' && value.length <= 4096 && !value.includes('\0');
    return fits ? value : this.unfit(key, 'path', '');
  }

  private sha256(value: unknown, key: string): string {
    const fits = typeof value === 'string' && /^[0-9a-f]{64}$/i.test(value);
    return fits ? value.toLowerCase() : this.unfit(key, 'sha256', '');
  }

  private unfit<Value>(key: string, expected: ReceiptExpectation, instead: Value): Value {
    if (this.findings.length < mostFindings)
      this.findings.push(finding('receipt-entry', { file: this.file, column: key }, { expected }));
    return instead;
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
