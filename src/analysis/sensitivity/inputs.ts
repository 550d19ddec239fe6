import type { Node } from '../../model/graph/node.ts';
import type { Model } from '../../model/model.ts';
import type { Estimate } from '../../readings/simulate.ts';
import { leafResult, usersOf } from '../assumption-list.ts';
import type { Drawn } from '../drawn.ts';
import { distinctNames } from '../labels.ts';
import { isWorthKnowing, type Worth } from './information.ts';
import type { InputSensitivity } from './result.ts';
import type { Spread } from './spread.ts';
import { type Sweep, swingOf } from './sweep.ts';
import { turningOf } from './turning.ts';

/** What was found out about the inputs, each by leaf. */
export interface Findings {
  readonly moved: Sweep;
  /** Ids of the swept options. */
  readonly ids: readonly string[];
  /** Places among them of those that can be chosen. */
  readonly places: readonly number[];
  readonly drawn: Drawn | null;
  readonly worth: Worth | null;
  readonly worths: ReadonlyMap<Node, Estimate | null>;
  readonly spread: Spread | null;
}

/** Every input with all that is known of it, those with the widest swing first. */
export function inputResults(model: Model, findings: Findings): InputSensitivity[] {
  const { moved, drawn, worth, worths, spread } = findings;
  const users = usersOf(model, model.options, ({ npv }) => [npv]);
  const told = moved.swept.map(({ leaf }) => leafResult(leaf.leaf!, users.get(leaf) ?? []));
  const names = distinctNames(told);
  return moved.swept
    .map((swept, index): InputSensitivity => {
      const { leaf, low, high } = swept;
      const { factor } = leaf.leaf!.unit;
      const own = worthOf(worths.get(leaf), worth);
      const turning = turningOf(swept, moved.base, findings, drawn && worth && { drawn, cheapest: worth.cheapest });
      return {
        told: told[index]!,
        name: names[index]!,
        alone: { low: low.at / factor, high: high.at / factor, ...swingOf(swept, moved.base) },
        // What is worth knowing would change the choice at times, if only far out.
        turning: { ...turning, could: turning.could || own?.isSure === true },
        spread: spread && { difference: spread.difference.of(leaf), cost: spread.cost.of(leaf) },
        worth: own,
      };
    })
    .sort((a, b) => b.alone.swing - a.alone.swing || order(a.told.path, b.told.path) || order(a.name, b.name));
}

function worthOf(own: Estimate | null | undefined, worth: Worth | null): InputSensitivity['worth'] {
  return own && worth ? { ...own, isSure: isWorthKnowing(own, worth.evpi) } : null;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
