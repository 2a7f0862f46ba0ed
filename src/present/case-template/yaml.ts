import type { Bilingual, Language } from '../../domain/language.js';
import { segments } from '../../domain/segment.js';
import { writtenOf } from '../../domain/settings/unit.js';
import { newValueOf, type ShownSetting, type ShownSettings } from './shown-settings.js';

const opening: Bilingual = {
  ja: `# yaml-language-server: $schema=case.schema.json
# 1つの都道府県・1つの年度・1回の算定です。数字を書き換えてから: nhi calc
# 表とこのファイルに入っている数字は記入例で、実際の数字ではありません。行頭に # のあるキーは与えていないものです。`,
  en: `# yaml-language-server: $schema=case.schema.json
# A case of nhi: one prefecture, one fiscal year, one run. Change the figures, then: nhi calc
# Figures in the tables and in this file are examples, not real ones. A key behind a # is not given.`,
};

/** Keys that all segments have alike are shown under the first one only. */
const shownOnce = new RegExp(`^segments\\.(?!${segments[0]}\\.)`);

/** A case.yaml with a comment beside every key. */
export function caseYaml(groups: readonly ShownSettings[], language: Language): string {
  const open: string[] = [];
  const given = new Set(
    groups.flatMap(({ settings }) =>
      settings.flatMap(({ key, record }) => (newValueOf(record) === undefined ? [] : sectionPaths(key))),
    ),
  );
  const blocks = groups.map(({ heading, settings }) => {
    const shown = settings.filter(
      ({ key, record }) => newValueOf(record) !== undefined || !shownOnce.test(key),
    );
    const title = `${indent(commonDepth(shown[0]?.key ?? '', open))}# ${heading[language]}`;
    return [title, ...shown.flatMap((one) => linesOf(one, { open, given }, language))].join('\n');
  });
  return `${[opening[language], ...blocks].join('\n\n')}\n`;
}

/** The sections that are open, and those in which something is given. */
interface Sections {
  readonly open: string[];
  readonly given: ReadonlySet<string>;
}

/** The line of a key, after those of the sections that have to be opened for it; a section that gives nothing is none. */
function linesOf({ key, record }: ShownSetting, { open, given }: Sections, language: Language): string[] {
  const { example, meaning } = record;
  const value = newValueOf(record);
  const name = key.split('.').at(-1) ?? '';
  const sections = sectionsOf(key);
  const kept = commonDepth(key, open);
  const opened = sectionPaths(key)
    .slice(kept)
    .map((path, at) => `${indent(kept + at)}${given.has(path) ? '' : '# '}${sections[kept + at]}:`);
  open.splice(0, open.length, ...sections);
  const note = `# ${meaning[language]} — ${writtenOf(record)[language]}`;
  const line = value === undefined ? `# ${name}: ${example ?? ''}` : `${name}: ${quoted(value)}`;
  return [...opened, `${indent(sections.length)}${line}   ${note}`];
}

function sectionsOf(key: string): string[] {
  return key.split('.').slice(0, -1);
}

/** The dotted keys of the sections that a key stands in, the outermost first. */
function sectionPaths(key: string): string[] {
  return sectionsOf(key).map((_, at, sections) => sections.slice(0, at + 1).join('.'));
}

/** How many of the sections that a key stands in are open. */
function commonDepth(key: string, open: readonly string[]): number {
  const sections = sectionsOf(key);
  const first = sections.findIndex((part, at) => open[at] !== part);
  return first < 0 ? sections.length : first;
}

function indent(depth: number): string {
  return '  '.repeat(depth);
}

/** Digits that name something, such as a prefecture, are text in YAML. */
function quoted(value: string): string {
  return /^0?\d{2}$/.test(value) ? `"${value}"` : value;
}
