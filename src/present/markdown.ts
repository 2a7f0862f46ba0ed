/** A row of a table in Markdown. */
export function markdownRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** A table in Markdown, with a line break at its end. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [markdownRow(head), `|${'---|'.repeat(head.length)}`, ...rows.map(markdownRow)];
  return `${lines.join('\n')}\n`;
}
