import { type Command, textFlag } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { dataOptions, debugOptions } from '../options.ts';

/** What the interview asks and a flag can answer: flag, what is typed, meaning. */
const ANSWERS = [
  ['work', 'function', 'the work: phone-reception, bookkeeping, ...'],
  ['country', 'code', 'where the company is: US'],
  ['region', 'code', 'state or province: CA'],
  ['volume', 'amount', 'how much of it: "1200 calls/month"'],
  ['open', 'timetable', 'when somebody must be there: 24x7, "Mon-Fri 09:00-17:00"'],
  ['today', 'kind', 'how it is done now: diy, employee, outsource, ...'],
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
    const file = args[0] ?? 'scenario.yaml';
    const interactive = !flags['yes'];
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
    const draft = `${file}.draft`;
    const engine = await connect(hostOf({ io, flags }));
    const outcome = await engine.wizard({
      answers: Object.fromEntries(
        ANSWERS.flatMap(([name]) => {
          const answer = textFlag(flags, name);
          return answer === null ? [] : [[name, answer]];
        }),
      ),
      interactive,
      file,
      draft: {
        read: () => textReader(io.files)(draft),
        save: (text) => io.files.writeWhole(draft, text),
      },
      width: widthOf(flags, io.stdout),
      color: wantsColor(io.env, flags, io.stdout),
    });
    await messageWriter(io, flags).findings(outcome.diagnostics);
    if (outcome.value === null) return EXIT.failed;
    io.files.writeWhole(file, outcome.value);
    io.files.remove(draft);
    io.stderr.write(`Saved ${file}. Next: sourcewise compare ${file}\n`);
    return EXIT.fine;
  },
};
