import type { ListSetting, SectionSetting, Setting } from '../../domain/setting.js';

/**
 * 共同負担化 with single items that `--set` names, as `pooling.高額医療費負担金.ratio` does: an item that the list below has
 * gets the ratio, another one is added to it.
 *
 * @param below the list, or whatever else a lower layer has
 * @param named under the names of items what is set of them
 */
export function withPooledItems(below: Setting | undefined, named: SectionSetting): ListSetting {
  const list: ListSetting = below?.kind === 'list' ? below : { kind: 'list', items: [], place: named.place };
  const items = [...list.items];
  for (const [name, own] of named.entries) {
    const set = own.kind === 'section' ? own.entries : new Map([['ratio', own]]);
    const at = items.findIndex((item) => isNamed(item, name));
    const item = items[at];
    if (item?.kind === 'section') items[at] = { ...item, entries: new Map([...item.entries, ...set]) };
    else
      items.push({
        kind: 'section',
        entries: new Map([['item', text(name, own)], ...set]),
        place: own.place,
      });
  }
  return { ...list, items };
}

/** Whether an item of a list has a name. */
export function isNamed(item: Setting, name: string): boolean {
  const named = item.kind === 'section' ? item.entries.get('item') : undefined;
  return named?.kind === 'scalar' && named.text.trim() === name;
}

function text(name: string, { place }: Setting): Setting {
  return { kind: 'scalar', text: name, place };
}
