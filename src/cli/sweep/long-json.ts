import type { CaseSweep } from '../../analyse/sweep/case-sweep.js';
import { leviesBefore } from '../../analyse/sweep/swept-case.js';
import { version } from '../../contract/version.js';
import { sweepColumns } from '../../present/sweep/columns.js';
import { axisRecord } from '../../present/sweep/json.js';
import { ScenarioNames } from '../../present/sweep/scenario.js';
import type { ReadCase } from '../../runs/sweep/read-cases.js';
import { isOutClosed, writeOut } from '../../write/disk/streams.js';
import type { SweepOptions } from '../options.js';
import type { Grid } from './axes.js';
import { walk } from './walk.js';

/** The long table as JSON, a row on each line, to standard output. */
export async function printLongJson(
  cases: readonly ReadCase[],
  { axes }: Grid,
  options: SweepOptions,
): Promise<void> {
  const names = new ScenarioNames(axes);
  const isOneOfSeveral = cases.length > 1;
  const ids = sweepColumns(axes, isOneOfSeveral).map(({ id }) => id);
  const head = { format: 'nhi.sweep.v1', version, axes: axes.map(axisRecord) };
  writeOut(`${JSON.stringify(head).slice(0, -1)},"rows":[`);
  const before = new Map<CaseSweep, Float64Array[]>();
  let separator = '\n';
  await walk(
    cases,
    axes,
    ({ case: one, sweep, scenario }) => {
      const held =
        before.get(sweep) ?? sweep.segments.map((segment) => leviesBefore(one.before, sweep, segment));
      before.set(sweep, held);
      const cells = names.cells(isOneOfSeveral ? one.verdict.name : null, sweep, scenario);
      const rows = sweep.municipalities.flatMap(({ code }, row) =>
        sweep.segments.map(({ segment, baseLevies, added }, at) => {
          const levy = baseLevies[row]! + added[row]!;
          const change = levy - held[at]![row]!;
          return [
            ...cells,
            code,
            segment,
            `${baseLevies[row]}`,
            `${levy}`,
            Number.isNaN(change) ? null : `${change}`,
          ];
        }),
      );
      const lines = rows.map((row) => JSON.stringify(Object.fromEntries(ids.map((id, at) => [id, row[at]]))));
      writeOut(`${separator}${lines.join(',\n')}`);
      separator = ',\n';
    },
    isOutClosed,
    options,
  );
  writeOut('\n]}\n');
}
