import type { Timetable } from '../../units/timetable.ts';
import { PERCENT } from '../../units/unit.ts';
import { shareWithin } from '../demand/arrivals.ts';
import { overlap, staffedHours } from '../demand/coverage.ts';
import { type Post, postsAtOnce, rosterOf } from '../demand/posts.ts';
import { moves } from '../demand/volume.ts';
import type { Node } from '../graph/node.ts';
import type { Demand } from '../offer.ts';
import type { Scope } from '../scope.ts';
import type { Person } from './person.ts';
import { relieved } from './relief.ts';
import { expanding, type StaffTerms, staffTurnover, type Turnover } from './turnover.ts';

/** Months that staff is kept on when work falls, before heads follow. */
const RELEASE_MONTHS = [1, 2, 3];

/** The staff of an option: heads, hours and how the year moves them. Month series; heads are whole. */
export interface Staff extends Turnover {
  readonly person: Person;
  readonly heads: Node;
  /** Those of them whom the work no longer asks for: kept on after it fell, paid in full. */
  readonly keptOn: Node;
  /** Full-time equivalents paid: heads, or the part of one person. */
  readonly fte: Node;
  /** Paid hours a month of all, overtime left out. */
  readonly paidHours: Node;
  readonly overtimeHours: Node;
  /** Hours really worked of the paid ones. */
  readonly productiveHours: Node;
  /** Manned hours a month, for premiums and the timetable that they follow. */
  readonly manned: readonly Manned[];
  /** Of the hires for growth those who join people who are there already; null where the work never grows. */
  readonly expanding: Node | null;
  readonly seats: Node;
  readonly handled: ReadonlyMap<string, Node>;
  readonly headroom: Node;
  readonly notes: readonly string[];
}

/** Posts of one demand. */
interface Manned extends Post {
  /** Hours a month that the posts are open. */
  readonly hours: Node;
  /** Hours worked there, by hours open: more than 1 where the load needs more people than posts. */
  readonly worked: Node;
}

/** Heads for the demands: fractional need by task, one whole step for the pool, never below the roster. */
export function staffing(scope: Scope, who: Person, demands: readonly Demand[], terms: StaffTerms = {}): Staff {
  const { f } = scope;
  const { employment } = who.job;
  const occupancy = scope.fact('occupancy.target', 'options.*.occupancy', 'Highest occupancy of a manned post');
  const there = demands
    .filter((demand) => demand.open !== null)
    .map((demand) => {
      const hours = mannedHours(scope, demand, employment.shift);
      const present = f`max(${hours}, ${demand.hours} * ${shareWithin(scope, demand, employment.shift)} / ${occupancy})`;
      const worked = f`if(${hours} > 0, ${present} / ${hours}, 0)`;
      return { demand, within: overlap(demand.open!, employment.shift), hours, present, worked };
    });
  const manned: readonly Manned[] = there;
  const presence = scope.name(
    'presence_hours',
    'Manned hours',
    sum(
      scope,
      there.map(({ present }) => present),
    ),
    'hour/month',
  );
  const deferable = scope.name(
    'desk_hours',
    'Hours of work that can wait',
    deskHours(scope, who, demands, presence),
    'hour/month',
  );
  const atDesk = f`1 - ${who.absence} - ${who.shrinkage}`;
  const need = scope.name(
    'need',
    'People needed',
    f`${relieved(scope, who, manned, presence)} + ${deferable} / (${who.paidHours} * (${atDesk}))`,
  );
  const flex = scope.assumed(
    'overtime_flex',
    'options.*.overtime',
    'Overtime that saves another hire',
    { low: 0, likely: 3, high: 8 },
    PERCENT,
    'a team works a few percent of overtime before another person is hired',
  );
  const rostered = scope.name(
    'roster',
    'People that the roster needs',
    f`if(${presence} > 0, ${rosterOf(scope, manned)}, 0)`,
  );
  const byHours = scope.name('people_by_hours', 'People that the hours need', f`ceil(${need} / (1 + ${flex}))`);
  const whole = employment.people
    ? scope.input({
        key: 'people',
        given: employment.people,
        label: 'Fixed headcount',
        unit: '',
        otherwise: () => scope.number(0),
      })
    : f`max(${rostered}, ${byHours})`;
  const asked = f`if(${need} > 0, ${whole}, 0)`;
  const heads = scope.name('heads', 'People, whole', terms.onCall ? asked : keepOn(scope, asked));
  const keptOn = scope.name('kept_on', 'People kept on when work falls', f`${heads} - ${asked}`);
  const fte = scope.name(
    'fte',
    'Full-time equivalents paid',
    paidEquivalents(scope, who, { need, byHours, rostered, heads }),
  );
  const paidHours = scope.name('paid_hours', 'Paid hours', f`${fte} * ${who.paidHours}`, 'hour/month');
  const capacity = f`${fte} * (1 + ${flex})`;
  const overtimeHours = scope.name(
    'overtime_hours',
    'Overtime hours',
    f`min(max(0, ${need} - ${fte}), ${fte} * ${flex}) * ${who.paidHours} * (${atDesk})`,
    'hour/month',
  );
  const productiveHours = scope.name(
    'productive_hours',
    'Productive hours',
    f`${paidHours} * (1 - ${who.absence} - ${who.shrinkage})`,
    'hour/month',
  );
  const served = scope.name(
    'served_share',
    'Share of the work that the staff can take',
    f`if(${need} > 0, min(1, ${capacity} / ${need}), 0)`,
    '%',
  );
  const turnover = staffTurnover(scope, who, heads, terms);
  const grows = demands.some(({ item }) => moves(item.volume));
  const handled = new Map(
    demands.map((demand) => [demand.id, f`${served} * ${shareWithin(scope, demand, employment.shift)}`]),
  );
  scope.name(
    'idle_hours',
    'Idle paid hours',
    f`max(0, ${fte} - ${need}) * ${who.paidHours} * (${atDesk})`,
    'hour/month',
  );
  return {
    person: who,
    heads,
    keptOn,
    fte,
    paidHours,
    overtimeHours,
    productiveHours,
    manned,
    ...turnover,
    expanding: grows ? expanding(scope, heads, turnover.joining) : null,
    seats: scope.name('seats', 'Seats: most people present at once', seats(scope, manned, heads, deferable)),
    handled,
    headroom: f`mean(if(${need} > 0, max(0, ${capacity} / ${need} - 1), 0))`,
    notes: [],
  };
}

/** Hours of work that can wait; what idle time at a manned post takes off (`also_does`) needs nobody else. */
function deskHours(scope: Scope, who: Person, demands: readonly Demand[], presence: Node): Node {
  const { f } = scope;
  const waiting = demands.filter((demand) => demand.open === null);
  const own = sum(
    scope,
    waiting.map((demand) => demand.hours),
  );
  if (!waiting.some((demand) => demand.id === who.job.employment.alsoDoes)) return own;
  const busy = sum(
    scope,
    demands.filter((demand) => demand.open !== null).map((demand) => demand.hours),
  );
  return f`max(0, ${own} - max(0, ${presence} - ${busy}))`;
}

/** Manned hours; where a service level decides the posts of each hour, as a figure of its own. */
function mannedHours(scope: Scope, demand: Demand, shift: Timetable | undefined): Node {
  const hours = staffedHours(scope, demand, shift);
  if (!demand.service) return hours;
  return scope.name(`post_hours.${demand.id}`, `${demand.label}: hours at its posts`, hours, 'hour/month');
}

/** People are kept on for three months when work falls: notice, and work may come back. */
function keepOn(scope: Scope, asked: Node): Node {
  const { f } = scope;
  const needed = scope.name('heads_needed', 'People, whole, for the work of the month', asked);
  const earlier = RELEASE_MONTHS.map((months) => scope.graph.add('lag', [needed], [months]));
  return f`if(${needed} > 0, max(${[needed, ...earlier]}), 0)`;
}

interface Headcount {
  readonly need: Node;
  readonly byHours: Node;
  readonly rostered: Node;
  readonly heads: Node;
}

/**
 * Part-time where the work is less than a person, and where the roster asks for more people than the hours do: they
 * share those hours. Otherwise whole people, or as the file says. Who is kept on when work falls is paid in full.
 */
function paidEquivalents(scope: Scope, who: Person, { need, byHours, rostered, heads }: Headcount): Node {
  const { f } = scope;
  const { people, partTime } = who.job.employment;
  if (people || partTime === false) return heads;
  const hours = partTime === true ? need : f`if(${byHours} == 1, min(1, ${need}), ${byHours})`;
  return f`if(${heads} > 0, min(${heads}, ${hours} + max(0, ${heads} - max(${rostered}, ${byHours}))), 0)`;
}

/** Pay of a month of one of the staff, part-timers with their part. */
export function monthlyPayOf(scope: Scope, { person, fte, heads }: Staff): Node {
  return scope.f`${person.paidHours} * ${person.wage} * ${fte} / ${heads}`;
}

/** Shifts share a desk: a manned post is one seat; people with work that can wait have one each. */
function seats(scope: Scope, manned: readonly Manned[], heads: Node, deferable: Node): Node {
  return scope.f`if(${deferable} > 0, ${heads}, min(${heads}, ${postsAtOnce(scope, manned)}))`;
}

function sum(scope: Scope, nodes: readonly Node[], nothing: Node = scope.number(0, 'hour/month')): Node {
  return nodes.length === 0 ? nothing : nodes.reduce((total, node) => scope.f`${total} + ${node}`);
}
