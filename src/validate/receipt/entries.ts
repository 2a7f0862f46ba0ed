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

/** More findings than this say no more. */
const mostFindings = 20;

/** Commands whose receipts tell of several cases, by the key that others do not have. */
const keyOf = { compare: 'comparison', sweep: 'sweep' } as const;
const otherCommands = ['compare', 'sweep'] as const;

/** The receipt that JSON holds, or everything (up to a limit) that keeps it from being one. */
export function receiptOf(value: unknown, file: string): ReadReceipt | readonly Finding[] {
  const root = objectOf(value);
  if (root?.format !== receiptFormat)
    return [finding('receipt-format', { file }, { expected: receiptFormat })];
  const command = otherCommands.find((one) => keyOf[one] in root);
  if (command) return [finding('receipt-of-other', { file }, { command })];
  const reader = new EntryReader(file);
  const receipt = {
    version: reader.text(root.version, 'version'),
    title: typeof root.title === 'string' ? root.title : null,
    run: typeof root.run === 'string' ? root.run : null,
    policy: root.policy === null ? null : reader.policy(root.policy),
    set: reader.list(root.set, 'set').map((one, at) => reader.text(one, `set[${at}]`)),
    inputs: reader.files(root.inputs, 'inputs'),
    outputs: reader.files(root.outputs, 'outputs'),
  };
  return reader.findings.length > 0 ? reader.findings : receipt;
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

  policy(value: unknown): ReadReceipt['policy'] {
    const entry = objectOf(value);
    if (!entry) return this.unfit('policy', 'object', null);
    return { id: this.text(entry.id, 'policy.id'), sha256: this.sha256(entry.sha256, 'policy.sha256') };
  }

  files(value: unknown, key: string): ReceiptFile[] {
    return this.list(value, key).map((one, at) => {
      const entry = objectOf(one);
      if (!entry) return this.unfit(`${key}[${at}]`, 'object', { path: '', sha256: '' });
      return {
        path: this.path(entry.path, `${key}[${at}].path`),
        sha256: this.sha256(entry.sha256, `${key}[${at}].sha256`),
        ...(entry.content_sha256 !== undefined && {
          contentSha256: this.sha256(entry.content_sha256, `${key}[${at}].content_sha256`),
        }),
      };
    });
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
