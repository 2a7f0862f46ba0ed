import type { Municipality } from '../domain/case.js';

/** What a municipality is called by its code: its name, with the code where two have the same name. */
export type DisplayNames = (code: string) => string;

export function displayNames(municipalities: readonly Pick<Municipality, 'code' | 'name'>[]): DisplayNames {
  const counts = new Map<string, number>();
  const names = new Map(municipalities.map(({ code, name }) => [code, name]));
  for (const name of names.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (code) => {
    const name = names.get(code);
    if (!name) return code;
    return (counts.get(name) ?? 0) > 1 ? `${name} ${code}` : name;
  };
}
