import { type Command, type Invocation, textFlag } from '../command.ts';
import type { DataQuery } from '../engine.ts';
import { Failure } from '../failure.ts';
import { reportOptions } from '../options.ts';

export const data: Command = {
  name: 'data',
  args: '[what] [name]',
  summary: 'browse the built-in data and its sources',
  description:
    'Browses the data that defaults come from: roles, wages, levies, vendor prices, overheads, risks. "list" shows ' +
    'the topics or the entries of one, "show" one entry with its source, "sources" what was read and when.',
  examples: [
    ['sourcewise data', 'what there is'],
    ['sourcewise data list wages --country US', 'the entries of a topic'],
    ['sourcewise data show US.receptionist', 'one entry'],
    ['sourcewise data sources', 'every source with its date'],
  ],
  options: [
    { flags: '--country <code>', description: 'of this country only', group: 'Filter' },
    { flags: '--role <role>', description: 'for this role only', group: 'Filter' },
    { flags: '--function <function>', description: 'for this kind of work only', group: 'Filter' },
    { flags: '--text <text>', description: 'with this text in name, vendor or note', group: 'Filter' },
    ...reportOptions,
  ],
  async run(invocation) {
    const query = queryOf(invocation);
    const [{ openSession }, { dataReport }] = await Promise.all([
      import('../session.ts'),
      import('../../report/data-report.ts'),
    ]);
    const session = await openSession(invocation);
    return session.answer(await session.engine.data(query), dataReport);
  },
};

function queryOf({ args, flags }: Invocation): DataQuery {
  const [what = 'list', name = null] = args;
  const filter = Object.fromEntries(
    ['country', 'role', 'function', 'text'].flatMap((key) => {
      const value = textFlag(flags, key);
      return value === null ? [] : [[key, key === 'country' ? value.toUpperCase() : value]];
    }),
  );
  switch (what) {
    case 'list':
      return { topic: name, id: null, filter };
    case 'sources':
      return { topic: 'sources', id: null, filter };
    case 'show':
      if (name === null) throw new Failure('which entry? "sourcewise data list" shows their names');
      return { topic: null, id: name, filter };
    default:
      throw new Failure(`data has no '${what}'`, 'It has list, show and sources.');
  }
}
