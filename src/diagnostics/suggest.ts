/** Longer names are never typing mistakes of ours, and comparing them costs time. */
const LONGEST_COMPARED = 48;

/**
 * The known name nearest to a mistyped one, or undefined when none is near: at most one edit up to four letters, two
 * up to seven, three beyond (letters inserted, left out, exchanged or swapped with their neighbour). Case and the
 * choice between `-` and `_` cost nothing. Of equally near names the first in the list wins.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > LONGEST_COMPARED) return undefined;
  const wanted = fold(name);
  const most = wanted.length <= 4 ? 1 : wanted.length <= 7 ? 2 : 3;
  let best: string | undefined;
  let bestDistance = most + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - wanted.length) >= bestDistance) continue;
    const distance = editDistance(wanted, fold(candidate), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
      if (distance === 0) break;
    }
  }
  return best;
}

/** The hint of a misspelled name: the nearest known one, or the list when it is short. */
export function suggestion(name: string, known: readonly string[]): string | undefined {
  const like = akin(name, known);
  if (like !== undefined) return `did you mean '${like}'?`;
  if (known.length === 0 || known.length > 16) return undefined;
  return `known here: ${known.join(', ')}`;
}

/** The known name that somebody may have meant: one that is nearly the same, has the same words, or begins alike. */
export function akin(name: string, known: readonly string[]): string | undefined {
  return nearest(name, known) ?? sameWords(name, known) ?? sameStart(name, known);
}

/** The known name that shares most of its words with a name: `customer-support` is like `customer-service`. */
export function sameWords(name: string, known: Iterable<string>): string | undefined {
  if (name.length > LONGEST_COMPARED) return undefined;
  const wanted = wordsOf(name);
  let best: string | undefined;
  let most = 0;
  for (const candidate of known) {
    const words = wordsOf(candidate);
    const shared = wanted.filter((word) => words.includes(word)).join('').length;
    // a letter in common counts; of names with as many the shorter one is nearer
    if (shared > most || (shared === most && best !== undefined && shared > 0 && candidate.length < best.length))
      [best, most] = [candidate, shared];
  }
  return best;
}

/** Letters from which on two words of the same start are of one family: `pricing` and `price`. */
const STEM = 4;

/** The shortest known name that starts as a name does. */
function sameStart(name: string, known: readonly string[]): string | undefined {
  const stem = fold(name).slice(0, STEM);
  // `per_` begins many names that have nothing else in common.
  if (stem.length < STEM || stem.includes('-') || name.length > LONGEST_COMPARED) return undefined;
  return known.filter((candidate) => fold(candidate).startsWith(stem)).sort((a, b) => a.length - b.length)[0];
}

/** Words of a name that mean something: not `of`, `to` and `per`. */
function wordsOf(name: string): string[] {
  return fold(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2 && word !== 'per');
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}

/**
 * Optimal string alignment distance (Damerau-Levenshtein without edits inside a swap); gives up with `limit` as soon
 * as the distance cannot stay below it.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const substitution = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let distance = Math.min(row[j - 1]! + 1, last[j]! + 1, substitution);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        distance = Math.min(distance, beforeLast[j - 2]! + 1);
      row.push(distance);
      if (distance < smallest) smallest = distance;
    }
    if (smallest >= limit) return limit;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
