import type { Figure } from '../analyse/explain/explain.js';
import type { Case, Municipality } from '../domain/case.js';
import { type Finding, finding, onCommandLine } from '../domain/finding.js';
import { rateParts } from '../domain/own-method.js';
import { type QuantityId, quantityId } from '../domain/quantities/catalogue.js';
import { type Segment, segments } from '../domain/segment.js';
import { isFinding } from '../read/file.js';
import type { Run } from '../runs/run.js';
import { findMunicipality } from '../validate/municipality.js';
import { findQuantity } from '../validate/quantity.js';
import { segmentNamed } from '../validate/tables/columns.js';
import type { ExplainOptions } from './options.js';

/** The figures that a command line asks for. */
export interface Asked {
  readonly quantity: QuantityId;
  readonly municipality: Municipality | undefined;
  /** In the segment that was named, else over all. */
  readonly figure: Figure;
  /** In every segment of the case, for what has no figure over all. */
  readonly bySegment: readonly Figure[];
  /** What stands beside the levy of a municipality where nothing is named: its own rates, and what those in force come to. */
  readonly beside: readonly Figure[];
}

/** Finds what the options name in a case, or says everything that is not there. */
export function askedFor(
  { case: kase, loaded }: Run,
  options: ExplainOptions,
): Asked | { readonly findings: readonly Finding[] } {
  const named = findQuantity(options.of ?? 'levy', '--of');
  const municipality =
    options.municipality === undefined
      ? undefined
      : findMunicipality(options.municipality, kase.municipalities, loaded.prefecture, '-m');
  const own = options.segment === undefined ? undefined : findSegment(options.segment, kase);
  const findings = [named, municipality, own].filter(isWrong);
  if (isWrong(named) || isWrong(municipality) || isWrong(own)) return { findings };
  const segment = own ?? named.segment;
  const whose = { quantity: named.quantity, ...(municipality && { municipality }) };
  const shown = segment ? [segment] : segmentsOf(kase);
  return {
    quantity: named.quantity,
    municipality,
    figure: { ...whose, ...(segment && { segment }) },
    bySegment: segment ? [] : shown.map((one) => ({ ...whose, segment: one })),
    beside: municipality && options.of === undefined ? besideLevy(kase, municipality, shown) : [],
  };
}

/** Those that do not apply are left out when they are explained. */
function besideLevy(
  { ownMethods = [], ratesInForce = [] }: Case,
  municipality: Municipality,
  shown: readonly Segment[],
): Figure[] {
  const own = Object.keys(rateParts).map((part) => quantityId(`own_${part}`));
  const quantities = [
    ...(ownMethods.length > 0 ? own : []),
    ...(ratesInForce.length > 0 ? (['sufficiency_percent', 'shortage'] as const) : []),
  ];
  return shown.flatMap((segment) => quantities.map((quantity) => ({ quantity, segment, municipality })));
}

function isWrong(one: string | object | undefined): one is Finding {
  return typeof one === 'object' && isFinding(one);
}

function findSegment(text: string, kase: Case): Segment | Finding {
  const options = segmentsOf(kase);
  const named = segmentNamed(text);
  if (named && options.includes(named)) return named;
  return finding('segment-absent', onCommandLine('-s', text), { options });
}

function segmentsOf({ segments: terms }: Case): Segment[] {
  return segments.filter((one) => terms.some(({ segment }) => segment === one));
}
