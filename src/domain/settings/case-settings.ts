import type { Bilingual } from '../language.js';
import { bySegment, segments, segmentTitle } from '../segment.js';
import { collectionGroup } from './collection.js';
import { type KeyValues, section, type ValueOf } from './form.js';
import { baseGroup, checksGroup, tablesGroup } from './general.js';
import type { SettingGroup } from './group.js';
import { incomeGroup } from './income.js';
import { levyGroup } from './levy.js';
import { medicalGroup } from './medical.js';
import { premiumGroup } from './premium.js';
import { reliefGroup } from './relief.js';
import { segmentSettings } from './segment.js';
import { type KeyedSetting, settingsOf } from './walk.js';

const ofSegments = bySegment((_, segment) => ({
  form: segmentSettings(segment),
  hint: segmentTitle(segment).en,
}));

/** Settings that a policy may make as well as a case. */
export const sharedSettings = {
  ...medicalGroup.keys,
  ...incomeGroup.keys,
  segments: { form: section(ofSegments, { alike: true }) },
  ...levyGroup.keys,
  ...reliefGroup.keys,
  ...premiumGroup.keys,
  ...collectionGroup.keys,
};

/** case.yaml, whole. */
export const caseForm = section(
  { ...baseGroup.keys, ...tablesGroup.keys, ...sharedSettings, ...checksGroup.keys },
  {
    required: ['fiscal_year', 'inputs'],
    later: ['deficit'],
  },
);

/** Settings under a heading, each under its dotted key. */
export interface SettingList {
  readonly heading: Bilingual;
  readonly settings: readonly KeyedSetting[];
}

/** Every setting under its heading, in the order in which a case reads best. */
export function settingLists(): readonly SettingList[] {
  return [
    ...[baseGroup, tablesGroup, medicalGroup, incomeGroup].map(listOf),
    ...segments.map((segment) => ({
      heading: segmentTitle(segment),
      settings: settingsOf(ofSegments[segment].form, `segments.${segment}`),
    })),
    ...[levyGroup, reliefGroup, premiumGroup, collectionGroup, checksGroup].map(listOf),
  ];
}

function listOf({ heading, keys }: SettingGroup): SettingList {
  return { heading, settings: settingsOf(section(keys)) };
}

/** Keys of a segment that change its terms and nothing of what its tables give. */
export const variableOfSegment = [
  ...ofSegments[segments[0]!].form.exclusive!.flat(),
  'beta',
  'national_income_per_insured',
];

/** The settings of which a case keeps what it was given, as they stand where that is listed. */
export function givenSettings(): readonly KeyedSetting[] {
  const given = settingsOf(caseForm).filter(({ record }) => record.of);
  return [true, false].flatMap((isBefore) =>
    given.filter(({ record }) => (record.isLast === undefined) === isBefore),
  );
}

export type CaseSettings = ValueOf<typeof caseForm>;
export type SegmentSettings = KeyValues<ReturnType<typeof segmentSettings>['keys']>;
