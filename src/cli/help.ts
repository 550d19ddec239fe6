import type { Help, Command as Program } from 'commander';

type Example = readonly [command: string, meaning: string];

const ROOT_EXAMPLES: readonly Example[] = [
  ['sourcewise init', 'answer a few questions, get a scenario and a ranking'],
  ['sourcewise compare reception.yaml', 'rank the options of a scenario'],
  ['sourcewise cost --role bookkeeper --country US', 'what one employee really costs'],
  ['sourcewise explain reception.yaml', 'where the winning number comes from'],
];

const examplesOf = new WeakMap<Program, readonly Example[]>();

/** Remembers the examples of a command's page. */
export function rootExamples(program: Program, examples: readonly Example[] = ROOT_EXAMPLES): void {
  examplesOf.set(program, examples);
}

/** The page of a command: what it is for, usage, examples, then arguments, options in groups and commands. */
export function formatHelp(command: Program, helper: Help): string {
  const width = helper.padWidth(command, helper);
  const list = (terms: readonly Example[], pad = width) =>
    terms.map(([term, meaning]) => helper.formatItem(term, pad, meaning, helper));
  const parts: string[][] = [[helper.boxWrap(helper.commandDescription(command), helper.helpWidth ?? 80)]];
  parts.push([`Usage: ${helper.commandUsage(command)}`]);

  const examples = examplesOf.get(command) ?? [];
  if (examples.length > 0) parts.push(['Examples:', ...exampleLines(examples, helper.helpWidth ?? 80)]);

  const visible = helper.visibleOptions(command);
  const groups = helper.groupItems([...command.options], visible, (option) => option.helpGroupHeading ?? 'Options:');
  const optionGroups: string[][] = [];
  groups.forEach((options, heading) => {
    if (options.length === 0) return;
    optionGroups.push([
      heading,
      ...list(options.map((option) => [helper.optionTerm(option), helper.optionDescription(option)])),
    ]);
  });
  // What the command is about comes first; --help itself comes last.
  optionGroups.sort((a, b) => Number(a[0] === 'Options:') - Number(b[0] === 'Options:'));

  const subcommands = helper.visibleCommands(command);
  if (subcommands.length > 0) {
    parts.push([
      'Commands:',
      ...list(subcommands.map((sub) => [helper.subcommandTerm(sub), helper.subcommandDescription(sub)])),
    ]);
  }
  parts.push(...optionGroups);
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}

/** Command left, meaning right where it fits on the line, else below it. */
function exampleLines(examples: readonly Example[], width: number): string[] {
  const indent = '  ';
  const column = Math.max(...examples.map(([command]) => command.length));
  const fits = examples.every(([, meaning]) => indent.length + column + 2 + meaning.length <= width);
  return examples.flatMap(([command, meaning]) =>
    fits ? [`${indent}${command.padEnd(column)}  ${meaning}`] : [`${indent}${command}`, `${indent}    ${meaning}`],
  );
}
