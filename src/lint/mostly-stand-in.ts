import { finding, type Rule } from './rule.ts';

/** A category of lines: what others do of the work that an option leaves. */
const STAND_IN = 'filler';

/** SW4013: most of the cost of an option is work that it should do and leaves to somebody else. */
export const mostlyStandIn: Rule = ({ scenario, study }) =>
  study.options.flatMap(({ id, label, lines }) => {
    const option = scenario.options.find((one) => one.id === id);
    const total = lines.reduce((sum, line) => sum + line.total, 0);
    if (!option) return [];
    // work outside of `covers` is somebody else's by intention
    const left = scenario.work.map(({ id: work }) => work).filter((work) => option.covers?.includes(work) === false);
    const isMeant = (line: string): boolean => left.some((work) => line.split('.').includes(work));
    const standIn = lines
      .filter((line) => line.category === STAND_IN && !isMeant(line.id))
      .reduce((sum, line) => sum + line.total, 0);
    if (total <= 0 || standIn <= total / 2) return [];
    return [
      finding(scenario, 'SW4013', {
        message: `most of what ${label} costs is a stand-in for work that it does not do: ${Math.round((standIn / total) * 100)}%`,
        hint: 'let it do the work, or name with filler who does what it leaves',
        at: option.path,
      }),
    ];
  });
