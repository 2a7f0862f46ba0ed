/**
 * What is held to be a slip although it could be. Each limit is outside what was published, where something was; what it is drawn
 * from, and what it lets through, stands in docs/plausibility.md.
 */

/** From so many heads a case is one of a prefecture, whose levels are judged; smaller ones are examples. */
export const prefectureHeads = '2000';
/** Of fewer heads a single family moves a mean. */
export const manyHeads = '1000';
/** Of more heads an index moves little from year to year. */
export const steadyHeads = '3000';

/** 賦課限度額控除後の基準総所得金額 per insured of a whole prefecture, yen. */
export const incomePerHead = ['200000', '2500000'] as const;
/** How many times what was published a levy base per head may be, or the reverse. */
export const baseApart = '3';
/** β 所得係数. */
export const betaRange = ['0.4', '2'] as const;

/** 年齢調整後医療費指数 of one year. */
export const indexRange = ['0.5', '1.7'] as const;
/** How many times an index, which went by 1.352 at most, may be those of the other years of its municipality, or the reverse. */
export const indexApart = { steady: '1.36', others: '1.5' } as const;

/** 現年分収納率, 0 to 1. */
export const lowestRate = '0.7';
/** How far a rate may be from those of the other years of its municipality. */
export const rateApart = '0.15';

/** Two columns or rows of fewer figures may be alike by chance; of a column that was pasted some rows may be mended since. */
export const likeness = { rows: 3, columns: 4, large: '1000', changed: 0.1 } as const;
