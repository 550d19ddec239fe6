import type { CatalogueEntry } from './entry.ts';

/** SW1xxx: from bytes to a tree of values. */
export const READ_CODES = {
  SW1001: {
    title: 'File too large',
    severity: 'error',
    about:
      'A scenario file holds at most 1 MiB. Real ones hold a few kilobytes, so a larger file is nearly always another kind of file.',
    remedy: 'Name the scenario file; put shared parts into a base file and refer to it with `extends`.',
  },
  SW1002: {
    title: 'Not a text file',
    severity: 'error',
    about: 'The file is not UTF-8 text: it holds bytes that no UTF-8 text holds, or NUL characters.',
    remedy: 'Save the scenario as plain text in UTF-8. A byte order mark at its start does no harm.',
  },
  SW1003: {
    title: 'Control character in a text',
    severity: 'error',
    about:
      'Names, labels and formulas are shown in terminals and reports. Control characters and marks that reverse the direction of text would spoil or forge what is shown.',
    remedy: 'Remove the character; type the text anew if it was pasted.',
  },
  SW1004: {
    title: 'Empty file',
    severity: 'error',
    about: 'The file holds no value at all, or only comments.',
    remedy: 'Write at least a name, some work and some options.',
  },
  SW1005: {
    title: 'Several documents in one file',
    severity: 'error',
    about: 'A line `---` starts a second YAML document, and a scenario is one document.',
    remedy: 'Put every scenario into a file of its own.',
  },
  SW1006: {
    title: 'Not readable as YAML',
    severity: 'error',
    about:
      'The text breaks a rule of YAML, so it is unclear what belongs to what. Usual reasons: a bracket or quote that is never closed, a text with `: ` in it, wrong indentation.',
    remedy: 'Look at the marked place and the line before it; quote texts that hold `: `, `#` or brackets.',
  },
  SW1007: {
    title: 'Tab as indentation',
    severity: 'error',
    about: 'YAML does not allow tabs as indentation, since nobody can say how wide they are.',
    remedy: 'Indent with blanks, two per level.',
  },
  SW1008: {
    title: 'Key stands twice',
    severity: 'error',
    about: 'The same key stands twice in one mapping, so that one of the two values would be lost.',
    remedy: 'Keep one of them, or give the second another name.',
  },
  SW1009: {
    title: 'Key with a reserved name',
    severity: 'error',
    about:
      'Words such as `constructor` or `__proto__` mean something to programs that read the results and cannot be names.',
    remedy: 'Choose another name.',
  },
  SW1010: {
    title: 'Alias cannot be followed',
    severity: 'error',
    about: 'An alias (`*name`) is not defined above, holds itself, or aliases of aliases unfold to very many values.',
    remedy:
      'Mark the value with `&name` before it is used, or write it out; share values between files with `extends`.',
  },
  SW1011: {
    title: 'Nested too deeply',
    severity: 'error',
    about: 'Mappings and lists stand inside one another in more levels than any scenario needs.',
    remedy: 'Check for brackets that are opened again and again and never closed.',
  },
  SW1012: {
    title: 'Formula broken up by YAML',
    severity: 'error',
    about:
      'Inside `[...]` and `{...}` a comma starts the next item and a bracket a list, so `[saving(a, b) >= 40%]` is two broken halves for YAML.',
    remedy: 'Quote the formula: `["saving(a, b) >= 40%"]`, or write the list with one `- ` line per formula.',
  },
  SW1013: {
    title: 'Part of YAML that is not read',
    severity: 'error',
    about: 'Tags (`!name`) and versions of YAML other than 1.2 change what a value means; scenarios need neither.',
    remedy: 'Remove the tag or the `%YAML` line.',
  },
  SW1014: {
    title: 'Key is not a word',
    severity: 'error',
    about: 'A key is empty, a list or a mapping.',
    remedy: 'Write keys as plain words: `key: value`.',
  },
  SW1015: {
    title: 'More problems than are shown',
    severity: 'error',
    about: 'The list of problems stops after the first 200.',
    remedy: 'Correct what is shown first; often many problems have one reason.',
  },
  SW1020: {
    title: 'Base file outside the scenario folder',
    severity: 'error',
    about:
      '`extends` takes a relative path that stays inside the folder of the scenarios, so that a scenario from elsewhere cannot read files of yours.',
    remedy:
      'Write a relative path with `/`, such as `../base/company.yaml`, and keep the base file beside the scenarios.',
  },
  SW1021: {
    title: 'Base file cannot be read',
    severity: 'error',
    about: 'The file that `extends` names does not exist or cannot be opened.',
    remedy: 'Check the path: it is relative to the file that names it.',
  },
  SW1022: {
    title: 'Base files refer to one another',
    severity: 'error',
    about: 'A chain of `extends` comes back to a file that is already in it, or is longer than 16 files.',
    remedy: 'Remove one of the `extends`.',
  },
  SW1030: {
    title: 'Override is not `path=value`',
    severity: 'error',
    about: '`--set` takes a path of keys with dots between them, `=` and a value as it would stand in the file.',
    remedy: 'Write for example `--set work.reception.volume="1500 calls/month"`.',
  },
  SW1031: {
    title: 'Override leads nowhere',
    severity: 'error',
    about: 'The path of a `--set` goes through a plain value or a list item that does not exist.',
    remedy:
      'Set the value itself, or write the whole mapping: `--set "work.reception.volume={now: 500 calls/month, growth: 3%/month}"`.',
  },
} as const satisfies Record<string, CatalogueEntry>;
