import type { ComparedSide } from '../../analyse/compare/compare.js';
import { displayWidth } from '../display-width.js';
import type { ComparisonWords } from './words/comparison-words.js';

/** Columns that stand over figures; what is set stands at length above the tables. */
const widest = 20;

/** What is set in a scenario, as short as it heads a column: `alpha=0.5`, `medical.beta=0.9`, `alpha=0 and 2 more`. */
export function scenarioLabel(sets: ComparedSide['scenario'], words: ComparisonWords): string {
  const [first, ...others] = sets;
  if (first === undefined) return words.asItStands;
  const forms = [
    sets.join(' '),
    sets.map(shortened).join(' '),
    others.length > 0 ? words.andMore(shortened(first), others.length) : shortened(first),
    words.scenario,
  ];
  return forms.find(fits) ?? words.scenario;
}

/** `segments.medical.beta=0.9` from the first part of its key that fits; a long value is left out. */
function shortened(set: string): string {
  const at = set.indexOf('=');
  const [key, value] = at < 0 ? [set, ''] : [set.slice(0, at), set.slice(at)];
  const parts = key.split('.');
  const keys = parts.map((_, from) => parts.slice(from).join('.'));
  const last = keys.at(-1) ?? key;
  return [...keys.map((one) => `${one}${value}`), `${last}=…`].find(fits) ?? last;
}

function fits(text: string): boolean {
  return displayWidth(text) <= widest;
}
