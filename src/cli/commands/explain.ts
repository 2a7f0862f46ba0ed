import { type Explanation, explain as explainFigures, type Figure } from '../../analyse/explain/explain.js';
import type { Municipality } from '../../domain/case.js';
import { type Finding, finding, onCommandLine } from '../../domain/finding.js';
import { explanationCsv } from '../../present/explanation/csv.js';
import { explanationBlocks, fittingDepth } from '../../present/explanation/explanation-blocks.js';
import { explanationHead } from '../../present/explanation/head.js';
import { explanationJson } from '../../present/explanation/json.js';
import { explanationWords } from '../../present/explanation/words/explanation-words.js';
import type { Run } from '../../runs/run.js';
import { writeOut } from '../../write/disk/streams.js';
import { jsonPieces } from '../../write/json.js';
import { askedFor } from '../asked-figures.js';
import { printRecords } from '../csv.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { languageOf } from '../language.js';
import type { ExplainOptions } from '../options.js';
import { refuse } from '../report.js';
import { recordOf, runCase } from '../run.js';
import { print } from '../terminal.js';
import { UsageError } from '../usage-error.js';

/** `nhi explain`: how a figure came about, from what was asked for down to the cells of the input. */
export async function explain(args: readonly string[], options: ExplainOptions): Promise<ExitCode> {
  const depth = depthOf(options.depth);
  const run = await runCase(args, { ...options, quiet: true });
  if (!run) return exitCode.unfit;
  const asked = askedFor(run, options);
  if ('findings' in asked) return refused(asked.findings, options);
  const { case: kase, result, loaded } = run;
  const explained = (figures: readonly Figure[]) => explainFigures(kase, result, loaded.provenance, figures);
  // A figure over all segments where there is one, else the figures of the segments.
  const overall = explained([asked.figure]);
  const figures = isNothing(overall) ? asked.bySegment : [asked.figure];
  const isWhole = figures[0] === asked.figure && asked.beside.length === 0;
  const explanation = isWhole ? overall : explained([...figures, ...asked.beside]);
  const of = { ...explanation, roots: explanation.roots.slice(0, figures.length) };
  if (isNothing(of)) {
    const place = onCommandLine('--of', options.of ?? asked.quantity);
    return refused([finding('figure-absent', place, { quantity: asked.quantity })], options);
  }
  const beside = { ...explanation, roots: explanation.roots.slice(figures.length) };
  await putOut({ whole: explanation, of, beside }, depth, run, asked.municipality, options);
  return exitCode.done;
}

/** What is explained, in one graph: what was asked for, and what stands beside it. */
interface Explained {
  readonly whole: Explanation;
  readonly of: Explanation;
  readonly beside: Explanation;
}

function isNothing({ roots }: Explanation): boolean {
  return roots.every((root) => root === null);
}

/** Undefined: as deep as a screen allows. */
function depthOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (text === 'all') return Number.POSITIVE_INFINITY;
  if (!/^\d{1,3}$/.test(text)) throw new UsageError((words) => words.depth(text));
  return Number(text);
}

/** What was asked for is no part of the case: the command line is wrong. */
function refused(findings: readonly Finding[], options: ExplainOptions): ExitCode {
  refuse(findings, options);
  return exitCode.wrongCommandLine;
}

async function putOut(
  { whole, of, beside }: Explained,
  depth: number | undefined,
  run: Run,
  municipality: Municipality | undefined,
  options: ExplainOptions,
): Promise<void> {
  const { case: kase, loaded } = run;
  switch (options.format) {
    case 'json':
      for (const piece of jsonPieces(explanationJson(whole, recordOf(run, options), kase.fiscalYear)))
        writeOut(piece);
      break;
    case 'csv':
      await printRecords(explanationCsv(whole), undefined, options);
      break;
    case 'table': {
      const language = languageOf(options.lang);
      const head = explanationHead(kase, municipality, loaded.policy?.id, explanationWords(language));
      const policy = loaded.policy?.id;
      const how = { policy, language };
      const blocks = [
        ...explanationBlocks(of, { ...how, depth: depth ?? fittingDepth(of, policy) }),
        ...explanationBlocks(beside, { ...how, depth: depth ?? 0 }),
      ];
      await print([{ lines: [head] }, ...blocks], options);
    }
  }
}
