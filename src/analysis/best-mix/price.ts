import type { MixParts } from '../../model/mix-parts.ts';
import { evaluate } from '../../readings/evaluate.ts';
import type { MultiSourceOption } from '../../scenario/types.ts';
import { keyOf } from './costed.ts';
import { assignOf, type Mix } from './mix.ts';
import type { MixTable } from './order.ts';

/**
 * The lower bound of any mix without overflow, also of hours that are in no table: the sum of what adds up, each part
 * built once. Far less work than the whole option, and mostly the same number.
 */
export function pricing(
  parts: () => MixParts,
  option: MultiSourceOption,
  { sources, table }: { readonly sources: readonly string[]; readonly table: MixTable },
): (mix: Mix) => number {
  const known = new Map<string, number>();
  const priceOfPart = (own: Mix, lead: number): number => {
    const key = `${lead} ${keyOf(own)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const graph = parts();
    const { npv } = graph.part(assignOf(option, own));
    const bindings = new Map([[graph.lead, Float64Array.of(table.leads[lead]!)]]);
    const price = evaluate(graph.graph, { roots: [npv], bindings }).scalar(npv);
    known.set(key, price);
    return price;
  };
  return (mix) => {
    const used = sources.flatMap((source, index) => {
      const own = Object.entries(mix).flatMap(([work, entries]) => {
        const mine = entries.filter((entry) => entry.source === source);
        return mine.length > 0 ? [[work, mine] as const] : [];
      });
      return own.length > 0 ? [{ own: Object.fromEntries(own), lead: table.leadOf[index]! }] : [];
    });
    const lead = table.leads.indexOf(Math.max(...used.map((one) => one.lead)));
    return used.reduce((sum, { own }) => sum + table.each(lead) + priceOfPart(own, lead), table.fixed(lead));
  };
}
