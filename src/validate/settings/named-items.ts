import type { Finding } from '../../domain/finding.js';
import { type ListSetting, type SectionSetting, type Setting, settingAt } from '../../domain/setting.js';
import { caseForm } from '../../domain/settings/case-settings.js';
import type { Form, ListForm } from '../../domain/settings/form.js';
import { formIn, namesIn } from '../../domain/settings/walk.js';
import { keyNamed } from './key-named.js';

/**
 * A list with single items that `--set` names, as `pooling.高額医療費負担金.ratio` does: an item that the list below has gets
 * what is set, another one is added to it.
 *
 * @param below the list, or whatever else a lower layer has
 * @param named under the names of items what is set of them
 */
export function withNamedItems(
  by: NonNullable<ListForm['by']>,
  below: Setting | undefined,
  named: SectionSetting,
): ListSetting {
  const list: ListSetting = below?.kind === 'list' ? below : { kind: 'list', items: [], place: named.place };
  const items = [...list.items];
  for (const [name, own] of named.entries) {
    const set = own.kind === 'section' ? own.entries : new Map([[by.value, own]]);
    const at = items.findIndex((item) => nameIn(item, by.name) === name);
    const item = items[at];
    if (item?.kind === 'section') items[at] = { ...item, entries: new Map([...item.entries, ...set]) };
    else
      items.push({
        kind: 'section',
        entries: new Map([[by.name, text(name, own)], ...set]),
        place: own.place,
      });
  }
  return { ...list, items };
}

/** What names an item of a list: the text under a key. */
export function nameIn(item: Setting, key: string): string | undefined {
  const named = item.kind === 'section' ? item.entries.get(key) : undefined;
  return named?.kind === 'scalar' ? named.text.trim() : undefined;
}

function text(name: string, { place }: Setting): Setting {
  return { kind: 'scalar', text: name, place };
}

/** A finding in an item of a list whose items have names, with the name of the item: that of `pooling[1].ratio`. */
export function withItem(one: Finding, tree: SectionSetting): Finding {
  const { column = '', file } = one.place;
  const [, written = '', number] = /^([^\s[\]]+)\[(\d+)\]/.exec(column) ?? [];
  if (number === undefined) return one;
  const key = keyNamed(written) ?? written;
  const by = namesIn(key.split('.').reduce<Form | null>(formIn, caseForm));
  const list = settingAt(tree, key);
  const item = by && list?.kind === 'list' ? list.items[Number(number) - 1] : undefined;
  const name = by && item?.place.file === file ? nameIn(item!, by.name) : undefined;
  return name === undefined ? one : { ...one, place: { ...one.place, item: name } };
}
