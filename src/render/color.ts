import { Chalk } from 'chalk';
import type { Paint, Palette } from './palette.ts';

/** One text only: chalk's own functions would join whatever else `map` passes them. */
const one =
  (paint: (...text: string[]) => string): Paint =>
  (text) =>
    paint(text);

/** The palette of the sixteen terminal colours, which follow the user's theme. */
export function colored(): Palette {
  const chalk = new Chalk({ level: 1 });
  return {
    heading: one(chalk.bold.cyan),
    strong: one(chalk.bold),
    faint: one(chalk.dim),
    good: one(chalk.green),
    bad: one(chalk.red),
    warn: one(chalk.yellow),
    series: [chalk.blue, chalk.yellow, chalk.green, chalk.magenta, chalk.cyan, chalk.red, chalk.gray].map(one),
  };
}
