import type { Host } from './steps.ts';

/** What a plan does: its steps as numbers, and what comes between them. */
export interface Program {
  readonly code: Int32Array;
  /** Steps that are no arithmetic, and before which number of the code they come. */
  readonly hosts: readonly { readonly at: number; readonly host: Host }[];
}

/** What runs code over numbers that it holds. */
export interface Machine {
  readonly numbers: Float64Array;
  /** Runs the steps from one number of the code to another. */
  run(begin: number, end: number): void;
}

/**
 * Makes a machine ready: it holds the code of a program, some numbers, and room behind them up to `size` numbers. All
 * machines give the same bits.
 */
export type Load = (numbers: Float64Array, program: Program, size?: number) => Machine;

/** Runs a program once on a machine that was made ready for it. */
export function runProgram({ code, hosts }: Program, machine: Machine): void {
  let at = 0;
  for (const { at: until, host } of hosts) {
    machine.run(at, until);
    host(machine.numbers);
    at = until;
  }
  machine.run(at, code.length);
}
