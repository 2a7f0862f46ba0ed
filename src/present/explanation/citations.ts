import type { Citation } from '../../domain/quantities/index.js';
import type { Segment } from '../../domain/segment.js';
import { sources } from '../../domain/sources.js';

/** The article of the decree on each segment; none is known for 子ども. */
const articles: Readonly<Record<Segment, string | null>> = {
  medical: '9条',
  support: '10条',
  care: '11条',
  child: null,
};

/** Who says so, on one line: `law 算定政令9条8項 · ours D1, D2`. Empty where nobody needs to. */
export function citationsText(citations: readonly Citation[], segment: Segment | undefined): string {
  const byStatus = new Map<string, string[]>();
  for (const citation of citations) {
    const text = citationText(citation, segment);
    if (text !== undefined) byStatus.set(citation.status, [...(byStatus.get(citation.status) ?? []), text]);
  }
  return [...byStatus].map(([status, texts]) => `${status} ${texts.join(', ')}`).join(' · ');
}

function citationText(citation: Citation, segment: Segment | undefined): string | undefined {
  const { source, decision } = citation;
  if (decision) return decision;
  const passage = passageOf(citation, segment);
  if (passage === undefined || !source) return undefined;
  return `${sources[source].short}${/^[\d(]/.test(passage) ? '' : ' '}${passage}`.trimEnd();
}

/** A passage of the decree speaks of medical; the other segments have articles of their own. */
function passageOf({ source, passage = '' }: Citation, segment: Segment | undefined): string | undefined {
  if (source !== 'decree' || segment === undefined || segment === 'medical') {
    return source === 'decree' ? passage.split(', 1')[0] : passage;
  }
  const article = articles[segment];
  if (article === null) return undefined;
  return passage.split(', ').find((part) => part.startsWith(article)) ?? article;
}
