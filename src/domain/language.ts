/** Languages in which `nhi` speaks to people. Figures are the same in both. */
export const languages = ['en', 'ja'] as const;
export type Language = (typeof languages)[number];

/** A text in every language. */
export type Bilingual = Readonly<Record<Language, string>>;
