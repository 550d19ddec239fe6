import { sep } from 'node:path';
import type { RankBy } from '../analysis/result.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { systemWords } from '../diagnostics/system-words.ts';
import type { Report } from '../report/report.ts';
import { MOST_BYTES } from '../scenario/source-bytes.ts';
import { type Flags, type Invocation, listFlag, textFlag } from './command.ts';
import { endsTheRun } from './crash.ts';
import { type Delivery, openDelivery } from './delivery.ts';
import { drawingOf } from './drawing.ts';
import type { Engine, EngineHost, Outcome, ScenarioText, Settings } from './engine.ts';
import { EXIT, type ExitCode, worst } from './exit-code.ts';
import { Failure, isSystemError } from './failure.ts';
import { expandInputs, type Input, type ReadableInput } from './inputs.ts';
import type { Files } from './io.ts';
import { type Messages, messageWriter } from './messages.ts';

/** What `--rank-by` takes. */
const RANKINGS: readonly RankBy[] = ['cost', 'score', 'topsis', 'promethee'];

export { messageWriter, textReader } from './messages.ts';
export { wantsColor, widthOf } from './terminal.ts';

/** A command at work: the engine, the settings of its flags, and where results and messages go. */
export interface Session {
  readonly engine: Engine;
  readonly settings: Settings;
  /** Tells about findings on stderr. */
  tell(diagnostics: readonly Diagnostic[]): Promise<void>;
  /** Shows one answer: its report on stdout or in the file, its findings on stderr. */
  answer<T>(outcome: Outcome<T>, build: (value: T) => Report): Promise<ExitCode>;
  /** The same for every scenario named, in their order; what fails is told and the rest goes on. */
  answerEach<T>(
    paths: readonly string[],
    ask: (scenario: ScenarioText) => Promise<Outcome<T>>,
    build: (value: T) => Report,
  ): Promise<ExitCode>;
  /** Reads the scenarios named; each failure is told as it comes. */
  scenarios(paths: readonly string[]): AsyncGenerator<ScenarioText | null>;
  /** Where reports go; opened once, with the number of reports to come. */
  deliver(reports: readonly Report[]): Promise<void>;
}

/** Reads a scenario; one that cannot be read is told, and the others go on. */
async function contentOf(input: ReadableInput, messages: Messages): Promise<ScenarioText | null> {
  try {
    return { file: input.file, content: await input.read() };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    messages.failure(`cannot read ${input.file}: ${systemWords(error)}`);
    return null;
  }
}

function leadsOutOf(files: Files, path: string, folders: readonly string[]): boolean {
  const target = files.realPath(path);
  if (target === null) return false;
  return !folders.some((folder) => {
    const real = files.realPath(folder);
    return real !== null && (target === real || target.startsWith(real.endsWith(sep) ? real : real + sep));
  });
}

/** The order asked for; a word that means none is told with those that do. */
function rankByOf(flags: Flags): RankBy | null {
  const asked = textFlag(flags, 'rankBy');
  if (asked === null) return null;
  const known = RANKINGS.find((name) => name === asked);
  if (known) return known;
  throw new Failure(`--rank-by cannot be '${asked}'`, `Rankings: ${RANKINGS.join(', ')}.`);
}

/** What the engine is given of the world. */
export function hostOf({ io, flags }: Pick<Invocation, 'io' | 'flags'>): EngineHost {
  return {
    read: (path) => io.files.read(path, MOST_BYTES + 1),
    leadsOutOf: (path, folders) => leadsOutOf(io.files, path, folders),
    list: (folder) => io.files.list(folder),
    dataFolder: textFlag(flags, 'data'),
  };
}

/** Opens a session; a wrong flag or a target that cannot be written fails here, before any work. */
export async function openSession({ io, connect, flags }: Invocation): Promise<Session> {
  const open = (several: boolean): Promise<Delivery> => openDelivery(io, flags, several);
  const messages = messageWriter(io, flags);
  // Checks format and target now; each answer opens its own.
  await open(false);
  const engine = await connect(hostOf({ io, flags }));
  const settings: Settings = {
    set: listFlag(flags, 'set'),
    only: listFlag(flags, 'only'),
    horizon: textFlag(flags, 'horizon'),
    drawing: drawingOf(flags),
    rankBy: rankByOf(flags),
  };

  async function* read(inputs: readonly Input[]): AsyncGenerator<ScenarioText | null> {
    for (const input of inputs) {
      await io.breathe();
      if ('problem' in input) {
        messages.failure(input.problem, input.hint);
        yield null;
      } else {
        yield await contentOf(input, messages);
      }
    }
  }

  return {
    engine,
    settings,
    tell: (diagnostics) => messages.findings(diagnostics),
    async answer(outcome, build) {
      if (outcome.value === null) {
        await messages.findings(outcome.diagnostics);
        return EXIT.failed;
      }
      const delivery = await open(false);
      delivery.write(build(outcome.value));
      delivery.close();
      await messages.findings(outcome.diagnostics);
      return EXIT.fine;
    },
    async answerEach(paths, ask, build) {
      const inputs = expandInputs(paths, io);
      const delivery = await open(inputs.length > 1);
      let code: ExitCode = EXIT.fine;
      for await (const scenario of read(inputs)) {
        try {
          const outcome = scenario && (await ask(scenario));
          if (outcome?.value) delivery.write(build(outcome.value));
          else code = worst(code, EXIT.failed);
          if (outcome) await messages.findings(outcome.diagnostics);
        } catch (error) {
          if (!scenario || endsTheRun(error)) throw error;
          messages.crash(scenario.file, error);
          code = worst(code, EXIT.failed);
        }
      }
      delivery.close();
      return code;
    },
    scenarios: (paths) => read(expandInputs(paths, io)),
    async deliver(reports) {
      const delivery = await open(reports.length > 1);
      for (const report of reports) delivery.write(report);
      delivery.close();
    },
  };
}
