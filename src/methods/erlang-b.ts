/**
 * The probability that all servers are busy and a call is lost (M/M/c/c). No waiting room.
 *
 * Recursion `B(0) = 1, B(k) = A B(k-1) / (k + A B(k-1))`, stable at any load where factorials overflow.
 * Source: Erlang 1917; Cooper, Introduction to Queueing Theory, 1981.
 */
export function erlangB(erlangs: number, servers: number): number {
  requireLoad(erlangs);
  requireServers(servers);
  let blocking = 1;
  for (let k = 1; k <= servers; k++) blocking = nextErlangB(erlangs, k, blocking);
  return blocking;
}

/** B(k) from B(k - 1). */
export function nextErlangB(erlangs: number, servers: number, blockingWithOneLess: number): number {
  const lost = erlangs * blockingWithOneLess;
  return lost / (servers + lost);
}

/** The smallest number of servers with blocking of at most `maxBlocking`, and its blocking; null if there is none. */
export function serversForBlocking(
  erlangs: number,
  maxBlocking: number,
): { readonly servers: number; readonly blocking: number } | null {
  requireLoad(erlangs);
  // With any load at all, blocking approaches zero but never gets there.
  if (Number.isNaN(maxBlocking) || maxBlocking < 0 || (maxBlocking === 0 && erlangs > 0)) return null;
  let servers = 0;
  let blocking = 1;
  while (blocking > maxBlocking * (1 + ROUNDING)) {
    servers++;
    blocking = nextErlangB(erlangs, servers, blocking);
  }
  return { servers, blocking };
}

/** The load in erlangs that gives exactly this blocking; null when no load does. */
export function offeredForBlocking(servers: number, blocking: number): number | null {
  requireServers(servers);
  if (!(blocking >= 0 && blocking < 1) || servers === 0) return null;
  if (blocking === 0) return 0;
  // Blocking rises with the load, so bisection cannot miss.
  let low = 0;
  let high = Math.max(1, servers);
  while (erlangB(high, servers) < blocking) {
    low = high;
    high *= 2;
  }
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (erlangB(middle, servers) < blocking) low = middle;
    else high = middle;
  }
}

/** A target that is met exactly must not fail by the last binary digit. */
const ROUNDING = 1e-12;

function requireLoad(erlangs: number): void {
  if (!(erlangs >= 0 && Number.isFinite(erlangs))) throw new RangeError(`a load cannot be ${erlangs} erlangs`);
}

function requireServers(servers: number): void {
  if (!Number.isInteger(servers) || servers < 0) throw new RangeError(`there cannot be ${servers} servers`);
}
