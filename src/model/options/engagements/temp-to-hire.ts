import type { QuantityInput, VendorOption } from '../../../scenario/types.ts';
import { carried } from '../../carried.ts';
import { employ, jobOf, staffed } from '../../components/employment.ts';
import { guestSteps } from '../../components/growth/index.ts';
import { seats } from '../../components/seats.ts';
import { noticeAtEnd } from '../../components/severance.ts';
import type { Node } from '../../graph/node.ts';
import type { Line } from '../../line.ts';
import type { Company, Demand, KindContext, Offer } from '../../offer.ts';
import { placeOf } from '../../place.ts';
import type { Scope } from '../../scope.ts';
import { temps } from './temps.ts';

/** What nobody pays for those who know the work already. */
const OF_NEWCOMERS: ReadonlySet<string> = new Set(['hiring.cost', 'hiring.ramp_up', 'hiring.training']);

/**
 * People of an agency whom we take on after some months: temps until then, employees from then on. Those who are there are
 * taken on for the agency's fee, without search and without learning; whoever is needed besides is hired as usual. Desks
 * and computers stay where they are.
 */
export function tempToHire(scope: Scope, context: KindContext<VendorOption>, hireAfter: QuantityInput): Offer {
  const { f, graph } = scope;
  const { option, demands, company } = context;
  elsewhere(scope, option, company);
  const after = scope.input({
    key: 'hire_after',
    given: hireAfter,
    label: 'Time after which people of the agency are taken on',
    unit: 'month',
    otherwise: () => scope.number(0, 'month'),
  });
  const first = scope.name(
    'hired_from',
    'Month from which they are employees',
    f`${context.leadMonths} + round(${after} / 1 month) + 1`,
  );
  const taken = f`if(month >= ${first}, 1, 0)`;
  const before = temps(scope.within(`${scope.prefix}.temps`), {
    ...context,
    demands: during(scope, demands, f`1 - ${taken}`),
  });
  const job = jobOf(scope, option, demands, company);
  const hired = employ(scope.within(`${scope.prefix}.hired`), job, during(scope, demands, taken), company);
  const heads = scope.name('heads', 'People, whole', f`${before.staff.heads} + ${hired.staff.heads}`);
  const places = scope.name(
    'seats',
    'Seats: most people present at once',
    f`${before.staff.seats} + ${hired.staff.seats}`,
  );
  const converted = scope.name(
    'taken_on',
    'People of the agency who are taken on',
    f`if(month == ${first}, min(${graph.add('lag', [before.staff.heads], [1])}, ${hired.staff.heads}), 0)`,
  );
  const fee = scope.line('conversion', {
    category: 'hiring',
    label: 'Fee of the agency for taking its people on',
    // Of a part-timer a part.
    cost: f`if(${converted} > 0, ${converted} * ${before.conversionFee} * ${hired.staff.fte} / ${hired.staff.heads}, 0) / 1 month`,
    oneOff: true,
  });
  // Whether as temps or as employees, they sit at the same workplaces and bring the same steps of infrastructure.
  const all = { person: hired.staff.person, heads, seats: places };
  const shared = guestSteps(scope, all, company);
  const isShared = ({ category, id }: Line): boolean =>
    category === 'seats' || shared.some(({ line }) => line.id === id);
  const apart = (lines: readonly Line[]): Line[] => lines.filter((line) => !isShared(line));
  const asEmployees = apart(hired.lines).filter(({ id }) => !OF_NEWCOMERS.has(id));
  const newcomers = hired.lines
    .filter(({ id }) => OF_NEWCOMERS.has(id))
    .map((line) => besides(scope, line, converted, hired.staff.heads));
  return {
    ...before.offer,
    lines: [
      ...carried(apart(before.offer.lines), 'temps', 'As temps'),
      fee,
      ...newcomers,
      ...carried(asEmployees, 'hired', null),
      ...seats(scope, all, company).lines,
      ...shared.map(({ line }) => line),
    ],
    handled: new Map(
      demands.map(({ id }) => [id, f`${before.staff.handled.get(id)!} + ${hired.staff.handled.get(id)!}`]),
    ),
    heads,
    seats: places,
    founderHours: f`${before.offer.founderHours} + ${hired.founderHours}`,
    exitTime: noticeAtEnd(scope, hired.leaver),
    arrangements: [
      ...before.offer.arrangements,
      staffed(option, job, { people: hired.staff.heads, seats: hired.staff.seats, parts: hired.leaving }),
    ],
    headroom: f`${before.staff.headroom} + ${hired.staff.headroom}`,
    growth: [...shared, ...hired.growth.filter(({ line }) => !isShared(line))],
  };
}

/** Demands in the months in which a mark holds. */
const during = ({ f }: Scope, demands: readonly Demand[], mark: Node): Demand[] =>
  demands.map((demand) => ({ ...demand, volume: f`${demand.volume} * ${mark}`, hours: f`${demand.hours} * ${mark}` }));

/** A cost of newcomers without those who were here as temps. */
function besides(scope: Scope, line: Line, converted: Node, heads: Node): Line {
  const { f } = scope;
  return scope.line(line.id, {
    category: line.category,
    label: line.label,
    cost: f`${line.cost} * if(${converted} > 0, 1 - ${converted} / ${heads}, 1)`,
    imputed: line.payment === 'imputed',
    oneOff: true,
  });
}

/** Whoever is taken on is employed here: abroad that takes a company there. */
function elsewhere(scope: Scope, option: VendorOption, company: Pick<Company, 'country'>): void {
  const { country } = option;
  if (!placeOf(scope, option, company).abroad) return;
  const at = scope.assumptions.scenario.positionOf(`${scope.path}.hire_after`);
  scope.findings.diagnostics.push({
    code: 'SW3031',
    severity: 'error',
    message: `to take people on abroad you need a company there, and you have none in ${country ?? 'another country'}`,
    hint: 'leave hire_after out, or write engagement: employer-of-record',
    ...(at ? { at } : {}),
  });
}
