/** A header in the form in which headers are compared: half width, no blanks, lower case. */
export function foldHeader(header: string): string {
  return header.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
