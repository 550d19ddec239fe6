import { describe, expect, test } from 'vitest';
import { joinPath } from '../../src/scenario/extends.ts';
import { load, loaded, problems } from './fixtures.ts';

const BASE = `name: Base
company: {country: US, region: CA, employees: 6}
work: {phones: {workload: 10 hours/week, open: 24x7}}
options: {diy: , desk: {kind: employee, wage: 17 USD/hour, hours: 40 hours/week}}
today: diy
`;
const files = (contents: Record<string, string>) => ({
  resolveExtends: (path: string) =>
    contents[path] === undefined ? { error: 'no such file' } : { content: contents[path] },
});

describe('merging', () => {
  const options = { file: 'a/b.yaml', ...files({ 'base.yaml': BASE }) };

  test('mappings merge, everything else replaces', () => {
    const scenario = loaded(
      'extends: ../base.yaml\nname: Mine\ncompany: {region: TX}\noptions: {desk: {wage: 20 to 22 USD/hour}}\n',
      options,
    );
    expect(scenario.name).toBe('Mine');
    expect(scenario.company).toMatchObject({ country: 'US', region: 'TX', employees: { value: { value: 6 } } });
    expect(scenario.options.map(({ id }) => id)).toEqual(['diy', 'desk']);
    expect(scenario.options[1]).toMatchObject({
      wage: { text: '20 to 22 USD/hour' },
      hours: { text: '40 hours/week' },
    });
  });

  test('a list replaces a mapping', () => {
    expect(
      loaded('extends: ../base.yaml\noptions: [outsource]\ntoday: outsource\n', options).options.map(({ id }) => id),
    ).toEqual(['outsource']);
  });

  test('a value of several parts replaces as one', () => {
    const three = 'extends: ../base.yaml\noptions: {desk: {wage: {low: 17 USD/hour, high: 19 USD/hour}}}\n';
    const source = { file: 'a/c.yaml', ...files({ 'a/b.yaml': three.replace('../', '../'), 'base.yaml': BASE }) };
    const scenario = loaded('extends: b.yaml\noptions: {desk: {wage: {value: 20 USD/hour, source: quote}}}\n', source);
    expect(scenario.options[1]).toMatchObject({ wage: { text: '20 USD/hour' } });
    expect(scenario.sourceOf('options.desk.wage')).toBe('quote');
  });

  test('an empty value removes what is inherited', () => {
    expect(loaded('extends: ../base.yaml\ntoday:\n', options).today).toBeUndefined();
  });

  test('positions name their file', () => {
    const scenario = loaded('extends: ../base.yaml\ncompany: {region: TX}\n', options);
    expect(scenario.positionOf('company.region')).toMatchObject({ file: 'a/b.yaml', line: 2 });
    expect(scenario.positionOf('options.desk.wage')).toMatchObject({ file: 'base.yaml', line: 4 });
  });

  test('problems of the base are told at the base', () => {
    const broken = { file: 'a/b.yaml', ...files({ 'base.yaml': BASE.replace('17 USD', '17 UDS') }) };
    const { diagnostics, sources } = load('extends: ../base.yaml\n', broken);
    expect(diagnostics).toMatchObject([{ code: 'SW2109', at: { file: 'base.yaml', line: 4 } }]);
    expect([...sources.keys()]).toEqual(['a/b.yaml', 'base.yaml']);
  });
});

describe('what cannot be extended', () => {
  test('an unreadable base is the only problem told', () => {
    expect(problems('extends: nowhere.yaml\n', files({}))).toEqual(['SW1021 1:10']);
  });
  test('without a resolver no file is read', () => {
    expect(problems('extends: base.yaml\n')).toEqual(['SW1021 1:10']);
  });
  test('a file that extends itself, and a circle', () => {
    expect(problems('extends: scenario.yaml\n', files({}))).toEqual(['SW1022 1:10']);
    expect(problems('extends: b.yaml\n', files({ 'b.yaml': 'extends: scenario.yaml\n' }))).toEqual(['SW1022 1:10']);
  });
  test('a chain without an end', () => {
    const resolveExtends = (path: string) => ({
      content: `extends: ${path.replace(/\d*\./, (n) => `${Number.parseInt(n, 10) + 1}.`)}\n`,
    });
    expect(problems('extends: 1.yaml\n', { resolveExtends })).toEqual(['SW1022 1:10']);
  });
  test.each(['[a, b]', '{a: b}', '5', '""'])('extends: %s', (value) => {
    expect(problems(`extends: ${value}\n`, files({}))).toEqual(['SW2003 1:10']);
  });
});

describe('paths', () => {
  test.each([
    ['scenarios/a.yaml', '../base/b.yaml', undefined, 'base/b.yaml'],
    ['scenarios/a.yaml', 'b.yaml', undefined, 'scenarios/b.yaml'],
    ['scenarios/a.yaml', './x/../b.yaml', undefined, 'scenarios/b.yaml'],
    ['a.yaml', '../b.yaml', undefined, undefined],
    ['scenarios/a.yaml', '../../b.yaml', undefined, undefined],
    ['scenarios/a.yaml', '../b.yaml', 'scenarios', undefined],
    ['scenarios/a.yaml', '../scenarios2/b.yaml', 'scenarios', undefined],
    ['/home/me/s/a.yaml', 'b.yaml', undefined, '/home/me/s/b.yaml'],
    ['/home/me/s/a.yaml', '../b.yaml', undefined, undefined],
    ['/home/me/s/a.yaml', '../b.yaml', '/home/me', '/home/me/b.yaml'],
    ['/home/me/s/a.yaml', '../../you/b.yaml', '/home/me', undefined],
    ['a.yaml', '/etc/passwd', undefined, undefined],
    ['a.yaml', 'C:\\b.yaml', undefined, undefined],
    ['a.yaml', 'x\\..\\..\\b.yaml', undefined, undefined],
    ['a.yaml', '~/b.yaml', undefined, undefined],
    ['a.yaml', 'file:///etc/passwd', undefined, undefined],
    ['a.yaml', '.', undefined, undefined],
    ['../up/a.yaml', 'b.yaml', undefined, '../up/b.yaml'],
    ['../a.yaml', '../b.yaml', undefined, undefined],
  ])('%s extends %s (root %s): %s', (file, path, root, expected) => {
    expect(joinPath(file, path, root)).toBe(expected);
  });
});
