import { finding, type Rule } from './rule.ts';

/** A category of lines: what others do of the work that an option leaves. */
const STAND_IN = 'filler';

/** SW4013: most of the cost of an option is work that it leaves to somebody else. */
export const mostlyStandIn: Rule = ({ scenario, study }) =>
  study.comparison.options.flatMap(({ id, label, lines }) => {
    const option = scenario.options.find((one) => one.id === id);
    const total = lines.reduce((sum, line) => sum + line.total, 0);
    const standIn = lines.reduce((sum, { category, total: own }) => sum + (category === STAND_IN ? own : 0), 0);
    if (!option || total <= 0 || standIn <= total / 2) return [];
    return [
      finding(scenario, 'SW4013', {
        message: `most of what ${label} costs is a stand-in for work that it does not do: ${Math.round((standIn / total) * 100)}%`,
        hint: 'let it do the work, or name with filler who does what it leaves',
        at: option.path,
      }),
    ];
  });
