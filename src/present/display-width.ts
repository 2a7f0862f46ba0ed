/** Columns that a text takes, about: a full-width character takes two. What is printed is measured by its writer. */
export function displayWidth(text: string): number {
  return [...text].reduce((width, one) => width + (/[ -ÿ]/.test(one) ? 1 : 2), 0);
}
