/** JSON as it is read by people and compared by tools: two blanks, a final line feed. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
