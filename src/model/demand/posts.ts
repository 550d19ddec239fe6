import type { Timetable } from '../../units/timetable.ts';
import type { Node } from '../graph/node.ts';
import { type WeekDemand, weekOperands } from '../graph/week.ts';
import type { Demand } from '../offer.ts';
import type { Scope } from '../scope.ts';
import { afterHours } from './arrivals.ts';
import { profileOf } from './profile.ts';
import { rosterSize } from './roster-size.ts';

/** A demand at whose posts somebody must be, and the hours of it that are meant. */
export interface Post {
  readonly demand: Demand;
  readonly within: Timetable;
}

/** Hours a month at the posts of one demand, hour by hour of the week as its service level asks. */
export function postHours(scope: Scope, demand: Demand, counted: readonly number[]): Node {
  const { args, params } = weekOperands([weekDemand(scope, demand, counted)]);
  return scope.graph.add('post_hours', args, params);
}

/**
 * Least people whose legal tours (5 days on, 8 hours) cover the posts of a pool in every hour; exact. The demands of a
 * pool share their people: an hour needs the sum of their posts, and one roster covers it.
 */
export function rosterOf(scope: Scope, posts: readonly Post[]): Node {
  if (posts.length === 0) return scope.number(0);
  const [only] = posts as readonly [Post];
  // One post, as nearly always: a number of the structure.
  if (posts.length === 1 && isOnePost(only.demand)) return scope.number(rosterSize(only.within));
  return overWeek(scope, 'roster', posts);
}

/** Most people at the posts of a pool at once. */
export function postsAtOnce(scope: Scope, posts: readonly Post[]): Node {
  if (posts.length === 0) return scope.number(0);
  const [only] = posts as readonly [Post];
  if (posts.length === 1 && !only.demand.service) {
    return scope.f`if(${only.demand.volume} > 0, ${only.demand.posts}, 0)`;
  }
  return scope.name('posts_at_once', 'Most people at the posts at once', overWeek(scope, 'peak_posts', posts));
}

const isOnePost = ({ service, posts }: Demand): boolean =>
  !service && posts.operation === 'constant' && posts.params[0] === 1;

function overWeek(scope: Scope, operation: 'roster' | 'peak_posts', posts: readonly Post[]): Node {
  const { args, params } = weekOperands(
    posts.map(({ demand, within }) => {
      // Half an hour open takes a whole person for that hour.
      return weekDemand(
        scope,
        demand,
        within.share.map((share) => (share > 0 ? 1 : 0)),
      );
    }),
  );
  return scope.graph.add(operation, args, params);
}

function weekDemand(scope: Scope, demand: Demand, counted: readonly number[]): WeekDemand {
  const { volume, posts, service, handleTime, open, item } = demand;
  if (!service || !open) return { volume, least: posts, service: null, counted };
  const { base, after } = profileOf(item.profile);
  return {
    volume,
    least: posts,
    counted,
    service: {
      handleTime,
      ...service,
      outside: after ? afterHours(scope) : null,
      base: base.weight.map((weight) => weight / base.total),
      after: after ? after.weight.map((weight) => weight / after.total) : base.weight.map(() => 0),
      open: open.share,
    },
  };
}
