import { erlangA } from '../../src/methods/erlang-a.ts';
import { erlangB, offeredForBlocking, serversForBlocking } from '../../src/methods/erlang-b.ts';
import { type CallLoad, erlangC } from '../../src/methods/erlang-c.ts';
import {
  requiredAgentsErlangA,
  requiredAgentsErlangB,
  requiredAgentsErlangC,
  type WaitTargets,
  withShrinkage,
} from '../../src/methods/required-agents.ts';
import { camelKeys, snakeKeys, viaCamelCase } from './naming.ts';
import { family, type OracleFamilies, oracleKind, singleKind } from './types.ts';

const LOAD = ['calls', 'interval_seconds', 'aht_seconds'] as const;

type RequiredInput = CallLoad &
  WaitTargets & {
    readonly model: string;
    readonly shrinkage?: number;
    readonly patienceSeconds: number;
    readonly maxAbandon?: number;
    readonly maxBlocking: number;
  };

function required(input: RequiredInput): { readonly agents: number } | null {
  switch (input.model) {
    case 'erlang_a':
      return requiredAgentsErlangA(input);
    case 'erlang_b':
      return requiredAgentsErlangB(input);
    case 'erlang_c':
      return requiredAgentsErlangC(input);
    default:
      throw new Error(`no handler knows the model ${input.model}`);
  }
}

const NO_ANSWER = {
  agents: null,
  service_level: null,
  occupancy: null,
  abandon_probability: null,
  blocking: null,
  fte_with_shrinkage: null,
  headcount_with_shrinkage: null,
};

export const queueingFamilies: OracleFamilies = {
  erlang_b: family({
    blocking: oracleKind<{ erlangs: number; servers: number }>({
      inputs: ['erlangs', 'servers'],
      outputs: ['blocking'],
      run: ({ erlangs, servers }) => ({ blocking: erlangB(erlangs, servers) }),
    }),
    servers_for_blocking: oracleKind<{ erlangs: number; max_blocking: number }>({
      inputs: ['erlangs', 'max_blocking'],
      outputs: ['servers', 'blocking'],
      integers: ['servers'],
      run: ({ erlangs, max_blocking }) =>
        serversForBlocking(erlangs, max_blocking) ?? { servers: null, blocking: null },
    }),
    offered_for_blocking: oracleKind<{ servers: number; max_blocking: number }>({
      inputs: ['servers', 'max_blocking'],
      outputs: ['erlangs'],
      run: ({ servers, max_blocking }) => ({ erlangs: offeredForBlocking(servers, max_blocking) }),
    }),
  }),
  erlang_c: singleKind<Record<string, number>>({
    inputs: [...LOAD, 'agents', 'target_seconds'],
    outputs: ['erlangs', 'occupancy', 'wait_probability', 'service_level', 'asa_seconds', 'mean_queue_length', 'error'],
    run: (input) => {
      const result = erlangC(camelKeys(input));
      return result.stable ? snakeKeys(result) : { erlangs: result.erlangs, error: 'unstable' };
    },
  }),
  erlang_a: singleKind<Record<string, number>>({
    inputs: [...LOAD, 'patience_seconds', 'agents', 'target_seconds'],
    outputs: [
      'erlangs',
      'wait_probability',
      'abandon_probability',
      'occupancy',
      'mean_wait_all_seconds',
      'asa_answered_seconds',
      'mean_queue_length',
      'service_level_of_offered',
      'service_level_of_answered',
    ],
    run: viaCamelCase(erlangA),
  }),
  required_agents: singleKind<Record<string, number | string>>({
    inputs: [
      ...LOAD,
      'model',
      'service_level',
      'target_seconds',
      'max_occupancy',
      'shrinkage',
      'patience_seconds',
      'max_abandon',
      'max_blocking',
    ],
    outputs: [
      'agents',
      'service_level',
      'occupancy',
      'abandon_probability',
      'blocking',
      'fte_with_shrinkage',
      'headcount_with_shrinkage',
    ],
    integers: ['agents', 'headcount_with_shrinkage'],
    run: (input) => {
      const question = camelKeys<RequiredInput>(input);
      const answer = required(question);
      if (answer === null) return NO_ANSWER;
      const { fte, headcount } = withShrinkage(answer.agents, question.shrinkage ?? 0);
      return { ...snakeKeys(answer), fte_with_shrinkage: fte, headcount_with_shrinkage: headcount };
    },
  }),
};
