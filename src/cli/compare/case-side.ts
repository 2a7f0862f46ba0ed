import { sideOfResult, sideOfTables } from '../../analyse/compare/compare.js';
import { tableNames } from '../../contract/tables.js';
import { resultTables } from '../../present/tables/result-tables.js';
import { runInputs, runPolicy } from '../../runs/run.js';
import type { CaseOptions } from '../options.js';
import { runCase } from '../run.js';
import type { ReadSide } from './side.js';

/** A case, calculated; undefined after the findings that stop the run were reported. */
export async function readCase(path: string, options: CaseOptions): Promise<ReadSide | undefined> {
  const run = await runCase([path], options);
  if (!run) return undefined;
  const { case: kase, result, loaded } = run;
  const tables = resultTables(result, tableNames);
  const scenario = [...(options.policy === undefined ? [] : [`policy=${options.policy}`]), ...options.set];
  const said = { title: kase.title ?? null, run: kase.run ?? null };
  const head = { name: path, scenario, ...said, policy: loaded.policy?.id ?? null };
  return {
    kind: 'case',
    tables,
    side: (other) => (other.kind === 'case' ? sideOfResult(kase, result, head) : sideOfTables(tables, head)!),
    record: {
      name: path,
      ...said,
      prefecture: loaded.prefecture ?? null,
      policy: runPolicy(loaded),
      set: options.set,
      inputs: runInputs(loaded),
    },
    paths: loaded.inputs.flatMap(({ source }) => source.path ?? []),
  };
}
