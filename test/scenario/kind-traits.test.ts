import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/model/options/index.ts';
import { isEmploying, isMadeOfOthers, isProvided, isService, traitsOf } from '../../src/scenario/kind-traits.ts';
import { allSources, assignmentOf, partsOf } from '../../src/scenario/parts.ts';
import type { Option, OptionKindName } from '../../src/scenario/types.ts';

const names = Object.keys(kinds) as OptionKindName[];
const plain = (kind: OptionKindName): Option => ({ id: kind, kind, path: `options.${kind}` });
const those = (has: (option: Option) => boolean): string[] => names.filter((kind) => has(plain(kind))).sort();

describe('what kinds are', () => {
  it('follows from the keys that they understand', () => {
    expect(those(isProvided)).toEqual(['offshore', 'outsource']);
    expect(those(isEmploying)).toEqual(['employee', 'shared-services', 'sharing']);
    expect(those(({ kind }) => isMadeOfOthers(kind))).toEqual(['multi-source']);
  });
  it('is said by their entry in the list of kinds', () => {
    expect(names.filter((kind) => traitsOf(kind).undone)).toEqual(['status-quo']);
    expect(
      names
        .map((kind) => traitsOf(kind).where ?? 'here')
        .filter((where) => where !== 'here')
        .sort(),
    ).toEqual(['abroad', 'anywhere', 'nowhere']);
  });
  it('is nothing for a word that names none, not even one that every object has', () => {
    for (const word of ['toString', '__proto__', 'valueOf', 'nobody']) {
      expect(traitsOf(word)).toEqual({});
      expect(isMadeOfOthers(word)).toBe(false);
    }
  });
  it('is a service of a vendor where the file does not engage people', () => {
    const option = { id: 'desk', kind: 'outsource', path: 'options.desk' } as const;
    expect(isService(option)).toBe(true);
    expect(isService({ ...option, engagement: 'vendor' })).toBe(true);
    expect(isService({ ...option, engagement: 'contractor' })).toBe(false);
  });
});

describe('who does the work of an option', () => {
  const desk: Option = { id: 'desk', kind: 'employee', path: 'options.mix.assign.calls.1.source' };
  const mix: Option = {
    id: 'mix',
    kind: 'multi-source',
    path: 'options.mix',
    assign: {
      calls: [
        { path: 'options.mix.assign.calls.0', source: 'service' },
        { path: 'options.mix.assign.calls.1', source: desk, when: 'rest' },
      ],
    },
  };
  it('are its parts', () => {
    expect(partsOf(mix, 'calls').map(({ source }) => source)).toEqual(['service', desk]);
    expect(partsOf(mix, 'books')).toEqual([]);
    expect(allSources(mix)).toEqual(['service', desk]);
  });
  it('is itself where it has none', () => {
    expect(assignmentOf(desk)).toBeUndefined();
    expect(allSources(desk)).toEqual([]);
  });
  it('is whoever does what software leaves', () =>
    expect(allSources({ id: 'bot', kind: 'automate', path: 'options.bot', residualBy: 'desk' })).toEqual(['desk']));
});
