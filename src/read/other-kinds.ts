import { type Finding, finding } from '../domain/finding.js';
import { utf8Text } from '../platform/bytes.js';
import type { SourceFile } from './file.js';
import { fileName } from './paths.js';

/** A file that is neither table nor workbook although its name says so: what Excel keeps beside one, a web page, XML. */
export function otherKind({ name, bytes }: SourceFile): Finding | undefined {
  const workbook = /^~\$(.+)$/.exec(fileName(name))?.[1];
  if (workbook !== undefined) return finding('file-lock', { file: name }, { workbook });
  const start = utf8Text(bytes.subarray(0, 200));
  if (/^\s*<(?:!doctype html|html|head|body|table|meta|div)\b/i.test(start))
    return finding('file-markup', { file: name }, { kind: 'page' });
  if (/^\s*<\?xml\b/i.test(start)) return finding('file-markup', { file: name }, { kind: 'xml' });
  return undefined;
}
