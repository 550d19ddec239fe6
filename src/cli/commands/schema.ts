import { type Command, textFlag } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { debugOptions } from '../options.ts';

export const schema: Command = {
  name: 'schema',
  args: '',
  summary: 'print the JSON Schema of a scenario, for editors',
  description: 'Prints the JSON Schema of the scenario file, with which editors complete and check it.',
  examples: [['sourcewise schema -o scenario.schema.json', 'save it beside your scenarios']],
  options: [
    { flags: '-o, --output <file>', description: 'write to a file, whole or not at all', group: 'Output' },
    ...debugOptions,
  ],
  async run({ io, connect, flags }) {
    const file = textFlag(flags, 'output');
    const why = file && io.files.whyNotWritable(file);
    if (why) throw new Failure(`cannot write ${file}: ${why}`);
    const { hostOf } = await import('../session.ts');
    const engine = await connect(hostOf({ io, flags }));
    const text = `${(await engine.schema()).trimEnd()}\n`;
    if (file && file !== '-') io.files.writeWhole(file, text);
    else io.stdout.write(text);
    return EXIT.fine;
  },
};
