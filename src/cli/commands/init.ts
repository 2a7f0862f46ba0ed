import { basename, dirname, join } from 'node:path';
import { isWorkbookPath } from '../../contract/tables.js';
import { finding } from '../../domain/finding.js';
import type { Language } from '../../domain/language.js';
import { isPrefecture } from '../../domain/municipality-code.js';
import { municipalitiesOf } from '../../domain/official-list.js';
import { prefectureNamed } from '../../domain/prefectures.js';
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
  /** Its code or its name. */
  readonly prefecture?: string;
}

/**
 * `nhi init`: a new case that calculates as it is, as a folder or as one workbook. Files that are there are never
 * overwritten unasked.
 */
export async function init(path: string, options: InitOptions): Promise<ExitCode> {
  if (path === '' || isOtherFile(path)) throw new UsageError((words) => words.initKind(path));
  const isBook = isWorkbookPath(path);
  const { force = false } = options;
  if (!force && disk.isThere(isBook ? path : join(path, 'case.yaml'))) {
    refuse([finding('init-exists', { file: path }, { isWorkbook: isBook })], options);
    return exitCode.unfit;
  }
  const prefecture = prefectureIn(options);
  const language = languageOf(options.lang);
  const files = isBook
    ? [await workbookFile(basename(path), language, prefecture)]
    : caseFiles(language, prefecture);
  const written = writeFiles({ folder: isBook ? dirname(path) : path, files, inputs: [], force });
  if ('findings' in written) {
    refuse(written.findings, options);
    return exitCode.unfit;
  }
  report(written.warnings, options);
  if (!options.quiet) sayMade(path, prefecture, options);
  return exitCode.done;
}

/** What was made, and what comes next. */
function sayMade(path: string, prefecture: string | undefined, options: InitOptions): void {
  const next = `${ownName()} calc ${quoted(path)}`;
  say(options, (words) =>
    prefecture === undefined
      ? words.made(path, next)
      : words.madeForms(path, municipalitiesOf(prefecture).length, next),
  );
}

/** The prefecture whose municipalities the new case has. @throws UsageError for a text that names none. */
function prefectureIn({ prefecture: text }: InitOptions): string | undefined {
  if (text === undefined) return undefined;
  const digits = text.normalize('NFKC').trim().padStart(2, '0');
  const found = isPrefecture(digits) ? digits : prefectureNamed(text);
  if (found === undefined) throw new UsageError((words) => words.prefecture(text));
  return found;
}

/** The command as it was started. */
function ownName(): string {
  const { argv, argv0, env } = process;
  return startedAs({ script: argv[1] ?? 'nhi', node: argv0, folder: process.cwd(), env });
}

function caseFiles(language: Language, prefecture: string | undefined): OutputFile[] {
  const files = caseTemplate(language, prefecture).map(({ name, text }) => ({
    name,
    bytes: encode(text, name.endsWith('.csv') ? 'utf-8-bom' : 'utf-8'),
  }));
  return [...files, { name: 'case.schema.json', bytes: encode(toJson(caseSchema()), 'utf-8') }];
}

/** What makes and writes a workbook is loaded when one is asked for. */
async function workbookFile(
  name: string,
  language: Language,
  prefecture: string | undefined,
): Promise<OutputFile> {
  const { caseWorkbook } = await import('../../present/case-template/workbook.js');
  const { toXlsx } = await import('../../write/xlsx.js');
  return { name, bytes: await toXlsx(caseWorkbook(language, prefecture)) };
}
