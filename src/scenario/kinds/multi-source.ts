import { z } from 'zod';
import { ANNOTATION, hoursOfOne, list, object, record, ref, share, timetable, word } from '../fields.ts';
import { common } from './common.ts';

/** Parts done by other options; `inline` is the schema of an option written in place. */
export function multiSource(inline: () => z.ZodType) {
  const inPlace = z.lazy(inline).meta({ [ANNOTATION]: { t: 'option' } });
  const other = ref('option', 'An option of this scenario, or a kind.', ['front-desk', 'freelance']);
  const part = object(
    {
      source: z.union([other, inPlace]).meta({ description: 'Who does the part.' }),
      when: timetable(
        'When it does so; `rest` for the hours that the others leave, `overflow` for what those before it cannot take.',
        true,
      ).optional(),
      share: share('Share of the volume.', ['60%'], { positive: true }),
    },
    'A part of the work.',
  );
  return {
    ...common,
    assign: record(
      'work-ref',
      z
        .union([other, inPlace, list(part, 'Parts by time or by share.', 1, 20, 'parts')])
        .meta({ description: 'Who does this work.' }),
      'Who does which work.',
    ).optional(),
    find: word(['cheapest'], 'Finds who should do which work, instead of `assign`.').optional(),
    among: list(other, 'Who may be a part of what is found; every other option where silent.', 1, 100)
      .meta({ examples: [['front-desk', 'answering-service']] })
      .optional(),
    coordination: hoursOfOne("Founder's hours to coordinate the parts.", ['3 hours/month']),
  };
}
