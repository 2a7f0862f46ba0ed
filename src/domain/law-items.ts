import type { RequirementItem } from './case.js';
import list from './data/law-items.json' with { type: 'json' };
import { type Segment, segments } from './segment.js';

/** An item that the law lists under a step: C 納付金算定基礎額, d 納付金, e 保険料総額. */
export interface LawItem {
  /** Undefined where it acts on the total. */
  readonly segment: Segment | undefined;
  readonly step: 'C' | 'd' | 'e';
  /** Whether it is taken off. */
  readonly isDeducted: boolean;
  readonly names: readonly string[];
  readonly law: string;
}

const lawItems = list.items.map(
  ({ segment, step, sign, names, law }): LawItem => ({
    segment: segments.find((one) => one === segment),
    step: step as LawItem['step'],
    isDeducted: sign === '-',
    names: names.map(foldItem),
    law,
  }),
);

/** A name of an item as names are compared: half width, without blanks and without a remark in brackets at its end. */
export function foldItem(name: string): string {
  const folded = name.normalize('NFKC').replace(/\s+/g, '');
  return folded.replace(/(?:\([^()]*\))+$/, '') || folded;
}

/** What the law says of an item of 保険料収納必要総額; empty for an item that it does not list. */
export function itemsOfBase(name: string): readonly LawItem[] {
  return named(name, ['C']);
}

/** Whether an adjustment of an item is added or deducted by law; undefined where the law does not list it, or both ways. */
export function isDeductedByLaw(name: string): boolean | undefined {
  const found = named(name, ['d', 'e']);
  const [first] = found;
  return found.every((one) => one.isDeducted === first?.isDeducted) ? first?.isDeducted : undefined;
}

function named(name: string, steps: readonly LawItem['step'][]): readonly LawItem[] {
  const folded = foldItem(name);
  return lawItems.filter(({ step, names }) => steps.includes(step) && names.includes(folded));
}

export function kindByLaw({ isDeducted }: LawItem): RequirementItem['kind'] {
  return isDeducted ? 'revenue' : 'cost';
}

/** Whether a name says that its row is a part of another: うち…, …（再掲）, …の内訳. */
export function isPartOfAnother(name: string): boolean {
  const plain = name.normalize('NFKC').replace(/\s+/g, '');
  return (
    /^[([〔【]?(?:うち(?!わ)|内(?=[、:・)\]〕】])|再掲|内訳|内数|内書)/.test(plain) ||
    /[([〔【](?:うち|内数|再掲|内訳|内書)/.test(plain) ||
    /(?:の内訳|の再掲)$/.test(plain)
  );
}
