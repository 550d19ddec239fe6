import type { Study } from '../analysis/compare.ts';
import { influences } from '../analysis/influence.ts';
import type { Node } from '../model/graph/node.ts';
import type { Option } from '../scenario/types.ts';
import { monthsOf } from '../units/vintage.ts';
import { count, percent } from '../units/words.ts';
import { finding, type Rule } from './rule.ts';
import { nameOf } from './written-options.ts';

/** What prices and wages rise by in an ordinary year. */
const ORDINARY_RISE = 0.04;
/** A year is what data may be old. */
const FREE_MONTHS = 12;
/** Share of an option's cost that the rise since then must move before it is worth a word. */
const WORTH_A_WORD = 0.1;

interface Old {
  readonly node: Node;
  /** Years beyond the first. */
  readonly years: number;
}

/** SW4003: amounts of money of the packs that are old and matter; shares and hours do not age with prices. */
export const oldDefault: Rule = ({ scenario, data, study }) => {
  const old = study.model.graph.nodes.flatMap((node) => oldAmount(node, data.version));
  if (old.length === 0) return [];
  const byOption = influences(
    study.model,
    old.map(({ node }) => node),
  );
  return scenario.options.flatMap((option) => {
    const spent = grossCost(study, option);
    if (spent === 0) return [];
    const moved = old
      .map(({ node, years }, index) => ({
        leaf: node.leaf!,
        share: ((byOption.get(option.id)?.[index] ?? 0) / spent) * ((1 + ORDINARY_RISE) ** years - 1),
      }))
      .filter(({ share }) => Math.abs(share) >= WORTH_A_WORD)
      .sort((a, b) => Math.abs(b.share) - Math.abs(a.share) || (a.leaf.id < b.leaf.id ? -1 : 1));
    const [worst, ...others] = moved;
    if (!worst) return [];
    const { label, path, provenance } = worst.leaf;
    const since = provenance.origin === 'default' ? provenance.asOf : '';
    const more = others.length === 0 ? '' : `, and ${count(others.length, 'older amount')} like it`;
    return [
      finding(scenario, 'SW4003', {
        message: `${nameOf(option)} rests on an amount of ${since}: ${label}${more}`,
        hint: `at ${percent(ORDINARY_RISE)} a year since then it would cost ${percent(Math.abs(worst.share))} ${worst.share > 0 ? 'more' : 'less'}; ask for today's price and set ${path.replace('*', option.id)}`,
        at: option.path,
      }),
    ];
  });
};

/** What an option spends, before the value that it creates. */
function grossCost({ options }: Study, option: Option): number {
  const lines = options.find(({ id }) => id === option.id)?.lines ?? [];
  return lines.reduce((sum, { total }) => sum + Math.max(0, total), 0);
}

function oldAmount(node: Node, version: string): Old[] {
  const { leaf } = node;
  if (!leaf || leaf.series || leaf.provenance.origin !== 'default' || leaf.provenance.ownPack !== null) return [];
  if (leaf.id.startsWith('fx.') || !Object.keys(leaf.unit.dimension).some((symbol) => /^[A-Z]{3}$/.test(symbol)))
    return [];
  const then = monthsOf(leaf.provenance.asOf);
  const years = then === undefined ? 0 : (monthsOf(version)! - then - FREE_MONTHS) / 12;
  // Even an option that is this amount alone must have become dearer by what is worth a word.
  return (1 + ORDINARY_RISE) ** years - 1 >= WORTH_A_WORD ? [{ node, years }] : [];
}
