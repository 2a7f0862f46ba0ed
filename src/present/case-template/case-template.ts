import type { Language } from '../findings/finding-lines.js';
import { newSettings } from './shown-settings.js';
import { adjustmentTable, exampleRows, municipalTables, tablesOf, withNames } from './tables.js';
import { caseYaml } from './yaml.js';

/** A file of a new case. */
export interface TemplateFile {
  readonly name: string;
  readonly text: string;
}

/**
 * The files of a new case in a language: settings with comments, and tables. As an example it calculates as it is; of a
 * prefecture the tables have all of its municipalities, and their figures are to be filled. It decides nothing that a
 * prefecture decides: no schedule, no tiers, no policy.
 */
export function caseTemplate(language: Language, prefecture?: string): readonly TemplateFile[] {
  const municipal =
    prefecture === undefined
      ? municipalTables
      : tablesOf(prefecture).map((table) => withNames(table, prefecture));
  const adjustments = { name: adjustmentTable.file, rows: adjustmentRows(language, prefecture) };
  const tables = municipal.map((table) => ({ name: table.file, rows: exampleRows(table, language) }));
  return [
    { name: 'case.yaml', text: caseYaml(newSettings(prefecture), language) },
    ...[...tables, adjustments].map(({ name, rows }) => ({
      name,
      text: `${rows.map((row) => row.join(',')).join('\n')}\n`,
    })),
  ];
}

/** The rows of the example are of its two municipalities. */
export function adjustmentRows(
  language: Language,
  prefecture: string | undefined,
): readonly (readonly string[])[] {
  const rows = exampleRows(adjustmentTable, language);
  return prefecture === undefined ? rows : rows.slice(0, 1);
}
