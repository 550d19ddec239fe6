import type { DataStore, FunctionEntry, Jurisdiction, SourcedValue, WageLookup } from '../data/types.ts';
import { isExpression, type QuantityInput, type RateInput, type Scenario } from '../scenario/types.ts';
import { dimensionText } from '../units/dimension.ts';
import { scaleUncertain, type Uncertain } from '../units/quantity.ts';
import { PERCENT, PERCENT_A_YEAR, type Unit, unit as unitOf } from '../units/unit.ts';
import { doubtOf, widened } from './doubt.ts';
import type { GivenFormula, Leaf, NamedRate } from './leaf.ts';
import { usualPay } from './usual-pay.ts';

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

  /** A value of the file as a leaf (one leaf a `let` name, whichever fields read it), or the formula that stands there. */
  given(path: string, input: QuantityInput, label: string): Leaf | GivenFormula;
  given(path: string, input: QuantityInput | RateInput, label: string): Leaf | NamedRate | GivenFormula;
  given(path: string, input: QuantityInput | RateInput, label: string): Leaf | NamedRate | GivenFormula {
    const { scenario } = this;
    if ('expression' in input) return { formula: input.expression, at: input.at, path, label };
    const name = this.letNameOf(path);
    const named = name === undefined ? undefined : scenario.let[name];
    const shared = named && !isExpression(named) ? named : undefined;
    const id = name === undefined ? path : `let.${name}`;
    const leafOf = (value: Uncertain, unit: Unit): Leaf => ({
      id,
      path: id,
      label: name ?? label,
      value,
      unit,
      text: input.text,
      provenance: {
        origin: 'given',
        at: scenario.positionOf(id) ?? null,
        source: scenario.sourceOf(path) ?? null,
      },
    });
    const quantity = shared ?? input;
    if (!('annual' in quantity)) {
      const leaf = leafOf(scaleUncertain(quantity.value, quantity.unit.factor), quantity.unit);
      return 'annual' in input ? { share: leaf, period: input.period } : leaf;
    }
    return leafOf(quantity.annual, PERCENT_A_YEAR);
  }

  /** The name of the value that a path refers to, through names that only name another. */
  private letNameOf(path: string): string | undefined {
    const name = this.scenario.letNameOf(path);
    return name === undefined ? undefined : (this.letNameOf(`let.${name}`) ?? name);
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
    const key = part ? `.${part.key}` : '';
    return this.sourced(part?.value ?? fact.value, factUnit(part?.unit ?? fact.unit), {
      id: `facts.${fact.id}${key}`,
      path,
      label,
      entry: `${fact.pack}.${fact.id}${key}`,
      from: fact.source,
      asOf: fact.asOf,
      confidence: fact.confidence,
      own: fact.id,
    });
  }

  /** A default that was measured or surveyed: as sure as its source, and its age, let it be. */
  private sourced(given: number | Range, unit: Unit, about: About): Leaf {
    const { id, path, label, entry, from, asOf, confidence } = about;
    const origin = this.data.origin(about.own);
    // What somebody states in a pack of their own is as sure as they say.
    const doubt = origin.origin === 'own' ? undefined : doubtOf({ confidence, asOf }, this.data.version);
    const stated = typeof given === 'number' ? { low: given, likely: given, high: given } : given;
    const range = doubt ? widened(stated, doubt.factor, unit.text.startsWith('%') ? 100 : Infinity) : stated;
    return {
      id,
      path,
      label,
      value: scaleUncertain(uncertain(range), unit.factor),
      unit,
      provenance: {
        origin: 'default',
        entry,
        source: from.title,
        url: from.url ?? null,
        asOf,
        confidence,
        doubt: doubt && (range.low !== stated.low || range.high !== stated.high) ? doubt : null,
        ownPack: origin.origin === 'own' ? origin.file : null,
      },
    };
  }

  /** A statistic of a jurisdiction pack (how many leave, how pay rises), which is no law and may be off. */
  statistic(
    entry: string,
    path: string,
    label: string,
    value: number,
    unit: Unit,
    { title, url, asOf, confidence }: DatedTitle,
  ): Leaf {
    const from = url === undefined ? { title } : { title, url };
    return this.sourced(value, unit, { id: entry, path, label, entry, from, asOf, confidence, own: entry });
  }

  /**
   * A number of the law with the source of the entry that it stands in. It is one number also when it was recalled: a law
   * is known or missed, and nobody decides on a 41-hour week in some of the draws.
   */
  statutory(entry: string, path: string, label: string, value: number, unit: Unit, source: DatedTitle): Leaf {
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
        doubt: null,
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
    const leaf = this.sourced(usualPay(lookup), factUnit(lookup.unit), {
      id: `wages.${lookup.id}`,
      path,
      label: `Wage, ${role} in ${country}`,
      entry: `wages.${lookup.id}`,
      from: lookup.fallback
        ? {
            ...lookup.source,
            title: `${lookup.source.title} (national average x the role's relative pay: a weak fallback)`,
          }
        : lookup.source,
      asOf: lookup.asOf,
      confidence: lookup.confidence,
      own: lookup.id,
    });
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
        doubt: null,
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

/** What a default is called, where it comes from and when it was taken. */
interface About {
  readonly id: string;
  readonly path: string;
  readonly label: string;
  readonly entry: string;
  readonly from: { readonly title: string; readonly url?: string };
  readonly asOf: string;
  readonly confidence: 'confirmed' | 'recalled';
  /** Id under which the user's own packs may hold it. */
  readonly own: string;
}

type DatedTitle = Pick<About, 'asOf' | 'confidence'> & About['from'];

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
