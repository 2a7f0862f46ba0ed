import type { QuantityId } from '../../../domain/quantities/catalogue.js';

/** Formulas of the catalogue that have words in them, in Japanese; all others are the same in both languages. */
export const japaneseFormulas: Readonly<Partial<Record<QuantityId, string>>> = {
  required_total: 'B = C + Σ自己負担分、又は Σ費用 − Σ収入',
  levy_base: 'C = C₀ + Σ共同負担分、又は C = B − Σ自己負担分',
  medical_index: 'M_i = M_i(y′) の平均（年度 y より前の直近の各年度 y′）',
  alpha: 'α(y) は年度別の予定による（前後の年度から直線補間、又は据置き）',
  medical_factor: 'f_i = 1 + α × (M_i − 1)（医療分以外は1）',
  base_levy: 'c_i = q_i を単位で切り捨て、不足する単位を剰余の大きい順に配分（最大剰余法）',
  adjustment: 'a_i = Σ(x − xのうち共同負担分)（納付金段階の行）',
  levy_per_insured: '四捨五入(d_i ÷ N_i)',
  levy_total: '納付金の合計',
  premium_adjustment: 'Σx（保険料段階の行）',
  premium_requirement: 'e_i = d_i + Σx（保険料段階の行）',
  collection_rate: 'k_i = 直近の収納率、又は直近の各年度の平均；k = Σe ÷ T',
  levied_total: 'T_i = e_i ÷ k_i；T = ΣT、k を与える場合は Σe ÷ k',
  per_insured: 'T_i × w_per ÷ (ΣN × D_i)；子ども分は更に × N_i ÷ (N_i + u_i)',
  per_adult_surcharge: '18歳以上の均等割額計 − 均等割額',
};
