import type { Provenance } from '../domain/provenance.js';
import { type SectionSetting, settingAt } from '../domain/setting.js';
import type { PlacedAdjustment } from './tables/adjustments.js';
import { type JoinedTables, placeIn } from './tables/joined.js';

interface Traced {
  readonly tree: SectionSetting;
  readonly joined: JoinedTables;
  readonly adjustments: readonly PlacedAdjustment[];
  readonly adjustmentFile: string;
}

/** Looks places up when they are asked for; a run that explains nothing pays nothing. */
export function provenanceOf({ tree, joined, adjustments, adjustmentFile }: Traced): Provenance {
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
    adjustments: adjustments.map(({ line, amount }) => ({ file: adjustmentFile, line, value: `${amount}` })),
  };
}
