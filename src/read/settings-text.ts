import { readPlainYaml } from './plain-yaml.js';
import type { ReadYaml } from './yaml.js';

/** What a YAML text says. The library is loaded for what is not plain: most cases do without, and start sooner. */
export async function readSettingsText(text: string, file: string): Promise<ReadYaml> {
  const root = readPlainYaml(text, file);
  return root ? { root, findings: [] } : (await import('./yaml.js')).readYaml(text, file);
}
