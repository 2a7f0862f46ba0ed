/** The tables of `nhi sweep --summary`, by the names of their files and of `--table`. */
export const summaryTableNames = ['sweep-municipalities', 'sweep-scenarios'] as const;
export type SummaryTableName = (typeof summaryTableNames)[number];

/** All tables of `nhi sweep`. */
export const sweepTableNames = ['sweep', ...summaryTableNames] as const;
export type SweepTableName = (typeof sweepTableNames)[number];
