import type { FunctionEntry } from '../../data/types.ts';
import { isExpression, type WorkItem } from '../../scenario/types.ts';
import type { Timetable } from '../../units/timetable.ts';
import type { Node } from '../graph/node.ts';
import type { Demand, Service } from '../offer.ts';
import type { Scope } from '../scope.ts';
import { BUSINESS_HOURS, profileOf, weightOf } from './profile.ts';
import { volumePath } from './volume.ts';

/** Units of work that are lost when nobody is there; everything else waits. */
const PERISHABLE_UNITS = new Set(['call', 'chat']);

/** The role that does a work item in house when neither file nor catalogue names one. */
const GENERAL_ROLE = 'office-clerk';

/** The figures of a work item: how much, how long each, when, by whom. Scope: prefix and path `work.<id>`. */
export function buildDemand(scope: Scope, item: WorkItem): Demand {
  const { f } = scope;
  const entry = scope.assumptions.function(item.function);
  const byHours = item.workload !== undefined;
  const unit = byHours ? 'hour' : (item.unit ?? countedUnit(item, entry));
  const volume = scope.name('volume', 'Volume', monthlyVolume(scope, item, unit), `${unit}/month`);
  const handleTime = byHours ? scope.number(1) : handling(scope, item, unit);
  const perishable = PERISHABLE_UNITS.has(unit);
  const service = serviceOf(scope, item);
  const open = item.open ?? (perishable || service ? BUSINESS_HOURS : null);
  checkProfile(scope, item, open);
  const posts = scope.input({
    key: 'posts',
    given: item.posts,
    label: 'People at once while open',
    unit: '',
    otherwise: () => scope.number(1),
  });
  return {
    id: item.id,
    label: item.label ?? entry?.name ?? item.id,
    item,
    function: entry,
    unit,
    volume,
    handleTime,
    hours: scope.name('hours', 'Hours of handling', f`${volume} * ${handleTime}`, 'hour/month'),
    open,
    posts,
    service,
    perishable: perishable || (item.missedValue !== undefined && item.open !== undefined),
    role: item.role ?? entry?.roles[0] ?? GENERAL_ROLE,
  };
}

/** The noun that the volume counts where the function knows it by that name, too; else the function's own. */
function countedUnit({ volume }: WorkItem, entry: FunctionEntry | undefined): string {
  const level = volume?.now ?? volume?.path?.[0];
  const counted = level === undefined || isExpression(level) ? {} : level.unit.dimension;
  const other = entry?.unitOfWorkAlternatives?.find((noun) => counted[noun] !== undefined);
  return other ?? entry?.unitOfWork ?? 'unit';
}

/** What must be answered how fast; null where posts are given, or nobody need be there. */
function serviceOf(scope: Scope, item: WorkItem): Service | null {
  const { serviceLevel } = item;
  if (serviceLevel === undefined) return null;
  return {
    share: scope.input({
      key: 'service_level.share',
      given: serviceLevel.share,
      label: 'Share to be answered in time',
      unit: '%',
      otherwise: () => scope.number(1),
    }),
    within: scope.input({
      key: 'service_level.within',
      given: serviceLevel.within,
      label: 'Time in which it is to be answered',
      unit: 'hour',
      otherwise: () => scope.number(0, 'hour'),
    }),
    patience:
      item.patience === undefined
        ? null
        : scope.input({
            key: 'patience',
            given: item.patience,
            label: 'Time that callers wait before they hang up',
            unit: 'hour',
            otherwise: () => scope.number(0, 'hour'),
          }),
  };
}

/** Weights of hours that are all closed say nothing about the hours in which the work is open. */
function checkProfile(scope: Scope, item: WorkItem, open: Timetable | null): void {
  if (open === null || item.profile === undefined || weightOf(profileOf(item.profile).base, open.share) > 0) return;
  const at = scope.assumptions.scenario.positionOf(`${item.path}.profile`);
  scope.findings.diagnostics.push({
    code: 'SW3016',
    severity: 'error',
    message: `by its profile nothing arrives in the opening hours of ${item.id}`,
    hint: 'give some of them a weight above 0',
    ...(at ? { at } : {}),
  });
}

function monthlyVolume(scope: Scope, item: WorkItem, unit: string): Node {
  if (item.once) return oneOffVolume(scope, item, unit);
  if (item.volume) return volumePath(scope, item.volume, unit, labelOfItem(scope, item, 'Volume now'));
  const workload = scope.input({
    key: 'workload',
    given: item.workload,
    label: labelOfItem(scope, item, 'Workload'),
    unit: 'hour/month',
    otherwise: () => scope.number(0, 'hour/month'),
  });
  return scope.f`if(month >= 1, ${workload}, 0)`;
}

/** What a figure is called; where there is other work, with the name of its own. */
function labelOfItem({ assumptions }: Scope, { id, label = id }: WorkItem, what: string): string {
  return assumptions.scenario.work.length > 1 ? `${what}, ${label}` : what;
}

/** A job that is done once: its whole volume in the first month, or spread over the time given. */
function oneOffVolume(scope: Scope, item: WorkItem, unit: string): Node {
  const { f } = scope;
  const inHours = item.workload !== undefined;
  const total = scope.input({
    key: inHours ? 'workload' : 'volume.now',
    given: inHours ? item.workload : item.volume?.now,
    label: 'Size of the job',
    unit: [unit, `${unit}/month`],
    otherwise: () => scope.number(0, unit),
  });
  const size = total.dimension['month'] === -1 ? f`${total} * 1 month` : total;
  const spread =
    item.once === true
      ? scope.number(1, 'month')
      : scope.input({
          key: 'once',
          given: item.once,
          label: 'Time for the job',
          unit: 'month',
          otherwise: () => scope.number(1, 'month'),
        });
  const months = f`max(1, round(${spread} / 1 month))`;
  return f`if(month >= 1 and month <= ${months}, ${size} / (${months} * 1 month), 0)`;
}

function handling(scope: Scope, item: WorkItem, unit: string): Node {
  const wanted = `hour/${unit}`;
  const node = scope.input({
    key: 'handle_time',
    given: item.handleTime,
    label: 'Handle time',
    unit: [wanted, 'hour'],
    otherwise: () => sourcedMinutes(scope, item, unit),
  });
  // A plain `3.5 minutes` means minutes a unit.
  return node.dimension[unit] === -1 ? node : scope.f`${node} / ${scope.number(1, unit)}`;
}

function sourcedMinutes(scope: Scope, item: WorkItem, unit: string): Node {
  const minutes = scope.assumptions.function(item.function)?.minutesPerUnit;
  const path = `work.${item.id}.handle_time`;
  if (minutes) {
    const leaf = scope.assumptions.factLeaf({ ...minutes, pack: 'functions' }, path, `Handle time, ${item.function}`);
    if (leaf.unit.dimension[unit] === -1) return scope.figure(leaf);
  }
  const at = scope.assumptions.scenario.positionOf(scope.path);
  scope.findings.diagnostics.push({
    code: 'SW3004',
    severity: 'error',
    message: `nobody has published how long one ${unit} of ${item.function ?? item.id} takes`,
    hint: `add handle_time: 10 minutes, or say how much work it is in hours: workload: 10 hours/week`,
    ...(at ? { at } : {}),
  });
  return scope.number(0, `hour/${unit}`);
}
