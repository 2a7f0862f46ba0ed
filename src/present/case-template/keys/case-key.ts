import type { Bilingual } from '../../../domain/language.js';
import type { ValueWords } from '../../../domain/settings/value-words.js';

/** A key of a case as a new case shows it and the documentation lists it. */
export interface CaseKey {
  /** With dots, as `--set` and the sheet of settings name it. */
  readonly key: string;
  /** What a new case gives; none where the key is only shown. */
  readonly value?: string;
  /** A value that it may have, where a new case gives none. */
  readonly example?: string;
  readonly meaning: Bilingual;
  /** What may stand there. */
  readonly form: Bilingual;
  /** The values that may stand there with their Japanese words, where the key takes one of a few. */
  readonly words?: ValueWords;
}

/** Keys that belong together, under a heading. */
export interface KeyGroup {
  readonly heading: Bilingual;
  readonly keys: readonly CaseKey[];
}

/** What may stand in keys of one kind. */
export const yen: Bilingual = { ja: '円', en: 'yen' };
export const weight: Bilingual = { ja: '0〜1', en: '0 to 1' };
export const percent: Bilingual = { ja: '％', en: 'per cent' };
export const methodForm: Bilingual = {
  ja: 'two 二方式（所得割＋均等割）／three 三方式（＋平等割）／four 四方式（＋資産割）',
  en: 'two 所得割+均等割, three +平等割, four +資産割',
};
export const roundingForm: Bilingual = {
  ja: 'half-up 四捨五入／up 切上げ／down 切捨て',
  en: 'half-up, up, down',
};
