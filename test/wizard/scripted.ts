import type { Accepted, Ask, Prompts, WizardRequest } from '../../src/wizard/types.ts';

/** Presses Ctrl-C. */
export const CTRL_C = Symbol('Ctrl-C');

/** What is typed at a question whose message holds the text; in lists the value of a choice. */
export type Step = readonly [message: string, typed: string | typeof CTRL_C];

/** What Enter alone gives. */
export const ENTER = '<enter>';

/** Somebody at a terminal: goes through the steps in order and fails at a question that is not expected. */
export class Scripted implements Prompts {
  readonly said: string[] = [];
  /** What was wrong with answers, in order. */
  readonly problems: string[] = [];
  readonly asked: Ask[] = [];
  readonly #steps: Step[];

  constructor(steps: readonly Step[]) {
    this.#steps = [...steps];
  }

  say(text: string): void {
    this.said.push(text);
  }

  async ask(ask: Ask, check: (text: string) => Accepted): Promise<string> {
    this.asked.push(ask);
    for (;;) {
      const [message, typed] = this.#steps.shift() ?? ['nothing more', ''];
      if (!ask.message.includes(message)) throw new Error(`asked '${ask.message}', expected '${message}'`);
      if (typeof typed === 'symbol') throw Object.assign(new Error('Ctrl-C'), { name: 'ExitPromptError' });
      const text = typed === ENTER ? entered(ask) : typed;
      if (ask.kind === 'select') {
        if (!ask.choices.some(({ value }) => value === text))
          throw new Error(`no choice '${text}' at '${ask.message}'`);
        return text;
      }
      const accepted = check(text);
      if (accepted.ok) return text;
      this.problems.push(accepted.problem);
    }
  }

  /** Whether every step was needed. */
  get isDone(): boolean {
    return this.#steps.length === 0;
  }
}

function entered(ask: Ask): string {
  switch (ask.kind) {
    case 'search':
      return ask.find('')[0]!.value;
    case 'several':
      return ask.initial.join(',');
    default:
      return ask.initial;
  }
}

/** A request whose draft lies in memory and whose ranking says how often it was asked. */
export function request(over: Partial<WizardRequest> = {}): WizardRequest & { readonly kept: { text: string | null } } {
  const kept: { text: string | null } = { text: null };
  return {
    answers: {},
    interactive: true,
    file: 'scenario.yaml',
    width: 80,
    color: false,
    say() {},
    view: {
      rank: async () => 'the ranking',
      headline: async () => null,
      problems: async () => [],
      assumptions: async () => [],
    },
    draft: {
      name: 'scenario.yaml.draft.json',
      read: () => kept.text,
      save(text) {
        kept.text = text;
      },
    },
    ...over,
    kept,
  };
}
