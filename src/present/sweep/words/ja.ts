import { ja as common } from '../../words/ja.js';
import type { SweepWords } from './en.js';

/** What `nhi sweep --summary` says, in Japanese. */
export const ja: SweepWords = {
  ...common,
  asItStands: (name, alpha) => `${name}${alpha === null ? '' : `（現状 α ${alpha}）`}`,
  scenarios: (count, cases) =>
    `${cases === 1 ? '' : `${cases}事例それぞれ`}${count}通り（全区分の納付金の計、円）`,
  municipalitiesTitle: '市町村別の納付金：最小・最大とそのときの値',
  yearsTitle: '市町村別・年度別の納付金',
  yearsRangeTitle: '市町村別・年度別の納付金：各年度の最小・最大',
  scenariosTitle: '場合別：現状と比べて減る・増える市町村と、被保険者1人当たりの額',
  case: '事例',
  yearTitle: '年度',
  municipality: '市町村',
  before: '現状',
  minimum: '最小',
  maximum: '最大',
  at: 'そのとき',
  slope: 'α0.1当たり',
  winners: '減',
  losers: '増',
  unchanged: '同',
  largestFall: '最大の減',
  largestRise: '最大の増',
  lowest: '最小の納付金',
  highest: '最大の納付金',
  spread: '倍率',
  relief: '激変緩和（円）',
  relieved: '緩和する数',
};
