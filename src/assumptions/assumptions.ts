import type { DataStore, FunctionEntry, Jurisdiction, SourcedValue, WageLookup } from '../data/types.ts';
import { isExpression, type QuantityInput, type RateInput, type Scenario } from '../scenario/types.ts';
import { dimensionText } from '../units/dimension.ts';
import { scaleUncertain, type Uncertain } from '../units/quantity.ts';
import { rateOf } from '../units/rate-text.ts';
import { PERCENT, PERCENT_A_YEAR, type Unit, unit as unitOf } from '../units/unit.ts';
import type { GivenFormula, Leaf } from './leaf.ts';

export interface Range {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/**
 * Everything that the model may ask about numbers: values of the file, facts of the data packs, documented conventions.
 * Answers are leaves with their provenance; nothing is computed here but the change into canonical units.
 */
export class Assumptions {
  readonly scenario: Scenario;
  readonly data: DataStore;
  /** Currency of every result. */
  readonly currency: string;
  /** Nouns that the scenario counts its work in, beside the usual ones. */
  readonly nouns: ReadonlySet<string>;

  constructor(scenario: Scenario, data: DataStore) {
    this.scenario = scenario;
    this.data = data;
    this.currency = scenario.company.currency ?? data.jurisdiction(scenario.company.country)?.currency ?? 'USD';
    this.nouns = new Set(scenario.work.flatMap((item) => item.unit ?? []));
  }

  /** A value of the file as a leaf (one leaf a `let` name), or the formula that stands there. */
  given(path: string, input: QuantityInput | RateInput, label: string): Leaf | GivenFormula {
    const { scenario } = this;
    if ('expression' in input) return { formula: input.expression, at: input.at, path, label };
    const name = scenario.letNameOf(path);
    const id = name === undefined ? path : `let.${name}`;
    const provenance = {
      origin: 'given',
      at: scenario.positionOf(id) ?? null,
      source: scenario.sourceOf(path) ?? null,
    } as const;
    const { text } = input;
    // One name is one value, whichever of its fields is read.
    const named = name === undefined ? undefined : scenario.let[name];
    const shared = named && !isExpression(named) ? named : undefined;
    if ('annual' in input) {
      const rate = shared ? rateOf(shared) : undefined;
      const value = rate?.ok ? rate.rate.annual : input.annual;
      return { id, path: id, label, value, unit: PERCENT_A_YEAR, text, provenance };
    }
    const value = scaleUncertain(shared?.value ?? input.value, input.unit.factor);
    return { id, path: id, label: name === undefined ? label : name, value, unit: input.unit, text, provenance };
  }

  /** A list of plain numbers of the file that belong together, such as twelve seasonal factors, as one leaf. */
  givenSeries(path: string, label: string, series: readonly number[], unit: Unit): Leaf {
    return {
      id: path,
      path,
      label,
      value: { kind: 'point', value: series[series.length - 1] ?? 0 },
      unit,
      series,
      provenance: {
        origin: 'given',
        at: this.scenario.positionOf(path) ?? null,
        source: this.scenario.sourceOf(path) ?? null,
      },
    };
  }

  /**
   * A fact of the packs as a leaf. `path` is where a scenario would set it. Throws when the packs lack it: shipped ids
   * are ours to know.
   */
  fact(id: string, path: string, label: string): Leaf {
    const fact = this.data.fact(id);
    if (!fact) throw new Error(`the data packs have no fact '${id}'`);
    return this.factLeaf(fact, path, label);
  }

  /** The leaf of a fact that was looked up. */
  factLeaf(
    fact: SourcedValue & { readonly pack: string },
    path: string,
    label: string,
    part?: { value: number; unit: string; key: string },
  ): Leaf {
    const origin = this.data.origin(fact.id);
    const unit = factUnit(part?.unit ?? fact.unit);
    const key = part ? `.${part.key}` : '';
    return {
      id: `facts.${fact.id}${key}`,
      path,
      label,
      value: scaleUncertain(uncertain(part?.value ?? fact.value), unit.factor),
      unit,
      provenance: {
        origin: 'default',
        entry: `${fact.pack}.${fact.id}${key}`,
        source: fact.source.title,
        url: fact.source.url ?? null,
        asOf: fact.asOf,
        confidence: fact.confidence,
        ownPack: origin.origin === 'own' ? origin.file : null,
      },
    };
  }

  /** A number of a jurisdiction pack with the source of the entry that it stands in. */
  statutory(
    entry: string,
    path: string,
    label: string,
    value: number,
    unit: Unit,
    source: { title: string; url?: string; asOf: string; confidence: 'confirmed' | 'recalled' },
  ): Leaf {
    const origin = this.data.origin(entry);
    return {
      id: entry,
      path,
      label,
      value: { kind: 'point', value: value * unit.factor },
      unit,
      provenance: {
        origin: 'default',
        entry,
        source: source.title,
        url: source.url ?? null,
        asOf: source.asOf,
        confidence: source.confidence,
        ownPack: origin.origin === 'own' ? origin.file : null,
      },
    };
  }

  /** A convention of the model: a value in `unit` and the rule in a sentence. */
  assumed(id: string, path: string, label: string, value: number | Range, unit: string | Unit, rule: string): Leaf {
    const parsed = typeof unit === 'string' ? unitOf(unit) : unit;
    return {
      id: `assumed.${id}`,
      path,
      label,
      value: scaleUncertain(uncertain(value), parsed.factor),
      unit: parsed,
      provenance: { origin: 'assumed', rule },
    };
  }

  /** What a role is paid in a country; undefined where nothing is known. */
  wage(role: string, country: string, path: string): { leaf: Leaf; lookup: WageLookup } | undefined {
    const lookup = this.data.wage(role, country);
    if (!lookup) return undefined;
    const unit = factUnit(lookup.unit);
    const label = `Wage, ${role} in ${country}`;
    const origin = this.data.origin(lookup.id);
    const leaf: Leaf = {
      id: `wages.${lookup.id}`,
      path,
      label,
      value: scaleUncertain(uncertain(lookup), unit.factor),
      unit,
      provenance: {
        origin: 'default',
        entry: `wages.${lookup.id}`,
        source: lookup.fallback
          ? `${lookup.source.title} (national average x the role's relative pay: a weak fallback)`
          : lookup.source.title,
        url: lookup.source.url ?? null,
        asOf: lookup.asOf,
        confidence: lookup.confidence,
        ownPack: origin.origin === 'own' ? origin.file : null,
      },
    };
    return { leaf, lookup };
  }

  /** Units of the scenario's currency for one unit of another; undefined for an unknown currency. */
  fx(currency: string): Leaf | undefined {
    const from = this.data.fx(currency);
    const to = this.data.fx(this.currency);
    if (!from || !to) return undefined;
    const source = [from, to].filter((rate) => rate.currency !== 'USD')[0] ?? from;
    return {
      id: `fx.${currency}`,
      path: `fx.${currency}`,
      label: `Exchange rate ${this.currency} per ${currency}`,
      value: { kind: 'point', value: from.usdPerUnit / to.usdPerUnit },
      unit: unitOf(`${this.currency}/${currency}`),
      provenance: {
        origin: 'default',
        entry: `fx.${currency}`,
        source: source.source.title,
        url: source.source.url ?? null,
        asOf: source.asOf,
        confidence: source.confidence,
        ownPack: null,
      },
    };
  }

  jurisdiction(country: string): Jurisdiction | undefined {
    return this.data.jurisdiction(country);
  }

  function(id: string | undefined): FunctionEntry | undefined {
    return id === undefined ? undefined : this.data.function(id);
  }
}

function uncertain(value: number | Range): Uncertain {
  if (typeof value === 'number') return { kind: 'point', value };
  if (value.low === value.high) return { kind: 'point', value: value.likely };
  return { kind: 'three-point', low: value.low, likely: value.likely, high: value.high };
}

/** The unit of a data entry: percents and rates are shares inside. */
function factUnit(text: string): Unit {
  if (text === '%' || text === '1') return text === '%' ? PERCENT : unitOf('');
  if (text === '%/year') return PERCENT_A_YEAR;
  // A yearly share of something (`%/employer/year`) is a rate as well: heads leave no trace in units.
  if (/^%\/.*year$/.test(text)) return { ...PERCENT_A_YEAR, text };
  const unit = unitOf(text);
  if (text.startsWith('%')) throw new Error(`rate unit '${text}' (${dimensionText(unit.dimension)}) has no reading`);
  return unit;
}
