/** A word in the form in which words are compared: half width, without blanks, lower case, か for ヶ and カ. */
export function foldWord(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .toLowerCase()
    .replace(/[カヵヶケ箇]年/g, 'か年');
}
