import type { Bilingual } from '../language.js';
import { error, says } from './definition.js';

/** Where a text stops being JSON: at a character from 0, at its end, or null where that is not known. */
export type JsonBreak = number | 'end' | null;

/** What an entry of a receipt should have been. */
export type ReceiptExpectation = 'object' | 'list' | 'text' | 'sha256' | 'path';

/** Receipts that are read. */
export const receiptFindings = {
  'receipt-not-json': error<{ at: JsonBreak }>({
    ja: ({ at }) => says`JSON として読めません${breakAt(at).ja}。
      nhi が書き出したままの receipt.json を指定してください。
      JSON`,
    en: ({ at }) => says`The file is not JSON${breakAt(at).en}.
      Give a receipt.json as nhi wrote it.
      JSON`,
  }),
  'receipt-format': error<{ expected: string }>({
    ja: ({ expected }) => says`${expected} の形式の receipt.json ではありません。
      nhi calc --out が書き出した receipt.json を指定してください。
      ${expected}`,
    en: ({ expected }) => says`The file is not a receipt of the format ${expected}.
      Give the receipt.json that nhi calc --out wrote.
      ${expected}`,
  }),
  'receipt-entry': error<{ expected: ReceiptExpectation }>({
    ja: ({ expected }) => says`${expectations[expected].ja}が必要です。
      nhi が書き出したままの receipt.json を指定してください。
      ${expectations[expected].ja}`,
    en: ({ expected }) => says`The entry is not ${expectations[expected].en}.
      Give a receipt.json as nhi wrote it.
      ${expectations[expected].en}`,
  }),
};

function breakAt(at: JsonBreak): Bilingual {
  if (at === null) return { ja: '', en: '' };
  if (at === 'end') return { ja: '（途中で終わっています）', en: ' (it ends too early)' };
  return { ja: `（${at + 1}文字目）`, en: ` (at position ${at})` };
}

const expectations: Readonly<Record<ReceiptExpectation, Bilingual>> = {
  object: { ja: 'オブジェクト', en: 'an object' },
  list: { ja: '一覧', en: 'a list' },
  text: { ja: '文字列', en: 'text' },
  sha256: { ja: 'SHA-256（64桁）', en: 'a SHA-256 of 64 digits' },
  path: { ja: 'パス', en: 'a path' },
};
