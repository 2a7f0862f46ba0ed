import { type Language, languages } from '../domain/language.js';

/** `--lang`, else NHI_LANG, LC_ALL, LANG, else the system's locale: Windows sets none of these variables. */
export function languageOf(
  lang: string | undefined,
  env: NodeJS.ProcessEnv = process.env,
  systemLocale: () => string = localeOfSystem,
): Language {
  const named =
    lang ?? [env.NHI_LANG, env.LC_ALL, env.LANG].find((value) => value !== undefined && value !== '');
  return /^ja(?:panese)?(?![a-z])/i.test(named ?? systemLocale()) ? 'ja' : 'en';
}

/**
 * Windows and macOS keep a locale of their own, and any part of Intl knows it; this one loads in a hundredth of the time
 * of DateTimeFormat. Elsewhere there is none but that of the environment, and Intl would ask LC_MESSAGES and no more.
 */
function localeOfSystem(): string {
  if (process.platform !== 'win32' && process.platform !== 'darwin') return process.env.LC_MESSAGES ?? '';
  return new Intl.PluralRules().resolvedOptions().locale;
}

/** The `--lang` of a command line that nobody has understood yet; undefined where it has none or a strange one. */
export function languageAsked(args: readonly string[]): Language | undefined {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const values = options.flatMap((arg, at) => {
    if (arg === '--lang') return [options[at + 1]];
    return arg.startsWith('--lang=') ? [arg.slice('--lang='.length)] : [];
  });
  return languages.find((one) => one === values.at(-1));
}

/** `nhi --lang ja calc` as `nhi calc --lang ja`: the options of a command stand behind its name. */
export function languageBehind(args: readonly string[]): readonly string[] {
  const [first = '', second = ''] = args;
  const taken = first === '--lang' ? 2 : 1;
  const isLanguage =
    first === '--lang' ? languages.some((one) => one === second) : first.startsWith('--lang=');
  const [command, ...rest] = args.slice(taken);
  if (!isLanguage) return args;
  return command === undefined ? ['--help'] : [command, ...args.slice(0, taken), ...rest];
}
