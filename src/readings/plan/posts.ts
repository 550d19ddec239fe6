import { requiredAgentsErlangA, requiredAgentsErlangC } from '../../methods/required-agents.ts';

const SECONDS_PER_HOUR = 3600;

/** Erlangs up to which posts are counted exactly; a volume mistyped by six digits must not count for hours. */
const MOST_ERLANGS = 1e6;

/**
 * The fewest posts that meet a service level, by units an hour. More units never need fewer posts, so what lies between
 * two loads of one answer has that answer: few loads are searched for, however many are asked.
 */
class ServicePosts {
  private readonly handleTime: number;
  private readonly share: number;
  private readonly within: number;
  private readonly patience: number | null;
  /** For each answer found, from the smallest on: the least and the greatest load that had it. */
  private readonly least: number[] = [];
  private readonly greatest: number[] = [];
  private readonly answers: number[] = [];

  /** Working time of a unit, share answered within a time, how long a caller waits (null: for ever); in hours. */
  constructor(handleTime: number, share: number, within: number, patience: number | null) {
    this.handleTime = handleTime;
    this.share = share;
    this.within = within;
    this.patience = patience;
  }

  /** Posts for so many units an hour; 0 for none, and where nothing is asked. */
  at(unitsPerHour: number): number {
    const { handleTime, share } = this;
    if (!(unitsPerHour > 0) || !(handleTime > 0) || !(share > 0)) return 0;
    const erlangs = unitsPerHour * handleTime;
    // Four standard deviations above a million are within half a percent of it.
    if (erlangs > MOST_ERLANGS) return Math.ceil(erlangs + 4 * Math.sqrt(erlangs));
    const { least, greatest, answers } = this;
    let place = 0;
    for (let above = answers.length; place < above; ) {
      const middle = (place + above) >> 1;
      if (greatest[middle]! < unitsPerHour) place = middle + 1;
      else above = middle;
    }
    if (place < answers.length && least[place]! <= unitsPerHour) return answers[place]!;
    const found = this.search(unitsPerHour, {
      least: answers[place - 1] ?? 1,
      most: answers[place] ?? Number.POSITIVE_INFINITY,
    });
    if (answers[place] === found) least[place] = unitsPerHour;
    else if (place > 0 && answers[place - 1] === found) greatest[place - 1] = unitsPerHour;
    else {
      least.splice(place, 0, unitsPerHour);
      greatest.splice(place, 0, unitsPerHour);
      answers.splice(place, 0, found);
    }
    return found;
  }

  /** Whether these are the posts of a target. */
  isFor(handleTime: number, share: number, within: number, patience: number | null): boolean {
    return (
      this.handleTime === handleTime && this.share === share && this.within === within && this.patience === patience
    );
  }

  private search(unitsPerHour: number, between: { readonly least: number; readonly most: number }): number {
    const { handleTime, share, within, patience } = this;
    const load = {
      calls: unitsPerHour,
      intervalSeconds: SECONDS_PER_HOUR,
      ahtSeconds: handleTime * SECONDS_PER_HOUR,
      serviceLevel: share,
      targetSeconds: within * SECONDS_PER_HOUR,
      between,
    };
    const found =
      patience === null
        ? requiredAgentsErlangC(load)
        : requiredAgentsErlangA({ ...load, patienceSeconds: patience * SECONDS_PER_HOUR });
    // The file cannot ask for every call in time; no number of posts reaches that.
    return found?.agents ?? Number.POSITIVE_INFINITY;
  }
}

/** Most targets whose posts are kept; a simulation has as many as it has draws. */
const MOST_KEPT = 1 << 12;
const kept = new Map<string, ServicePosts>();
let last: ServicePosts | undefined;

/** The posts of a target (as in the constructor): what one question found holds for the next. */
export function servicePosts(
  handleTime: number,
  share: number,
  within: number,
  patience: number | null,
): Pick<ServicePosts, 'at'> {
  if (last?.isFor(handleTime, share, within, patience)) return last;
  const key = `${handleTime} ${share} ${within} ${patience}`;
  last = kept.get(key) ?? new ServicePosts(handleTime, share, within, patience);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, last);
  return last;
}
