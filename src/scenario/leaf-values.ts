import { suggestion } from '../diagnostics/suggest.ts';
import { isCurrency } from '../units/currencies.ts';
import { parseServiceLevel } from '../units/service-level.ts';
import { parseTimetable, type Timetable } from '../units/timetable.ts';
import { PERCENT, singular, type Unit } from '../units/unit.ts';
import type { CheckContext } from './context.ts';
import { escaped, isControl, quoted } from './problems.ts';
import { readQuantity, readRate } from './quantity-values.ts';
import { readRef } from './references.ts';
import type { LeafSpec, NumberSpec, TextSpec, TimetableSpec, WordSpec } from './spec.ts';
import { isNull, type Node, partOf, positionOf, type ScalarNode } from './tree.ts';
import type { ServiceLevelInput } from './types.ts';

/** Reads one value as its spec says; undefined when a problem was added. */
export function readLeaf(spec: LeafSpec, node: Node, label: string, context: CheckContext): unknown {
  switch (spec.t) {
    case 'quantity':
      return readQuantity(spec, node, label, context);
    case 'rate':
      return readRate(spec, node, label, context);
    case 'text':
      return readText(spec, node, label, context);
    case 'timetable':
      return readTimetable(spec, node, label, context);
    case 'service-level':
      return readServiceLevel(node, label, context);
    case 'ref':
      return readRef(spec, node, label, context);
    case 'word':
      return readWord(spec, node, label, context);
    case 'number':
      return readNumber(spec, node, label, context);
    case 'flag':
      return readFlag(node, label, context);
  }
}

function scalarOf(node: Node, label: string, wanted: string, context: CheckContext): ScalarNode | undefined {
  if (node.kind === 'scalar' && !isNull(node)) return node;
  if (isNull(node))
    context.problems.add('SW2004', node, `\`${label}\` has no value`, `write ${wanted}, or remove the key`);
  else
    context.problems.add(
      'SW2003',
      node,
      `\`${label}\` needs ${wanted}, not a ${node.kind === 'map' ? 'mapping' : 'list'}`,
    );
  return undefined;
}

/** Printable ASCII, in which no character is a control character (`isControl`). */
const ORDINARY = /^[ -~]*$/;

function readText(spec: TextSpec, node: Node, label: string, context: CheckContext): unknown {
  const scalar = scalarOf(node, label, 'a text', context);
  if (!scalar) return undefined;
  if (typeof scalar.value === 'boolean' || (typeof scalar.value === 'number' && !Number.isFinite(scalar.value))) {
    context.problems.add('SW2003', node, `\`${label}\` needs a text, not ${scalar.text}`, `quote it: "${scalar.text}"`);
    return undefined;
  }
  const text = spec.lines ? scalar.text.trimEnd() : scalar.text.trim();
  // an empty formula is reported with the others, by those who read formulas: it must not hide what is wrong there
  const problem = spec.formula && text === '' ? undefined : textProblem(spec, text);
  if (problem) {
    context.problems.add('SW2010', node, `\`${label}\` ${problem.message}`, problem.hint);
    return undefined;
  }
  // Most texts are plain letters, which is told at once.
  for (const [index, character] of ORDINARY.test(text) ? [] : [...text].entries()) {
    const code = character.codePointAt(0)!;
    if (!isControl(code) || (spec.lines && (character === '\n' || character === '\t'))) continue;
    context.problems.add(
      'SW1003',
      partOf(scalar, index, 1),
      `\`${label}\` holds a control character: ${quoted(character)}`,
      'remove it',
    );
    return undefined;
  }
  if (spec.formula) return { text, at: positionOf(scalar) };
  return spec.form === 'noun' ? singular(text) : text;
}

function textProblem(spec: TextSpec, text: string): { message: string; hint?: string } | undefined {
  if (text.trim() === '') return { message: 'is empty', hint: 'write a text, or remove the key' };
  if (text.length > spec.most) return { message: `is longer than ${spec.most} characters` };
  switch (spec.form) {
    case 'month':
      if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text))
        return { message: `needs a month, not ${quoted(text)}`, hint: 'write year and month: 2027-01' };
      if (text < '1900' || text >= '2200') return { message: 'is too far away', hint: 'years go from 1900 to 2199' };
      return undefined;
    case 'currency':
      if (isCurrency(text)) return undefined;
      return {
        message: `needs a currency code, not ${quoted(text)}`,
        hint: isCurrency(text.toUpperCase()) ? `write ${text.toUpperCase()}` : 'write a code like USD',
      };
    case 'noun':
      if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text)) return undefined;
      return {
        message: `needs one word in small letters, not ${quoted(text)}`,
        hint: 'write a noun like call or audio-minute',
      };
    default:
      return undefined;
  }
}

const timetables = new Map<string, Timetable>();

function readTimetable(
  spec: TimetableSpec,
  node: Node,
  label: string,
  context: CheckContext,
): Timetable | 'rest' | 'overflow' | undefined {
  const scalar = scalarOf(node, label, 'opening hours', context);
  if (!scalar) return undefined;
  const { text } = scalar;
  const word = text.trim();
  if (spec.part && (word === 'rest' || word === 'overflow')) return word;
  const known = timetables.get(text);
  if (known) return known;
  if (text.length > 1000) {
    context.problems.add('SW2010', node, `\`${label}\` is longer than 1000 characters`);
    return undefined;
  }
  const result = parseTimetable(text);
  if (!result.ok) {
    const message = escaped(`\`${label}\`: ${result.message}`);
    context.problems.add('SW2107', partOf(scalar, result.offset, result.length), message, result.hint);
    return undefined;
  }
  if (timetables.size < 500) timetables.set(text, result.timetable);
  return result.timetable;
}

/** Nobody can promise every call an answer in time: with any load some wait longer. */
function readServiceLevel(node: Node, label: string, context: CheckContext): ServiceLevelInput | undefined {
  const scalar = scalarOf(node, label, 'a service level', context);
  if (!scalar) return undefined;
  const hint = 'write 80% in 20 s';
  const result = parseServiceLevel(scalar.text);
  if (!result.ok) {
    context.problems.add(
      result.problem === 'range' ? 'SW2005' : 'SW2101',
      partOf(scalar, result.offset, result.length),
      escaped(`\`${label}\`: ${result.message}`),
      result.hint ?? hint,
    );
    return undefined;
  }
  const { share, seconds, text } = result.level;
  if (share === 1) {
    context.problems.add('SW2005', node, `\`${label}\` of 100% takes endless staff`, 'write 95% in 20 s, or 99%');
    return undefined;
  }
  return {
    share: { value: { kind: 'point', value: share * 100 }, unit: PERCENT, text },
    within: { value: { kind: 'point', value: seconds }, unit: SECONDS, text },
  };
}

const SECONDS: Unit = { text: 's', dimension: { hour: 1 }, factor: 1 / 3600 };

function readWord(spec: WordSpec, node: Node, label: string, context: CheckContext): string | undefined {
  const scalar = scalarOf(node, label, `one of ${spec.words.join(', ')}`, context);
  if (!scalar) return undefined;
  if (spec.words.includes(scalar.text)) return scalar.text;
  context.problems.add(
    'SW2006',
    node,
    `\`${label}\` cannot be ${quoted(scalar.text)}`,
    suggestion(scalar.text, spec.words),
  );
  return undefined;
}

function readNumber(spec: NumberSpec, node: Node, label: string, context: CheckContext): number | undefined {
  const scalar = scalarOf(node, label, 'a number', context);
  if (!scalar) return undefined;
  const { value } = scalar;
  if (typeof value !== 'number') {
    context.problems.add('SW2003', node, `\`${label}\` needs a plain number, not ${quoted(scalar.text)}`);
    return undefined;
  }
  if (!Number.isFinite(value))
    context.problems.add('SW2108', node, `\`${label}\` is not a usable number`, 'write a finite number');
  else if (spec.positive && value <= 0)
    context.problems.add('SW2005', node, `\`${label}\` must be more than zero`, 'leave out what does not count');
  else if (value < spec.min || value > spec.max)
    context.problems.add('SW2005', node, `\`${label}\` is out of bounds: it must be ${spec.min} to ${spec.max}`);
  else if (spec.whole && !Number.isInteger(value))
    context.problems.add('SW2005', node, `\`${label}\` must be a whole number`);
  else return value;
  return undefined;
}

function readFlag(node: Node, label: string, context: CheckContext): boolean | undefined {
  const scalar = scalarOf(node, label, 'true or false', context);
  if (!scalar) return undefined;
  if (typeof scalar.value === 'boolean') return scalar.value;
  context.problems.add(
    'SW2003',
    node,
    `\`${label}\` needs true or false, not ${quoted(scalar.text)}`,
    'write true or false',
  );
  return undefined;
}
