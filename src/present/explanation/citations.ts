import type { ExplanationNode } from '../../analyse/explain/explain.js';
import { type Citation, quantity } from '../../domain/quantities/catalogue.js';
import { type Segment, segmentRecord, segments } from '../../domain/segment.js';
import { type Source, type SourceId, sources } from '../../domain/sources.js';
import type { ExplanationWords } from './words/explanation-words.js';

/** Who says so, on one line: `law 算定政令9条8項 · ours D1, D2`. Empty where nobody is known to. */
export function citationsText(
  node: ExplanationNode,
  policy: string | undefined,
  words: ExplanationWords,
): string {
  const byStatus = new Map<string, string[]>();
  for (const citation of quantity(node.quantity).sources) {
    const text = applies(citation, node, policy)
      ? citationText(citation, node.subject.segment, words)
      : undefined;
    if (text !== undefined) byStatus.set(citation.status, [...(byStatus.get(citation.status) ?? []), text]);
  }
  return [...byStatus].map(([status, texts]) => words.sources(status, texts)).join(' · ');
}

/** A prefecture's plan is nobody else's authority; some citations speak of a part of the cases only. */
function applies(
  { source, only }: Citation,
  { subject, given }: ExplanationNode,
  policy: string | undefined,
): boolean {
  if (!speaksFor(policy, source)) return false;
  if (only?.given && !given) return false;
  if (only?.of && only.of !== (subject.municipality ? 'municipality' : 'prefecture')) return false;
  return !only?.segments || (subject.segment !== undefined && only.segments.includes(subject.segment));
}

function speaksFor(policy: string | undefined, source: SourceId | undefined): boolean {
  const { policies }: Partial<Source> = source ? sources[source] : {};
  return !policies || (policy !== undefined && policies.includes(policy));
}

function citationText(
  citation: Citation,
  segment: Segment | undefined,
  words: ExplanationWords,
): string | undefined {
  const { source, decision } = citation;
  if (decision) return decision;
  const cited = passageOf(citation, segment);
  if (cited === undefined || !source) return undefined;
  const passage = words.passage(cited);
  return `${sources[source].short}${/^[\d(]/.test(passage) ? '' : ' '}${passage}`.trimEnd();
}

/** Articles of the decree that speak of one segment. */
const ofSegments = new Set(segments.map((segment) => segmentRecord(segment).article));

/**
 * The decree has an article for each segment, and others for all; a passage without one goes on in that of the passage before:
 * 9条3項, 4項.
 */
function passageOf({ source, passage = '' }: Citation, segment: Segment | undefined): string | undefined {
  if (source !== 'decree') return passage;
  const { article } = segmentRecord(segment ?? segments[0]!);
  if (article === null) return undefined;
  let at = '';
  const own = passage.split(', ').filter((part) => {
    at = /^\d+条/.exec(part)?.[0] ?? at;
    return at === article || !ofSegments.has(at);
  });
  return own.length > 0 ? own.join(', ') : article;
}
