import type { Accepted, Ask, Choice, Prompts, WizardRequest } from './types.ts';

/** Rows of a list that are shown at once. */
const ROWS = 10;
const FAINT = ['\u001B[2m', '\u001B[22m'] as const;

/** Puts questions at the terminal with inquirer, which is loaded here and nowhere else. */
export async function inquirerPrompts({ say, width, color }: WizardRequest): Promise<Prompts> {
  const { default: inquirer } = await import('inquirer');
  const faint = (text: string) => (color ? FAINT.join(text.replaceAll('\n', `${FAINT[1]}\n${FAINT[0]}`)) : text);
  return {
    say: (text) => say(`${text.replace(/\n+$/, '')}\n`),
    async ask(ask, check) {
      say(ask.help ? `\n${faint(wrapped(ask.help, width - 2, '  '))}\n` : '\n');
      const { answer } = await inquirer.prompt<{ answer: string | string[] }>([questionOf(ask, check) as never]);
      return Array.isArray(answer) ? answer.join(',') : answer;
    },
  };
}

/** The question as inquirer takes it. */
function questionOf(ask: Ask, check: (text: string) => Accepted): object {
  const base = { name: 'answer', message: ask.message };
  const verdict = (text: string): true | string => {
    const accepted = check(text);
    return accepted.ok || sentence(accepted.problem);
  };
  switch (ask.kind) {
    case 'text':
      return {
        ...base,
        type: 'input',
        default: ask.initial,
        prefill: ask.edit ? 'editable' : 'tab',
        validate: verdict,
      };
    case 'select':
      return {
        ...base,
        type: 'select',
        choices: ask.choices.map(choiceOf),
        default: ask.initial,
        pageSize: ROWS + 6,
        loop: false,
      };
    case 'several':
      return {
        ...base,
        type: 'checkbox',
        choices: ask.choices.map((choice) => ({ ...choiceOf(choice), checked: ask.initial.includes(choice.value) })),
        validate: (chosen: readonly { readonly value: string }[]) =>
          verdict(chosen.map(({ value }) => value).join(',')),
        pageSize: ROWS,
        loop: false,
      };
    case 'search':
      return {
        ...base,
        type: 'search',
        source: (term: string | undefined) => ask.find(term ?? '').map(choiceOf),
        validate: verdict,
        pageSize: ROWS,
      };
  }
}

function choiceOf({ value, name, about }: Choice) {
  return { value, name, short: name, ...(about === undefined ? {} : { description: about }) };
}

function sentence(problem: string): string {
  const text = problem.charAt(0).toUpperCase() + problem.slice(1);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** The text in lines of at most so many letters, each after an indent. */
function wrapped(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && indent.length + last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => indent + line).join('\n');
}
