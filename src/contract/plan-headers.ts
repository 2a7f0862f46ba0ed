import { isQuantityId, quantity } from '../domain/quantities/catalogue.js';
import { japaneseSegments, segments } from '../domain/segment.js';

/** What columns of the tables of a plan are called in Japanese where no quantity of a year is of their name. */
const headers: Readonly<Record<string, string>> = {
  quantity: '項目名',
  item: '内訳',
  value: '値',
  unit: '単位',
  per_insured: '1人当たり',
  change: '増減',
  change_percent: '増減率(％)',
  change_from_base: '基礎年度からの増減',
  change_from_base_percent: '基礎年度からの増減率(％)',
  cost: '医療費',
  by_heads: '被保険者数による増減',
  by_ageing: '年齢構成による増減',
  by_cost_per_insured: '1人当たり医療費による増減',
  covering_transfers: '決算補填等目的の法定外繰入額',
  advance_use: '繰上充用金',
  deficit: '解消・削減すべき赤字',
  planned: '計画額',
  status: '状況',
  target_year: '解消予定年度',
  implied_deficit: '現行保険料率による不足額',
  municipalities: '市町村数',
  account: '会計',
  opening: '期首残高',
  paid_in: '積立',
  repaid: '償還',
  put_back: '繰戻し',
  contributions: '拠出金(総額)',
  interest: '運用益',
  loans: '貸付',
  grants: '交付',
  drawdowns: '取崩し',
  adjustments: '財政調整',
  closing: '期末残高',
  loan: '貸付',
  grant: '交付',
  repayment: '償還',
  contribution: '拠出金',
  outstanding: '貸付残高',
  previous_basis: '前年度の収納率の別',
  chapter: '章',
  indicator: '指標',
  target: '目標',
  actual: '実績',
  progress_percent: '進捗率(％)',
  trend: '推移',
  source: '出所',
  period: '期間',
  indicators: '指標数',
  not_achieved: '未達成',
  open: '未評価',
  driver: '推計方法',
  growth: '伸び率',
};

/** The Japanese header of a column of a table of a plan. */
export function planHeader(id: string): string {
  const own = headers[id];
  if (own !== undefined) return own;
  const segment = segments.find((one) => id === `levy_${one}`);
  if (segment) return `${quantity('levy').ja}(${japaneseSegments[segment]})`;
  if (!isQuantityId(id)) throw new RangeError(`no column ${id} in the tables of a plan`);
  return quantity(id).ja;
}
