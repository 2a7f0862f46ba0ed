import type { Language } from '../present/findings/index.js';

/** `--lang`, else NHI_LANG, LC_ALL, LANG, else the system's locale. */
export function languageOf(lang: string | undefined, env: NodeJS.ProcessEnv = process.env): Language {
  const named =
    lang ?? [env.NHI_LANG, env.LC_ALL, env.LANG].find((value) => value !== undefined && value !== '');
  const locale = named ?? Intl.DateTimeFormat().resolvedOptions().locale;
  return /^ja/i.test(locale) ? 'ja' : 'en';
}
