import { type SourceId, sources } from '../../policy/policies.js';

/** A source of the list in full, another one as it is written. */
export function sourceText(source: string): string {
  if (!Object.hasOwn(sources, source)) return source;
  const { title, publisher, date } = sources[source as SourceId];
  return `${title}, ${publisher}, ${date}`;
}
