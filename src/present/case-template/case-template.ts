import type { Language } from '../findings/finding-lines.js';
import { shownSettings } from './shown-settings.js';
import { adjustmentTable, exampleRows, municipalTables } from './tables.js';
import { caseYaml } from './yaml.js';

/** A file of a new case. */
export interface TemplateFile {
  readonly name: string;
  readonly text: string;
}

/**
 * The files of a new case in a language: settings with comments, and tables with example rows. It calculates as it is
 * and decides nothing that a prefecture decides: no schedule, no tiers, no policy.
 */
export function caseTemplate(language: Language): readonly TemplateFile[] {
  const tables = [...municipalTables, adjustmentTable].map((table) => ({
    name: table.file,
    text: `${exampleRows(table, language)
      .map((row) => row.join(','))
      .join('\n')}\n`,
  }));
  return [{ name: 'case.yaml', text: caseYaml(shownSettings(), language) }, ...tables];
}
