import type { Explanation } from '../../analyse/explain/explain.js';
import { quantity } from '../../domain/quantities/catalogue.js';
import { figureText } from '../figures.js';
import { placeText } from '../findings/finding-lines.js';
import { formulaForms } from './node-text.js';
import { explanationWords } from './words/explanation-words.js';

const words = explanationWords('en');

/** Every node of an explanation on a line of its own. */
export function explanationCsv({ nodes }: Explanation): Record<string, string>[] {
  return [...nodes.values()].map((node) => {
    const { form, ja, unit } = quantity(node.quantity);
    const { segment, municipality } = node.subject;
    const text = formulaForms(nodes, node, words);
    return {
      id: node.id,
      quantity: node.quantity,
      term: ja,
      municipality_code: municipality?.code ?? '',
      municipality_name: municipality?.name ?? '',
      segment: segment ?? '',
      unit,
      figure: figureText(form, node.value),
      exact: node.value.toText(),
      formula: text?.symbols ?? '',
      numbers: text?.numbers ?? '',
      place: node.given?.place ? placeText({ ...node.given.place, municipality: {} }) : '',
      text: node.given?.place?.value ?? '',
    };
  });
}
