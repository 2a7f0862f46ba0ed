import { segmentRecord, segments } from '../segment.js';
import { caseForm } from './case-settings.js';
import { type KeyedSetting, settingsOf } from './walk.js';

/**
 * The Japanese key of a setting on the sheet 設定 of a workbook, where it stands for the key of case.yaml: 年度, and of a
 * segment 医療.納付金算定基礎額. Undefined for a section that is never given as a whole, and for what is written inside of a list.
 */
export function japaneseKey({ key, record: { name, compared } }: KeyedSetting): string | undefined {
  const own = compared ?? name?.ja;
  if (own === undefined || key.includes('[]')) return undefined;
  const segment = segments.find((one) => key.startsWith(`segments.${one}.`));
  return segment === undefined ? own : `${segmentRecord(segment).ja}.${own}`;
}

/** Every setting that has a Japanese key. */
export function japaneseKeys(): readonly (KeyedSetting & { readonly japanese: string })[] {
  return settingsOf(caseForm).flatMap((one) => {
    const japanese = japaneseKey(one);
    return japanese === undefined ? [] : [{ ...one, japanese }];
  });
}
