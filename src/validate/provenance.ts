import type { Authority, Provenance } from '../domain/provenance.js';
import { type SectionSetting, settingAt } from '../domain/setting.js';
import type { ReadPolicy, ReadPolicyValue } from './settings/policy-layer.js';
import { sourceText } from './settings/source-text.js';
import type { PlacedAdjustment } from './tables/adjustments.js';
import { type JoinedTables, placeIn } from './tables/joined.js';

interface Traced {
  readonly tree: SectionSetting;
  readonly joined: JoinedTables;
  readonly adjustments: readonly PlacedAdjustment[];
  readonly adjustmentFile: string;
  readonly policy: ReadPolicy | undefined;
}

/** Looks places up when they are asked for; a run that explains nothing pays nothing. */
export function provenanceOf({ tree, joined, adjustments, adjustmentFile, policy }: Traced): Provenance {
  return {
    cell({ code, column }) {
      const found = joined.columns.get(column);
      return found?.figures.has(code)
        ? placeIn(found.table, found.source, code, joined.names.get(code))
        : undefined;
    },
    setting(key) {
      return settingAt(tree, key)?.place;
    },
    authority(key) {
      const setting = settingAt(tree, key);
      const value = setting && policy?.values.find((one) => one.setting === setting);
      return value && policy ? { policy: policy.id, ...authorityOf(value) } : undefined;
    },
    adjustments: adjustments.map(({ line, amount }) => ({ file: adjustmentFile, line, value: `${amount}` })),
  };
}

function authorityOf({ status, source, passage, note }: ReadPolicyValue): Omit<Authority, 'policy'> {
  return {
    status,
    source: source === null ? null : sourceText(source),
    passage: passage ?? null,
    note: note ?? null,
  };
}
