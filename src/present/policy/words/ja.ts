import { ja as common } from '../../words/ja.js';
import type { PolicyWords } from './en.js';

/** What `nhi policy` says, in Japanese. */
export const ja: PolicyWords = {
  ...common,
  headings: ['項目', '値', '単位・選択肢', '年度', '根拠', '確認日'],
  source: (key, source) => `${key}：${source}`,
};
