import type { Study } from '../analysis/compare.ts';
import type { Node } from '../model/graph/node.ts';
import { allSources } from '../scenario/parts.ts';
import type { Option, Scenario } from '../scenario/types.ts';

/** Every option that the file writes out: those of `options`, and those inside the parts of another. */
export function writtenOptions(scenario: Scenario): Option[] {
  const found: Option[] = [];
  const visit = (option: Option): void => {
    found.push(option);
    for (const source of allSources(option)) if (typeof source !== 'string') visit(source);
  };
  for (const option of scenario.options) visit(option);
  return found;
}

/** A named figure of a ranked option (`heads`, `wage_per_hour`); undefined when it has none. */
export function figureOf({ model }: Study, option: Option, name: string): Node | undefined {
  const built = model.options.find((one) => one.option.id === option.id && one.option.path === option.path);
  const prefix = built?.npv.id?.replace(/\.npv$/, '');
  return prefix === undefined ? undefined : model.graph.named.get(`${prefix}.${name}`);
}

/** How an option is called in messages. */
export const nameOf = (option: Option): string => option.label ?? option.id;
