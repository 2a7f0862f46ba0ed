import { sideOfLevies } from '../../analyse/compare/compare.js';
import { levyTable } from '../../present/tables/published-levies.js';
import { inputDigest } from '../../runs/run.js';
import { loadPublishedLevies } from '../../validate/levies/load.js';
import type { CaseOptions } from '../options.js';
import { refuse, report, reportFiles } from '../report.js';
import type { ReadSide } from './side.js';

/** A plain table of levies; undefined after the findings that stop the run were reported. */
export async function readLevies(path: string, options: CaseOptions): Promise<ReadSide | undefined> {
  const { levies, findings, inputs } = await loadPublishedLevies(path);
  if (options.verbose) reportFiles(inputs, options);
  if (!levies || (options.strict && findings.length > 0)) {
    refuse(findings, options);
    return undefined;
  }
  report(findings, options);
  const side = sideOfLevies(levies, path);
  return {
    kind: 'levies',
    tables: [levyTable(levies)],
    side: () => side,
    record: {
      name: path,
      title: null,
      run: null,
      prefecture: null,
      policy: null,
      set: [],
      inputs: inputs.map((input) => inputDigest(input, input.source.name)),
    },
    paths: inputs.flatMap(({ source }) => source.path ?? []),
  };
}
