import { type Command, type Flags, textFlag } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import type { Files } from '../io.ts';
import { dataOptions, debugOptions } from '../options.ts';

/** What the interview asks and a flag can answer: flag, what is typed, meaning. */
const ANSWERS = [
  ['work', 'function', 'the work: phone-reception, bookkeeping, ... or "own: walking dogs"'],
  ['role', 'role', 'the job, if somebody was hired: receptionist'],
  ['country', 'code', 'where the company is: US'],
  ['region', 'code', 'state or province: CA'],
  ['volume', 'amount', 'how much of it: "1200 calls/month", "10 hours/week"'],
  ['handle-time', 'time', 'time for one: "4 minutes"'],
  ['open', 'timetable', 'when somebody must be there: 24x7, "Mon-Fri 09:00-17:00", any-time'],
  ['today', 'who', 'how it is done now: diy, employee, outsource, freelance, nobody'],
  ['today-cost', 'amount', 'wage of the employee or bill of the service today: "300 USD/month"'],
  ['call-value', 'amount', 'what a call brings on average: "40 USD/call"'],
  ['founder-hour', 'amount', 'what an hour of yours is worth: "60 USD/hour"'],
  ['employees', 'count', 'employees today, without you'],
  ['onsite', 'yes|no', 'whether work of your own must be done at your place'],
  ['options', 'kinds', 'what to compare: diy,employee,outsource,...'],
  ['wage', 'amount', 'pay of the job, where the data have none: "18 EUR/hour"'],
  ['budget', 'amount', 'what a month must not go over: "2000 USD/month"'],
] as const;

export const init: Command = {
  name: 'init',
  args: '[file]',
  summary: 'answer a few questions, get a scenario',
  description:
    'Asks about the work, the place, the volume, the hours and how it is done today, shows the ranking and saves an ' +
    'annotated scenario. A file that exists is never overwritten unasked. --yes asks nothing.',
  examples: [
    ['sourcewise init', 'the interview; saves scenario.yaml'],
    ['sourcewise init reception.yaml --yes --work phone-reception --country US', 'without questions'],
  ],
  options: [
    ...ANSWERS.map(([name, value, description]) => ({ flags: `--${name} <${value}>`, description, group: 'Answers' })),
    { flags: '-y, --yes', description: 'ask nothing; what no flag answers takes its default', group: 'Answers' },
    { flags: '--force', description: 'overwrite the file', group: 'Output' },
    { flags: '--color', description: 'colour even when the output is no terminal', group: 'Output' },
    { flags: '--no-color', description: 'no colour', group: 'Output' },
    ...dataOptions,
    ...debugOptions,
  ],
  async run({ io, connect, args, flags }) {
    const interactive = !flags['yes'];
    const file = args[0] ?? (interactive && !flags['force'] ? freeName(io.files) : USUAL_FILE);
    if (interactive && !(io.stdin.isTTY && io.stdout.isTTY)) {
      throw new Failure(
        'there is no terminal to ask at',
        'Add --yes and answer with flags; see sourcewise init --help.',
      );
    }
    if (io.files.kind(file) !== null && !flags['force']) {
      throw new Failure(`${file} exists already`, 'Give another name, or add --force to overwrite it.');
    }
    const why = io.files.whyNotWritable(file);
    if (why) throw new Failure(`cannot write ${file}: ${why}`);
    const { hostOf, messageWriter, textReader, wantsColor, widthOf } = await import('../session.ts');
    const { scenarioView } = await import('../scenario-view.ts');
    const draft = `${file}.draft.json`;
    const engine = await connect(hostOf({ io, flags }));
    const outcome = await engine.wizard({
      answers: answersOf(flags),
      interactive,
      file,
      draft: {
        name: draft,
        read: () => textReader(io.files)(draft),
        save: (text) => io.files.writeWhole(draft, text),
      },
      width: widthOf(flags, io.stdout),
      color: wantsColor(io.env, flags, io.stdout),
      say: (text) => io.stdout.write(text),
      view: scenarioView({ io, flags }, engine, file),
    });
    if (outcome.refusal) throw new Failure(outcome.refusal.message, outcome.refusal.hint);
    await messageWriter(io, flags).findings(outcome.diagnostics);
    // Somebody who quits has what they asked for.
    if (outcome.value === null) return outcome.diagnostics.length > 0 ? EXIT.failed : EXIT.fine;
    io.files.writeWhole(file, outcome.value);
    io.files.remove(draft);
    io.stderr.write(`Saved ${file}. Next: sourcewise compare ${file}\n`);
    for (const note of outcome.notes ?? []) io.stderr.write(`${note}\n`);
    return EXIT.fine;
  },
};

const USUAL_FILE = 'scenario.yaml';

/** The usual name, or the first numbered one that is free: an interview never starts with a refusal. */
function freeName(files: Files): string {
  let name = USUAL_FILE;
  for (let number = 2; files.kind(name) !== null; number++) name = `scenario-${number}.yaml`;
  return name;
}

/** Answers given by flags, by their name. */
function answersOf(flags: Flags): Record<string, string> {
  return Object.fromEntries(
    ANSWERS.flatMap(([name]) => {
      const answer = textFlag(
        flags,
        name.replace(/-./g, (dash) => dash.charAt(1).toUpperCase()),
      );
      return answer === null ? [] : [[name, answer]];
    }),
  );
}
