/** JSON as it is read by people and compared by tools: two blanks, a final line feed. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** As {@link toJson}, with every element of the lists at the top on a line of its own: long lists stay readable. */
export function toJsonLines(value: object): string {
  const entries = Object.entries(value).map(([key, entry]) => `  ${JSON.stringify(key)}: ${lined(entry)}`);
  return `{\n${entries.join(',\n')}\n}\n`;
}

function lined(entry: unknown): string {
  if (!Array.isArray(entry) || entry.length === 0) return JSON.stringify(entry);
  return `[\n${entry.map((element) => `    ${JSON.stringify(element)}`).join(',\n')}\n  ]`;
}
