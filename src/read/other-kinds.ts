import { type Finding, finding } from '../domain/finding.js';
import { utf8Text } from '../platform/bytes.js';
import { decode } from './encoding.js';
import type { SourceFile } from './file.js';
import { isSpreadsheetName } from './kind-by-name.js';
import { fileName } from './paths.js';
import { isWorkbook } from './workbook.js';

/**
 * A file that is neither table nor workbook although its name says so: what Excel keeps beside one, a web page, XML, and
 * under the name of a spreadsheet text or nothing at all.
 */
export function otherKind({ name, bytes }: SourceFile): Finding | undefined {
  const workbook = /^~\$(.+)$/.exec(fileName(name))?.[1];
  if (workbook !== undefined) return finding('file-lock', { file: name }, { workbook });
  const start = utf8Text(bytes.subarray(0, 200));
  if (/^\s*<(?:!doctype html|html|head|body|table|meta|div)\b/i.test(start))
    return finding('file-markup', { file: name }, { kind: 'page' });
  if (/^\s*<\?xml\b/i.test(start)) return finding('file-markup', { file: name }, { kind: 'xml' });
  if (!isSpreadsheetName(name) || isWorkbook(bytes)) return undefined;
  if (bytes.length === 0) return finding('file-empty', { file: name });
  return typeof decode(bytes) === 'string'
    ? finding('workbook-broken', { file: name })
    : finding('file-markup', { file: name }, { kind: 'text' });
}
