import type { Chart } from './chart.ts';
import type { Grid, Tone } from './grid.ts';

/** A part of a report for people. */
export type Section =
  /** The answer in a sentence or two; the first line stands out. */
  | { readonly kind: 'headline'; readonly title: string; readonly about: string; readonly lines: readonly string[] }
  | { readonly kind: 'table'; readonly title?: string; readonly grid: Grid; readonly note?: string }
  | { readonly kind: 'chart'; readonly title: string; readonly chart: Chart; readonly note?: string }
  | { readonly kind: 'list'; readonly title: string; readonly items: readonly ListItem[]; readonly note?: string }
  | { readonly kind: 'tree'; readonly title: string; readonly root: TreeNode; readonly note?: string }
  /** Commands to run next. */
  | { readonly kind: 'commands'; readonly title: string; readonly commands: readonly Suggestion[] }
  /** Text that keeps its line breaks: a code frame. */
  | { readonly kind: 'verbatim'; readonly title?: string; readonly lines: readonly { text: string; tone?: Tone }[] };

export interface ListItem {
  readonly text: string;
  readonly tone?: Tone;
}

export interface Suggestion {
  readonly command: string;
  readonly meaning: string;
}

export interface TreeNode {
  readonly label: string;
  /** The figure with its unit, right of the label. */
  readonly value: string;
  /** How it comes about or where it is from. */
  readonly detail: string;
  readonly tone?: Tone;
  readonly children: readonly TreeNode[];
}
