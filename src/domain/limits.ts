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

/** Of fewer municipalities nobody can say which one is out of line. */
export const fewestBeside = 3;

/**
 * When a cell is a sum of its column: of at least so many others; that of the whole column, so near to what its row would
 * have, by part of that; and not where it is so near to it, by times, that it equals the rest by chance.
 */
export const sumOfColumn = { others: 3, near: 0.3, inLine: 1.3 } as const;
/** When a row holds totals: of so many municipalities and columns, each at most so many times all others together. */
export const rowOfSums = { municipalities: 5, columns: 3, most: 1.1 } as const;

/**
 * Two columns or rows of fewer figures may be alike by chance; of a column that was pasted some rows may be mended since,
 * each beside so many figures that are alike.
 */
export const likeness = { rows: 3, columns: 4, large: '1000', changed: 0.1, besideChanged: 5 } as const;
/** What more municipalities have is no sign of a row that was pasted: 100 per cent, an index of 1; nor is what very many have. */
export const mostSharing = { rates: 3, counts: 20 } as const;

/**
 * How many times the other years of its municipality an income, assets or heads of a year may be, or the reverse: of
 * municipalities with `steadyHeads`, and of others.
 */
export const yearsApart = ['2', '5'] as const;
/** From so many heads on an income, or households, of 0 are a slip. */
export const zeroBeside = '50';
/** How many times the income per insured of the tables one that is given may be, or the reverse. */
export const incomesApart = '3';
/** 資産税額 per insured of a whole prefecture, yen. */
export const assetsPerHead = ['500', '1000000'] as const;

/** 医療費指数算定基礎額 per insured of the nation, or of all municipalities, yen. */
export const costsPerHead = ['50000', '2000000'] as const;
/** How many times the other years of its band a national figure may be, or the reverse. */
export const nationApart = '1.5';
/**
 * How many times the other years of its band the heads of a municipality may be, or the reverse: where one of the two is
 * `large`, and where one is `some`; fewer are not judged.
 */
export const bandHeadsApart = { large: '100', ofLarge: '3', some: '30', ofSome: '10' } as const;
/**
 * How many times the insured of a municipality its heads by age may add up to, or the reverse: of many and of few heads,
 * beside the insured of the same year, and beside those of the fiscal year.
 */
export const agesApart = { sameYear: ['1.25', '2'], fiscalYear: ['1.5', '3'] } as const;
/** Of more different figures heads by age are not alike by chance. */
export const bandsAlike = 8;
/** Of which part of all municipalities an index that is out of line is no matter of one of them. */
export const nearlyAll = 0.8;

/** How many times I_i an own base of 所得割 may be, or the reverse. */
export const ownIncomeApart = '3';
/** How many times the standard rate a rate in force may be, or the reverse. */
export const inForceApart = '5';
/** What rates in force may bring of what is needed. */
export const sufficiencyRange = ['0.5', '2'] as const;
/** How many times what was published what is levied per head may be, or the reverse, where rates in force are judged. */
export const leviedApart = '2';
/** How many times the levies of a case those that relief starts from may be, or the reverse: of all, and of one municipality. */
export const baselinesApart = { all: '1.4', one: '4' } as const;
/** Of less than this part of what is above the limits, a fund for relief is in another unit. */
export const leastFund = '0.001';
