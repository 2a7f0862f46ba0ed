import { basename, dirname, join } from 'node:path';
import { isWorkbookPath } from '../../contract/tables.js';
import { finding } from '../../domain/finding.js';
import type { Language } from '../../domain/language.js';
import { disk } from '../../platform/disk.js';
import { caseTemplate } from '../../present/case-template/case-template.js';
import { caseSchema } from '../../validate/settings/json-schema.js';
import { writeFiles } from '../../write/disk/files.js';
import type { OutputFile } from '../../write/disk/output-file.js';
import { encode } from '../../write/encoding.js';
import { toJson } from '../../write/json.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { languageOf } from '../language.js';
import { say } from '../message.js';
import type { CommonOptions } from '../options.js';
import { isOtherFile } from '../out-path.js';
import { refuse, report } from '../report.js';
import { quoted, startedAs } from '../started-as.js';
import { UsageError } from '../usage-error.js';

interface InitOptions extends CommonOptions {
  readonly force?: boolean;
}

/**
 * `nhi init`: a new case that calculates as it is, as a folder or as one workbook. Files that are there are never
 * overwritten unasked.
 */
export async function init(path: string, options: InitOptions): Promise<ExitCode> {
  if (isOtherFile(path)) throw new UsageError((words) => words.initKind(path));
  const isBook = isWorkbookPath(path);
  const { force = false } = options;
  if (!force && disk.isThere(isBook ? path : join(path, 'case.yaml'))) {
    refuse([finding('init-exists', { file: path }, { isWorkbook: isBook })], options);
    return exitCode.unfit;
  }
  const language = languageOf(options.lang);
  const files = isBook ? [await workbookFile(basename(path), language)] : caseFiles(language);
  const written = writeFiles({ folder: isBook ? dirname(path) : path, files, inputs: [], force });
  if ('findings' in written) {
    refuse(written.findings, options);
    return exitCode.unfit;
  }
  report(written.warnings, options);
  if (!options.quiet) say(options, (words) => words.made(path, `${ownName()} calc ${quoted(path)}`));
  return exitCode.done;
}

/** The command as it was started. */
function ownName(): string {
  const { argv, argv0, env } = process;
  return startedAs({ script: argv[1] ?? 'nhi', node: argv0, folder: process.cwd(), env });
}

function caseFiles(language: Language): OutputFile[] {
  const files = caseTemplate(language).map(({ name, text }) => ({
    name,
    bytes: encode(text, name.endsWith('.csv') ? 'utf-8-bom' : 'utf-8'),
  }));
  return [...files, { name: 'case.schema.json', bytes: encode(toJson(caseSchema()), 'utf-8') }];
}

/** What makes and writes a workbook is loaded when one is asked for. */
async function workbookFile(name: string, language: Language): Promise<OutputFile> {
  const { caseWorkbook } = await import('../../present/case-template/workbook.js');
  const { toXlsx } = await import('../../write/xlsx.js');
  return { name, bytes: await toXlsx(caseWorkbook(language)) };
}
