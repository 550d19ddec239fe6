import type { AssumptionResult } from '../analysis/result.ts';
import type { DataStore, FunctionEntry } from '../data/types.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** What the interview may ask. Ids are the names of the flags of `init`, the keys of a draft and nothing else. */
export type QuestionId =
  | 'work'
  | 'role'
  | 'country'
  | 'region'
  | 'volume'
  | 'handle-time'
  | 'open'
  | 'today'
  | 'today-cost'
  | 'call-value'
  | 'founder-hour'
  | 'employees'
  | 'onsite'
  | 'options'
  | 'wage'
  | 'budget';

/** Accepted answers as text, in the form that the scenario file takes. */
export type Answers = Readonly<Partial<Record<QuestionId, string>>>;

/** The answer of somebody who does not know: the data or a documented assumption stands in. */
export const UNKNOWN = 'unknown';

/** What earlier answers mean: everything that a question needs to know about them. */
export interface Context {
  readonly answers: Answers;
  readonly data: DataStore;
  /** Undefined for work of one's own. */
  readonly entry: FunctionEntry | undefined;
  /** Singular noun that the work is counted in; undefined for work of one's own. */
  readonly unit: string | undefined;
  readonly country: string;
  readonly currency: string;
  readonly role: string;
}

export interface Choice {
  readonly value: string;
  readonly name: string;
  /** A sentence shown while the choice is marked. */
  readonly about?: string;
}

interface AskBase {
  readonly message: string;
  /** Shown above the question, for those who wonder. */
  readonly help?: string;
}

/** A question as it is put: data, for whatever puts it. */
export type Ask =
  | (AskBase & { readonly kind: 'search'; readonly find: (term: string) => readonly Choice[] })
  | (AskBase & {
      readonly kind: 'select';
      readonly choices: readonly Choice[];
      readonly initial: string;
      /** A choice that asks for a line to type. */
      readonly other?: { readonly value: string; readonly ask: TextAsk };
    })
  | (AskBase & { readonly kind: 'several'; readonly choices: readonly Choice[]; readonly initial: readonly string[] })
  | TextAsk;

export interface TextAsk extends AskBase {
  readonly kind: 'text';
  readonly initial: string;
  /** `initial` is what somebody typed and is to be corrected, not a default. */
  readonly edit?: boolean;
}

/** An answer in canonical form, or what is wrong with it in plain words. */
export type Accepted =
  | { readonly ok: true; readonly answer: string }
  | { readonly ok: false; readonly problem: string };

/** One question of the interview. */
export interface Question {
  readonly id: QuestionId;
  /** For the list of answers: `Opening hours`. */
  readonly title: string;
  /** Whether an answer has a meaning after what was answered before. */
  applies(context: Context): boolean;
  /** Whether it is worth asking; without it, whenever it applies. Flags may answer it in any case. */
  worthAsking?(context: Context): boolean;
  ask(context: Context): Ask;
  /** Checks what was typed or chosen; lists are joined by commas. */
  accept(text: string, context: Context): Accepted;
  /** The answer where nobody is asked; null when there is none. */
  usual(context: Context): string | null;
  /** Why nothing can stand in where there is no usual answer, for those who are not asked. */
  missing?(context: Context): string;
  /** The answer as people read it; without it, as it is. */
  show?(answer: string, context: Context): string;
}

/** Puts questions to somebody. Gives texts as typed; rejects with an `ExitPromptError` on Ctrl-C. */
export interface Prompts {
  /** Asks until `check` finds nothing wrong; lists come joined by commas. */
  ask(ask: Ask, check: (text: string) => Accepted): Promise<string>;
  say(text: string): void;
}

/** What the command line shows of the scenario so far; null where that is not possible yet. */
export interface ScenarioView {
  /** The ranking as for the terminal. */
  rank(yamlText: string): Promise<string | null>;
  /** The answer in a line, shown after each change. */
  headline(yamlText: string): Promise<string | null>;
  /** Why there is no ranking, in plain words; empty where there is one. */
  problems(yamlText: string): Promise<readonly string[]>;
  assumptions(yamlText: string): Promise<readonly AssumptionResult[]>;
}

/** Where the answers of an unfinished interview are kept, until the scenario is saved. */
interface Draft {
  /** Name of the file, for messages. */
  readonly name: string;
  read(): string | null;
  save(text: string): void;
}

export interface WizardRequest {
  /** Answers that flags gave already, by the id of the question. */
  readonly answers: Readonly<Record<string, string>>;
  /** False asks nothing: every open question takes its default. */
  readonly interactive: boolean;
  /** Where the scenario will be saved; drafts lie beside it. */
  readonly file: string;
  readonly width: number;
  readonly color: boolean;
  /** Shows a text to the user between questions. */
  readonly say: (text: string) => void;
  readonly view: ScenarioView;
  readonly draft: Draft;
}

export interface WizardOutcome {
  /** The text of an annotated scenario; null when the user gave up or an answer given by a flag is of no use. */
  readonly value: string | null;
  readonly diagnostics: readonly Diagnostic[];
  /** To be told after saving: the command that gives the same file without questions. */
  readonly notes?: readonly string[];
  /** Why the answers given by flags cannot be used. */
  readonly refusal?: { readonly message: string; readonly hint: string };
}

export type Wizard = (request: WizardRequest) => Promise<WizardOutcome>;
