/** For values that all cases share: as many as an axis has. */
export const mostGiven = 200_000;

/**
 * Remembers what was made of things, up to a number of them: what all scenarios share is made once, and a grid of
 * millions fills no memory.
 */
export class Memo<Given extends object, Made> {
  private readonly made = new Map<Given, Made>();

  constructor(
    private readonly make: (given: Given) => Made,
    private readonly most = 1024,
  ) {}

  of(given: Given): Made {
    const known = this.made.get(given);
    if (known !== undefined) return known;
    if (this.made.size >= this.most) this.made.clear();
    const made = this.make(given);
    this.made.set(given, made);
    return made;
  }
}
