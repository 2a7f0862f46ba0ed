import { expect, it } from 'vitest';
import { readCases } from '../../src/runs/sweep/read-cases.js';
import { calculated, casesWithExpected } from '../fixtures.js';

it.each(casesWithExpected())('%s as it stands has the levies of its calculation', async (folder) => {
  const { result } = await calculated(folder);
  const request = { caseFile: `${folder}/case.yaml` };
  const grid = { axes: [], fixed: [] };
  const [read] = await readCases([{ name: folder, request, isTables: false }], { grid });
  const levies = result.segments.map(({ segment, rows }) => [
    segment,
    rows.map(({ municipality, levy }) => [municipality.code, Number(levy)]),
  ]);
  expect([...read!.before!].map(([segment, ofSegment]) => [segment, [...ofSegment]])).toEqual(levies);
});
