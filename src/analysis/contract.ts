import type { DataStore } from '../data/types.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggestion } from '../diagnostics/suggest.ts';
import { isProvided, isService } from '../scenario/kind-traits.ts';
import type { VendorOption } from '../scenario/types.ts';
import { type Study, study } from './compare.ts';
import { clauseChanges, withOption } from './contract-clauses.ts';
import { type ContractStress, stressContract } from './contract-stress.ts';

/** A clause in money: what the option costs as it stands and with the other wording, both as full runs. */
export interface ClauseResult {
  /** Key in the file: `contract.notice`. */
  readonly id: string;
  readonly label: string;
  /** As the file has it; null where it is silent and what is usual holds. */
  readonly now: string | null;
  readonly instead: string;
  /** Net present value of the option with the other wording. */
  readonly npv: number;
  /** What the other wording is worth to us: present value saved; negative when the clause helps us. */
  readonly worth: number;
}

/** What `contract` answers. Money is in the scenario's currency, unrounded, as net present value over the horizon. */
export interface ContractResult {
  readonly scenario: {
    readonly name: string;
    readonly file: string;
    readonly currency: string;
    readonly months: number;
  };
  readonly option: { readonly id: string; readonly label: string; readonly npv: number };
  /** By size of what they are worth. */
  readonly clauses: readonly ClauseResult[];
  readonly stress: ContractStress | null;
}

export interface ContractQuestion {
  /** Null asks for the best-ranked vendor. */
  readonly option: string | null;
  readonly stress: boolean;
}

/**
 * Prices the contract of a vendor: each clause as the difference of two full runs of the study, and where volume makes
 * the contract hurt.
 */
export function contractOf(
  made: Study,
  data: DataStore,
  question: ContractQuestion,
): { readonly contract: ContractResult | null; readonly diagnostics: readonly Diagnostic[] } {
  const { scenario, comparison } = made;
  const ranked = comparison.options.flatMap(({ id }) => {
    const option = scenario.options.find((one) => one.id === id);
    return option && isProvided(option) && isService(option) ? [option] : [];
  });
  const option = question.option === null ? ranked[0] : ranked.find(({ id }) => id === question.option);
  if (!option) return { contract: null, diagnostics: [noContract(question.option, ranked, made)] };
  const result = comparison.options.find(({ id }) => id === option.id)!;
  const { currency, name, file, months } = comparison.scenario;
  const clauses = clauseChanges(scenario, option, currency).flatMap(({ option: changed, ...clause }) => {
    const run = study(withOption(scenario, changed, clause.id), data).study;
    const npv = run?.comparison.options.find(({ id }) => id === option.id)?.base.npv;
    if (npv === undefined) return [];
    const worth = result.base.npv - npv;
    // A usual term that does not matter here is no clause of this contract.
    return clause.now === null && Math.abs(worth) < 0.5 ? [] : [{ ...clause, npv, worth }];
  });
  return {
    contract: {
      scenario: { name, file, currency, months },
      option: { id: option.id, label: result.label, npv: result.base.npv },
      clauses: clauses.sort((a, b) => Math.abs(b.worth) - Math.abs(a.worth) || (a.id < b.id ? -1 : 1)),
      stress: question.stress ? stressContract(made, option) : null,
    },
    diagnostics: [],
  };
}

function noContract(asked: string | null, vendors: readonly VendorOption[], { scenario }: Study): Diagnostic {
  const known = vendors.map(({ id }) => id);
  const message =
    asked === null
      ? 'no option of this scenario is a vendor with a contract'
      : scenario.options.some(({ id }) => id === asked)
        ? `'${asked}' has no contract: only outsource and offshore options have`
        : `'${asked}' is no option of ${scenario.file}`;
  const hint = asked === null ? 'add an option of kind: outsource' : suggestion(asked, known);
  return { code: 'SW3040', severity: 'error', message, ...(hint === undefined ? {} : { hint }) };
}
