import type { DataStore } from '../data/types.ts';
import { loadScenario } from '../scenario/load.ts';
import { commandText } from './command-text.ts';
import { contextOf } from './context.ts';
import { draftText, readDraft } from './draft.ts';
import { answered, progressOf } from './interview.ts';
import { scenarioText } from './scenario-text.ts';
import type { Accepted, Answers, Ask, Prompts, Question, Wizard, WizardOutcome, WizardRequest } from './types.ts';
import { unattended } from './unattended.ts';
import { withAnswer } from './with-answer.ts';

/** Puts the questions: the terminal's prompts, or a script in tests. Made only when something is asked. */
export type OpenPrompts = (request: WizardRequest) => Promise<Prompts>;

/** The interview behind `init` over the data, with whatever puts the questions. */
export function wizardOver(data: DataStore, openPrompts: OpenPrompts): Wizard {
  return async (request) => {
    if (!request.interactive) return unattended(request, data);
    return new Interview(request, data, await openPrompts(request)).run();
  };
}

const INTRODUCTION = `A few questions. Enter takes the answer in brackets, ? means "don't know", Ctrl-C keeps your answers for later.`;
const FINISH = [
  { value: 'save', name: 'Save it' },
  { value: 'change', name: 'Change an answer' },
  { value: 'quit', name: 'Quit without saving (the answers are kept)' },
] as const;

const NOT_RANKED = 'These answers cannot be ranked yet.';
const SAVE_ANYWAY = 'They can be saved all the same, or change an answer.';

/** One interview: what was typed so far, and what was shown last. */
class Interview {
  readonly #request: WizardRequest;
  readonly #data: DataStore;
  readonly #prompts: Prompts;
  /** Everything that was typed, fitting or not: nothing is lost when an earlier answer changes. */
  #typed: Answers;
  #headline: string | null = null;

  constructor(request: WizardRequest, data: DataStore, prompts: Prompts) {
    this.#request = request;
    this.#data = data;
    this.#prompts = prompts;
    this.#typed = request.answers as Answers;
  }

  async run(): Promise<WizardOutcome> {
    try {
      await this.#resume();
      for (;;) {
        await this.#askAll();
        const wish = await this.#finish();
        if (wish === 'save') return this.#save();
        if (wish === 'quit') {
          this.#prompts.say(this.#kept());
          return { value: null, diagnostics: [] };
        }
        await this.#change();
      }
    } catch (error) {
      if (error instanceof Error && error.name === 'ExitPromptError' && this.#isKept()) this.#prompts.say(this.#kept());
      throw error;
    }
  }

  /** Offers to go on with the answers of last time; flags win over them. */
  async #resume(): Promise<void> {
    const { draft, answers: flags } = this.#request;
    const text = draft.read();
    const kept = text === null ? null : readDraft(text);
    if (text !== null && kept === null)
      this.#prompts.say(`${draft.name} is no draft of an interview and is left alone.`);
    if (kept === null || Object.keys(kept).length === 0) {
      this.#prompts.say(INTRODUCTION);
      return;
    }
    const lines = answered(progressOf(kept, this.#data).answers, this.#data).map(
      ({ question, shown }) => `  ${question.title}: ${shown}`,
    );
    this.#prompts.say(['Your answers of last time:', ...lines].join('\n'));
    const choice = await this.#choose('Go on from there?', [
      { value: 'on', name: 'Yes, go on' },
      { value: 'again', name: 'No, start again' },
    ]);
    if (choice === 'on') this.#typed = { ...kept, ...flags };
  }

  /** Asks whatever is open, shows the answer so far after each. */
  async #askAll(): Promise<void> {
    for (;;) {
      const { answers, next, problem } = progressOf(this.#typed, this.#data);
      if (!next) {
        const unused = Object.keys(this.#request.answers).filter((id) => !Object.hasOwn(answers, id));
        if (unused.length > 0)
          this.#prompts.say(`With these answers there is no use for ${unused.map((id) => `--${id}`).join(', ')}.`);
        return;
      }
      if (problem !== null) this.#prompts.say(`${next.title}: ${problem}`);
      await this.#put(next, answers, this.#typed[next.id]);
    }
  }

  /** Puts a question, keeps the answer and the draft. `before` is what was typed for it earlier. */
  async #put(question: Question, answers: Answers, before: string | undefined): Promise<void> {
    const context = contextOf(answers, this.#data);
    const check = (text: string): Accepted => question.accept(text, context);
    const ask = withAnswer(question.ask(context), before, before !== undefined && !check(before).ok);
    let text = await this.#prompts.ask(ask, check);
    if (ask.kind === 'select' && text === ask.other?.value) text = await this.#prompts.ask(ask.other.ask, check);
    // In full: `900` means calls and must not turn into something else when another answer changes.
    const accepted = check(text);
    this.#typed = { ...this.#typed, [question.id]: accepted.ok ? accepted.answer : text };
    if (this.#mayKeep()) this.#request.draft.save(draftText(this.#typed));
    await this.#showHeadline();
  }

  /** The best option in a line, once there is something to compare and whenever it changes. */
  async #showHeadline(): Promise<void> {
    const { answers, next } = progressOf(this.#typed, this.#data);
    if (answers.volume === undefined || next === null) return;
    // What goes wrong here goes wrong at the end, too, where it is told.
    const headline = await this.#request.view.headline(scenarioText(answers, this.#data)).catch(() => null);
    if (headline === null || headline === this.#headline) return;
    this.#headline = headline;
    this.#prompts.say(`  So far: ${headline}`);
  }

  async #finish(): Promise<string> {
    const { answers } = progressOf(this.#typed, this.#data);
    try {
      const text = scenarioText(answers, this.#data);
      const [problem, ...more] = await this.#request.view.problems(text);
      if (problem === undefined) this.#prompts.say((await this.#request.view.rank(text)) ?? NOT_RANKED);
      else this.#prompts.say([NOT_RANKED, `  ${problem}`, ...more.map((one) => `  ${one}`), SAVE_ANYWAY].join('\n'));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#prompts.say(`The ranking could not be worked out (${why}). Your answers can be saved all the same.`);
    }
    return this.#choose(`Save it as ${this.#request.file}?`, FINISH);
  }

  async #change(): Promise<void> {
    const { answers } = progressOf(this.#typed, this.#data);
    const list = answered(answers, this.#data);
    const id = await this.#choose('Which answer?', [
      ...list.map(({ question, shown }) => ({ value: question.id, name: shortened(`${question.title}: ${shown}`) })),
      { value: 'none', name: 'None: back to the ranking' },
    ]);
    const found = list.find(({ question }) => question.id === id);
    if (found) await this.#put(found.question, answers, answers[found.question.id]);
  }

  async #save(): Promise<WizardOutcome> {
    const { view, file } = this.#request;
    const { answers } = progressOf(this.#typed, this.#data);
    // Somebody who saves after the ranking failed was told why; the file then has the answers alone.
    const assumptions = await view.assumptions(scenarioText(answers, this.#data)).catch(() => []);
    const value = scenarioText(answers, this.#data, assumptions);
    return {
      value,
      diagnostics: loadScenario(value, { file }).diagnostics,
      notes: [repeatNote(answers, file, this.#data)],
    };
  }

  #choose(message: string, choices: readonly { readonly value: string; readonly name: string }[]): Promise<string> {
    const ask: Ask = { kind: 'select', message, choices, initial: choices[0]!.value };
    return this.#prompts.ask(ask, (text) => ({ ok: true, answer: text }));
  }

  /** Whether the place of the draft is free or holds one of ours. */
  #mayKeep(): boolean {
    const text = this.#request.draft.read();
    return text === null || readDraft(text) !== null;
  }

  #isKept(): boolean {
    const text = this.#request.draft.read();
    return text !== null && readDraft(text) !== null;
  }

  #kept(): string {
    return `Your answers are kept in ${this.#request.draft.name}: the same command goes on from there.`;
  }
}

/** Longest answer in a list to choose from. */
const LONGEST_SHOWN = 70;

function shortened(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 3)}...` : text;
}

/** How to get the same file again. */
function repeatNote(answers: Answers, file: string, data: DataStore): string {
  return `The same without questions: ${commandText(answers, file, data)}`;
}
