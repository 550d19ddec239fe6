import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { camelCase } from '../../src/scenario/names.ts';
import { schemaTable } from '../../src/scenario/schema-table.ts';
import type { FormsSpec, ObjectSpec, Spec } from '../../src/scenario/spec.ts';

/** The types are written by hand (they carry the documentation of units); here they are compared with the schema. */
const files = ['types.ts', 'option-types.ts'].map((name) =>
  fileURLToPath(new URL(`../../src/scenario/${name}`, import.meta.url)),
);
const program = ts.createProgram(files, {
  strict: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
});
const checker = program.getTypeChecker();

function propertiesOf(name: string): string[] {
  for (const file of files) {
    const symbol = checker.getSymbolAtLocation(program.getSourceFile(file)!);
    const found = symbol && checker.getExportsOfModule(symbol).find((candidate) => candidate.name === name);
    if (found)
      return checker
        .getPropertiesOfType(checker.getDeclaredTypeOfSymbol(found))
        .map((property) => property.name)
        .sort();
  }
  throw new Error(`there is no type ${name}`);
}

const keysOf = (spec: ObjectSpec): string[] => Object.keys(spec.keys).map(camelCase);
const at = (spec: ObjectSpec, ...path: string[]): Spec =>
  path.reduce<Spec>((inner, key) => {
    if (inner.t === 'record') return inner.of;
    if (inner.t === 'list') return inner.of;
    if (inner.t === 'either') return (key === 'list' ? inner.list : inner.map)!;
    return (inner as ObjectSpec).keys[key]!;
  }, spec);

describe('types have the keys of the schema', () => {
  const { root, kinds } = schemaTable;
  const work = (at(root, 'work') as { of: Spec }).of as ObjectSpec;
  const extra = at(root, 'extra_costs', 'item') as ObjectSpec;
  test.each<[string, string[]]>([
    ['Company', keysOf(at(root, 'company') as ObjectSpec)],
    ['WorkItem', [...keysOf(work), 'id', 'path']],
    ['Volume', keysOf(at(work, 'volume', 'map') as ObjectSpec).map((key) => (key === 'spike' ? 'spikes' : key))],
    ['ExtraCost', [...keysOf(extra), 'path']],
    [
      'Scenario',
      [
        ...keysOf(root).filter((key) => key !== 'extends'),
        'file',
        'positionOf',
        'keyPositionOf',
        'textOf',
        'sourceOf',
        'letNameOf',
      ],
    ],
    ['Benefits', keysOf(kinds['employee']!.keys['benefits'] as ObjectSpec)],
    ['Leave', keysOf(kinds['employee']!.keys['leave'] as ObjectSpec)],
    ['Seat', keysOf(kinds['employee']!.keys['seat'] as ObjectSpec)],
    ['Contract', keysOf(kinds['outsource']!.keys['contract'] as ObjectSpec)],
  ])('%s', (name, keys) => {
    expect(propertiesOf(name)).toEqual([...keys].sort());
  });

  const types = {
    diy: 'DiyOption',
    employee: 'EmployeeOption',
    outsource: 'VendorOption',
    offshore: 'VendorOption',
    'multi-source': 'MultiSourceOption',
    freelance: 'FreelanceOption',
    sharing: 'SharingOption',
    'shared-services': 'SharedServicesOption',
    'status-quo': 'StatusQuoOption',
    automate: 'AutomateOption',
  };
  test.each(Object.entries(kinds))('%s', (kind, spec) => {
    expect(propertiesOf(types[kind as keyof typeof types])).toEqual([...keysOf(spec), 'id', 'kind', 'path'].sort());
  });

  const price = kinds['outsource']!.keys['price'] as FormsSpec;
  const prices = {
    retainer: 'RetainerPrice',
    per_hour: 'PerHourPrice',
    per_fte: 'PerFtePrice',
    per_unit: 'PerUnitPrice',
    plans: 'PlansPrice',
    base: 'BasePrice',
    percent_of: 'PercentPrice',
    per_outcome: 'PerOutcomePrice',
    plan_ref: 'PlanRefPrice',
    build_up: 'BuildUpPrice',
  };
  test.each(Object.entries(price.forms))('price by %s', (form, spec) => {
    expect(propertiesOf(prices[form as keyof typeof prices])).toEqual([...keysOf(spec), 'form'].sort());
  });
});
