/**
 * Remembers what was made of things, so that it is made once; up to a number of them where there may be so many that they
 * would fill the memory.
 */
export class Memo<Given, Made> {
  private readonly made = new Map<Given, Made>();

  constructor(
    private readonly make: (given: Given) => Made,
    private readonly most = Number.POSITIVE_INFINITY,
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
