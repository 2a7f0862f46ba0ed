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

/** What lists write before a name: marks and the number of the row. */
const beforeName =
  /^(?:\s|[・･○●◎◯◇◆□■△▽☆★※＊*└├┗┣∟\-－–—―‐]|[①-⑳⑴-⒇㋐-㋾ⅰ-ⅻⅠ-Ⅻ]|[(（][\dア-コ０-９]{1,2}[)）]|[\d０-９]{1,2}[.．、):）\s]|[ア-コ][.．、)）\s])+/u;

const lawItems = list.items.map(
  ({ segment, step, sign, names, law }): LawItem => ({
    segment: segments.find((one) => one === segment),
    step: step as LawItem['step'],
    isDeducted: sign === '-',
    names: names.map(foldItem),
    law,
  }),
);

/** A name of an item as names are compared: half width, without blanks, the number of its row and a remark in brackets at its end. */
export function foldItem(name: string): string {
  const folded = unnumbered(name).normalize('NFKC').replace(/\s+/g, '');
  return folded.replace(/(?:\([^()]*\))+$/, '') || folded;
}

/** A name without what lists write before it: ①, (1), 1., ア, ・, ※, └, －. */
function unnumbered(name: string): string {
  return name.replace(beforeName, '');
}

/** What the law says of an item of 保険料収納必要総額; empty for an item that it does not list. */
export function itemsOfBase(name: string): readonly LawItem[] {
  return named(name, ['C']);
}

/** The articles of an item of a segment, as the list has them; null for what is not listed there. */
export function articlesOf(segment: Segment, { kind, item }: RequirementItem): string | null {
  const own = itemsOfBase(item).find((one) => one.segment === segment && kindByLaw(one) === kind);
  return own?.law ?? null;
}

/** Whether an adjustment of an item is added or deducted by law; undefined where the law does not list it, or both ways. */
export function isDeductedByLaw(name: string): boolean | undefined {
  const found = named(name, ['d', 'e']);
  const [first] = found;
  return found.every((one) => one.isDeducted === first?.isDeducted) ? first?.isDeducted : undefined;
}

/** Whether an item is taken off single municipalities, or is a revenue that may be. */
export function isDeductionByLaw(name: string): boolean {
  return named(name, ['C', 'd']).some(({ isDeducted }) => isDeducted);
}

/** Whether a name says that its row adds up or takes off others. 合計, 小計 and 総計 are told where rows are read. */
export function isSumOfItems(name: string): boolean {
  return /(?:(?<![会設統家推合小総]|^)計|差引額?|収支差額?|保険料収納必要総額|納付金算定基礎額)$/.test(
    foldItem(name),
  );
}

function named(name: string, steps: readonly LawItem['step'][]): readonly LawItem[] {
  const folded = foldItem(name);
  return lawItems.filter(({ step, names }) => steps.includes(step) && names.includes(folded));
}

export function kindByLaw({ isDeducted }: LawItem): RequirementItem['kind'] {
  return isDeducted ? 'revenue' : 'cost';
}

/** Whether a name says that its row is a part of another: うち…, …（再掲）, …の内訳, with or without a mark before it. */
export function isPartOfAnother(name: string): boolean {
  const plain = unnumbered(name).normalize('NFKC').trim();
  const whole = plain.replace(/\s+/g, '');
  return (
    /^[([〔【]?(?:(?:うち|ウチ)(?!わ|ワ)|内(?=[、:・)\]〕】])|再掲|内訳|内数|内書)/.test(whole) ||
    /^内\s/.test(plain) ||
    /[([〔【](?:うち|内数|再掲|内訳|内書)/.test(whole) ||
    /(?:内訳|再掲|内数|うち数)$/.test(whole)
  );
}
