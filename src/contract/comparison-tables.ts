/** The tables of `nhi compare`, by the names of their files and of `--table`. */
export const comparisonTableNames = ['comparison', 'comparison-inputs', 'comparison-sides'] as const;
export type ComparisonTableName = (typeof comparisonTableNames)[number];
