import type { Skill } from '../../../scenario/types.ts';
import { PERCENT } from '../../../units/unit.ts';
import type { Node } from '../../graph/node.ts';
import type { Scope } from '../../scope.ts';

/** What the skills of whoever deals with a vendor move, and which of them. */
const MOVED_BY = {
  failure: ['communication', 'projectManagement', 'adaptability'],
  management: ['communication', 'projectManagement'],
  claims: ['negotiation', 'contractReading'],
  exit: ['negotiation', 'contractReading', 'adaptability'],
} as const satisfies Record<string, readonly Skill[]>;

const LABELS: Readonly<Record<keyof typeof MOVED_BY, string>> = {
  failure: 'Skills: factor on failure',
  management: 'Skills: factor on hours of management',
  claims: 'Skills: factor on credits that are claimed',
  exit: 'Skills: factor on the cost of leaving',
};

const KEYS: Readonly<Record<Skill, string>> = {
  communication: 'communication',
  negotiation: 'negotiation',
  projectManagement: 'project_management',
  contractReading: 'contract_reading',
  adaptability: 'adaptability',
};

/**
 * Factor by the company's skills: (1 + effect) ^ (3 - mean of those given that move it), turned round for what skill makes
 * larger (claims). Undefined where the file rates none of them: then they are average.
 */
export function skillFactor(scope: Scope, moved: keyof typeof MOVED_BY): Node | undefined {
  const { f } = scope;
  const skills = scope.assumptions.scenario.company.skills;
  const given = MOVED_BY[moved].flatMap((skill) => {
    const value = skills?.[skill];
    if (value === undefined) return [];
    return [
      scope.within(scope.prefix, 'company').input({
        key: `skills.${KEYS[skill]}`,
        given: value,
        label: `Skill: ${KEYS[skill].replace('_', ' ')}, rated 1 to 5`,
        unit: '',
        otherwise: () => scope.number(3),
      }),
    ];
  });
  if (given.length === 0) return undefined;
  const effect = scope.assumed(
    'vendor.skills-effect',
    'company.skills',
    'What a point of skill does',
    { low: 2, likely: 8, high: 20 },
    PERCENT,
    'each point below 3 makes failure, effort and the cost of leaving about a twelfth larger, each above as much smaller; no study with a size was found',
  );
  const points = f`3 - total(${given}) / ${scope.number(given.length)}`;
  const factor = moved === 'claims' ? f`(1 + ${effect}) ^ (0 - (${points}))` : f`(1 + ${effect}) ^ (${points})`;
  return scope.name(`skills.${moved}`, LABELS[moved], factor);
}
