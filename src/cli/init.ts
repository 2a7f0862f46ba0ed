import { join } from 'node:path';
import { finding } from '../domain/finding.js';
import { caseTemplate } from '../present/case-template/index.js';
import { isThere } from '../read/file.js';
import { caseSchema } from '../validate/settings/json-schema.js';
import { encode } from '../write/encoding.js';
import { writeFiles } from '../write/files.js';
import { toJson } from '../write/json.js';
import { writeMessage } from '../write/streams.js';
import { type ExitCode, exitCode } from './exit-code.js';
import { languageOf } from './language.js';
import type { CommonOptions } from './options.js';
import { refuse, report } from './report.js';
import { UsageError } from './usage-error.js';

/** `nhi init`: a new case folder that calculates as it is. Files that are there are never overwritten unasked. */
export function init(folder: string, options: CommonOptions & { readonly force?: boolean }): ExitCode {
  if (/\.xlsx$/i.test(folder))
    throw new UsageError('a case as a workbook is not supported yet; give a folder');
  if (!options.force && isThere(join(folder, 'case.yaml'))) {
    refuse([finding('init-exists', { file: folder })], options);
    return exitCode.unfit;
  }
  const files = caseTemplate(languageOf(options.lang)).map(({ name, text }) => ({
    name,
    bytes: encode(text, name.endsWith('.csv') ? 'utf-8-bom' : 'utf-8'),
  }));
  const schema = { name: 'case.schema.json', bytes: encode(toJson(caseSchema()), 'utf-8') };
  const written = writeFiles({
    folder,
    files: [...files, schema],
    inputs: [],
    force: options.force ?? false,
  });
  if ('findings' in written) {
    refuse(written.findings, options);
    return exitCode.unfit;
  }
  report(written.warnings, options);
  if (!options.quiet)
    writeMessage(`made ${folder}; next: nhi calc ${/\s/.test(folder) ? `"${folder}"` : folder}\n`);
  return exitCode.done;
}
