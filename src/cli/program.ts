import { CommanderError, Option, Command as Program } from 'commander';
import { VERSION } from '../version.ts';
import type { Command, Flags, OptionSpec } from './command.ts';
import { commands } from './commands/index.ts';
import type { Connect } from './engine.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { formatHelp, rootExamples } from './help.ts';
import type { Io } from './io.ts';

const DESCRIPTION = 'Who should do this work? Every option fully costed month by month, ranked and explained.';

const HELP_WIDTH = 80;

/** Parses the arguments and runs the command they name. */
export async function runProgram(io: Io, connect: Connect): Promise<ExitCode> {
  let code: ExitCode = EXIT.fine;
  const start = async (command: Command, args: readonly string[], flags: Flags) => {
    code = await command.run({ io, connect, args, flags });
  };
  // No arguments at a terminal is the interview; elsewhere there is nobody to ask.
  const argv = io.argv.length === 0 && io.stdin.isTTY && io.stdout.isTTY ? ['init'] : io.argv;
  const program = buildProgram(io, argv, start);
  if (argv.length === 0) {
    io.stderr.write(program.helpInformation());
    return EXIT.failed;
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.fine : EXIT.failed;
  }
  return code;
}

type Start = (command: Command, args: readonly string[], flags: Flags) => Promise<void>;

function buildProgram(io: Io, argv: readonly string[], start: Start): Program {
  const program = new Program('sourcewise');
  program
    .description(DESCRIPTION)
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .configureHelp({ formatHelp, helpWidth: HELP_WIDTH })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      // Help is plain and 80 wide everywhere; asking the real streams would cost a tenth of the start.
      getOutHelpWidth: () => HELP_WIDTH,
      getErrHelpWidth: () => HELP_WIDTH,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showHelpAfterError('Run it with --help to see what it takes.')
    .exitOverride();
  rootExamples(program);
  for (const command of commands) declare(program, command, argv.includes(command.name), start);
  return program;
}

/** Declares a command; its options only when the arguments name it, which keeps the start short. */
function declare(program: Program, command: Command, named: boolean, start: Start): void {
  const declared = program
    .command(`${command.name} ${command.args}`.trim())
    .summary(command.summary)
    .description(command.description);
  if (!named) return;
  for (const option of command.options) declared.addOption(optionOf(option));
  rootExamples(declared, command.examples);
  declared.action(async (...params: unknown[]) => {
    const instance = params.at(-1) as Program;
    await start(command, instance.args, instance.opts());
  });
}

function optionOf(spec: OptionSpec): Option {
  const option = new Option(spec.flags, spec.description);
  if (spec.group) option.helpGroup(`${spec.group}:`);
  if (spec.hidden) option.hideHelp();
  if (spec.repeatable) option.argParser((value, previous: string[] | undefined) => [...(previous ?? []), value]);
  if (spec.list) {
    option.argParser((value, previous: string[] | undefined) => [
      ...(previous ?? []),
      ...value
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    ]);
  }
  return option;
}
