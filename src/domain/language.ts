/** Languages in which `nhi` speaks to people. Figures are the same in both. */
export const languages = ['en', 'ja'] as const;
export type Language = (typeof languages)[number];

/** A text in every language. */
export type Bilingual = Readonly<Record<Language, string>>;

/** A text in every language, or in the one in which somebody wrote it. */
export type Text = string | Bilingual;

export function textIn(text: Text, language: Language): string {
  return typeof text === 'string' ? text : text[language];
}

/** Words of a view by language; both languages say the same things. */
export function inLanguages<Words>(words: Readonly<Record<Language, Words>>): (language: Language) => Words {
  return (language) => words[language];
}
