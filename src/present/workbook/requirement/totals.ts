import type { RequirementItem } from '../../../domain/case.js';
import type { Requirement, RequirementTotal } from '../../../domain/requirement.js';
import { cellOn } from '../address.js';
import { type Book, prefectureRow } from '../book.js';
import { type Content, live, number } from '../cells.js';
import { itemNames, totalName } from './names.js';

/** A step from the items of a segment to C. */
export function totalContent(
  book: Book,
  { segment, totals }: Requirement,
  id: RequirementTotal,
  quotedKinds: Readonly<Record<RequirementItem['kind'], string>>,
): Content {
  const amounts = new Map(totals);
  const value = number(amounts.get(id) ?? null);
  const named = (one: RequirementTotal) => totalName(one, segment);
  const sumOf = (kind: RequirementItem['kind']) => {
    const { kinds, amounts: range } = itemNames(segment);
    return live(`SUMIF(${kinds},${quotedKinds[kind]},${range})`, value);
  };
  switch (id) {
    case 'costs':
      return sumOf('cost');
    case 'revenues':
      return sumOf('revenue');
    case 'required_total':
      return live(`${named('costs')}-${named('revenues')}`, value);
    case 'own_adjustments': {
      const at = book.result.segments.findIndex((one) => one.segment === segment);
      return live(cellOn(book.frames.prefecture, 'own_total', prefectureRow(at)), value);
    }
    case 'relief':
      return live('relief_set_aside', value);
    case 'levy_base': {
      const setAside = amounts.has('relief') ? `+${named('relief')}` : '';
      return live(`${named('required_total')}-${named('own_adjustments')}${setAside}`, value);
    }
  }
}
