/** What is wrong with a text: where in the text (offset and length), in words, and what would be right. */
export interface TextFault {
  readonly ok: false;
  readonly problem: 'syntax' | 'number' | 'unit' | 'currency' | 'range' | 'period';
  readonly message: string;
  readonly hint?: string;
  /** The symbol that is no unit, for a suggestion of the nearest one. */
  readonly symbol?: string;
  readonly offset: number;
  readonly length: number;
}

/** A fault of a text; it concerns all of it where no offset is given. */
export function fault(
  problem: TextFault['problem'],
  about: string,
  message: string,
  extra: { offset?: number; hint?: string } = {},
): TextFault {
  return {
    ok: false,
    problem,
    message,
    offset: extra.offset ?? 0,
    length: Math.max(1, about.length),
    ...(extra.hint === undefined ? {} : { hint: extra.hint }),
  };
}
