import type { Language } from '../language.js';
import type { Place, SettingsHome } from '../place.js';

/** A finding in words. */
export interface Sentence {
  readonly problem: string;
  readonly remedy: string;
  /** What should have stood there; empty when nothing short can be said. */
  readonly expected: string;
}

/** The arguments of a finding that needs none. */
export type NoArguments = Record<string, never>;

/** What a sentence can use: the arguments of the finding, and what is known of every finding. */
export type Told<Args> = (Args extends NoArguments ? unknown : Args) & {
  /** The text as written, in the quotation marks of the language. */
  readonly value: string;
  /** The text as written; empty where nothing is. */
  readonly written: string;
  readonly place: Place;
  /** Where the case keeps its settings, in words: `case.yaml`, `--set`, the name of a sheet. */
  readonly settings: string;
  readonly home: SettingsHome | undefined;
};

/** A sentence, or how it is made where it names something. */
export type Telling<Args> = Sentence | ((told: Told<Args>) => Sentence);

/** What a finding says in each language. */
export type Words<Args> = Readonly<Record<Language, Telling<Args>>>;

/** What findings of one code have in common: the type of their arguments, whether they stop a run, their words. */
export interface FindingDefinition<Args> extends Words<Args> {
  readonly severity: 'error' | 'warning';
}

/** A finding that stops a run. */
export function error<Args = NoArguments>(words: Words<Readonly<Args>>): FindingDefinition<Readonly<Args>> {
  return { severity: 'error', ...words };
}

/** A finding that does not stop a run. */
export function warning<Args = NoArguments>(words: Words<Readonly<Args>>): FindingDefinition<Readonly<Args>> {
  return { severity: 'warning', ...words };
}

/**
 * A sentence from the lines of a template: what is wrong, what to do, and what was expected, where something short can
 * be said. The first line may be left empty. A line break in what is filled in begins no new line.
 */
export function says(template: TemplateStringsArray, ...filled: readonly (string | number)[]): Sentence {
  const lines = [''];
  template.forEach((text, at) => {
    const [same = '', ...next] = text.split(/\n */);
    lines.push(`${lines.pop()}${same}`, ...next);
    lines.push(`${lines.pop()}${filled[at] ?? ''}`);
  });
  const [problem = '', remedy = '', expected = ''] = template[0]?.startsWith('\n') ? lines.slice(1) : lines;
  return { problem, remedy, expected };
}

/** Words that an argument chooses. */
export function by<Args>(wordsOf: (told: Told<Args>) => Words<Args>): Words<Args> {
  return { ja: (told) => tell(wordsOf(told), 'ja', told), en: (told) => tell(wordsOf(told), 'en', told) };
}

/** What words say in a language. */
export function tell<Args>(words: Words<Args>, language: Language, told: Told<Args>): Sentence {
  const telling = words[language];
  return typeof telling === 'function' ? telling(told) : telling;
}
