import type { Expression } from '../model/expression/ast.ts';
import { FormulaError } from '../model/expression/ast.ts';
import { parseRequirement } from '../model/expression/parse.ts';
import type { Node } from '../model/graph/node.ts';
import type { Model } from '../model/model.ts';
import type { BuiltOption } from '../model/option.ts';
import type { Drawn } from './drawn.ts';

/** The figure of the graph behind each figure that requirements may ask for. */
const NODES: Readonly<Record<string, (option: BuiltOption) => Node | null>> = {
  npv: ({ figures }) => figures.npv,
  total: ({ figures }) => figures.total,
  monthly: ({ figures }) => figures.monthly,
  first_year: ({ figures }) => figures.firstYear,
  cost_per_unit: ({ figures }) => figures.perUnit,
  cash_total: ({ measures }) => measures.cashPaid,
  monthly_cost: ({ measures }) => measures.dearestMonth,
  cash_low: ({ measures }) => measures.cashLow,
  imputed: ({ figures }) => figures.imputed,
  one_off: ({ measures }) => measures.oneOff,
  people: ({ measures }) => measures.people,
  seats: ({ measures }) => measures.seats,
  missed_share: ({ missedShare }) => missedShare,
  founder_hours: ({ measures }) => measures.founderHours,
  lead_time: ({ leadMonths }) => leadMonths,
  exit_time: ({ exitTime }) => exitTime,
  fixed_share: ({ fixedShare }) => fixedShare,
  headroom: ({ headroom }) => headroom,
};

/** The figures of options as they are in each draw. */
export interface DrawByDraw {
  readonly count: number;
  /** A figure of an option in a draw; null where the option has none, undefined where no draw tells. */
  read(draw: number, name: string, option: string): number | null | undefined;
}

/** Figures that requirements hold draw by draw (`with 90%`), of all options: their draws have to be kept. */
export function heldInDraws({ options, assumptions }: Model): Node[] {
  const { scenario, nouns } = assumptions;
  const names = new Set(scenario.require.flatMap(({ text }) => namesIn(text, nouns)));
  return [...names].flatMap((name) => options.flatMap((option) => NODES[name]?.(option) ?? []));
}

/** Reads the draws of the figures that were kept for requirements. */
export function drawByDraw({ options }: Model, { simulation }: Drawn): DrawByDraw {
  const byId = new Map(options.map((built) => [built.option.id, built]));
  return {
    count: simulation.counted,
    read(draw, name, option) {
      const node = NODES[name]?.(byId.get(option)!);
      return node ? simulation.values(node)[draw]! : node;
    },
  };
}

/** Names and functions in a requirement that is held in draws; none in one that is not, or cannot be read. */
function namesIn(text: string, nouns: ReadonlySet<string>): string[] {
  try {
    const { statement, share } = parseRequirement(text, nouns);
    return share === null ? [] : [...namesOf(statement)];
  } catch (error) {
    // What cannot be read is told where it is held.
    if (error instanceof FormulaError) return [];
    throw error;
  }
}

/** Every name in an expression; `saving` reads two figures by their own names. */
function namesOf(part: Expression): string[] {
  switch (part.kind) {
    case 'name':
      return [part.name];
    case 'call':
      return [part.name, ...(part.name === 'saving' ? ['npv', 'cash_total'] : []), ...part.args.flatMap(namesOf)];
    case 'unary':
      return namesOf(part.operand);
    case 'binary':
      return [...namesOf(part.left), ...namesOf(part.right)];
    case 'in':
      return [part.item, ...part.list].flatMap(namesOf);
    default:
      return [];
  }
}
