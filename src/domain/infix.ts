/** How tightly a formula holds together: sums least, single terms most. */
type Binding = 1 | 2 | 3;

/** A part of a formula that is written on one line. */
export interface Infix {
  readonly text: string;
  readonly binding: Binding;
}

/** What needs no brackets anywhere. */
export function single(text: string): Infix {
  return { text, binding: 3 };
}

/** A sum of some parts, or anything that holds as loosely. */
export function sumOf(parts: readonly Infix[], sign: string): Infix {
  return { text: parts.map((part) => within(part, 1)).join(sign), binding: 1 };
}

export function productOf(parts: readonly Infix[], sign: string): Infix {
  return { text: parts.map((part) => within(part, 2)).join(sign), binding: 2 };
}

/** The right side of a difference needs brackets already when it binds as loosely. */
export function difference([left, right]: readonly [Infix, Infix], sign: string): Infix {
  return { text: `${within(left, 1)}${sign}${within(right, 2)}`, binding: 1 };
}

export function quotient([left, right]: readonly [Infix, Infix], sign: string): Infix {
  return { text: `${within(left, 2)}${sign}${within(right, 3)}`, binding: 2 };
}

/** A part in brackets, if it binds more loosely than it must. */
export function within({ text, binding }: Infix, least: Binding): string {
  return binding < least ? `(${text})` : text;
}
