/** Charts as data; a renderer draws them. Values are already rounded to what their texts say. */
export type Chart = BarsChart | BridgeChart | SwingsChart | LinesChart | MapChart | TimelineChart;

/** Bars, one a row, each stacked from the same series. */
export interface BarsChart {
  readonly kind: 'bars';
  /** Names of the parts, in the order of stacking; one series makes plain bars and needs no legend. */
  readonly series: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    /** One a series, none negative. */
    readonly parts: readonly number[];
    /** The parts in words; they add up to `text`. */
    readonly partTexts: readonly string[];
    readonly text: string;
    readonly strong?: boolean;
  }[];
}

/** From one total to another by steps, each drawn where the last one ended. */
export interface BridgeChart {
  readonly kind: 'bridge';
  /** Of points; of costs less is better. */
  readonly moreIsBetter?: true;
  readonly from: { readonly label: string; readonly value: number; readonly text: string };
  readonly steps: readonly { readonly label: string; readonly change: number; readonly text: string }[];
  readonly to: { readonly label: string; readonly value: number; readonly text: string };
}

/** How far a figure goes from where it stands when one thing at a time is at its low or its high end. */
export interface SwingsChart {
  readonly kind: 'swings';
  readonly now: { readonly value: number; readonly text: string };
  readonly rows: readonly {
    readonly label: string;
    readonly atLow: number;
    readonly atHigh: number;
    readonly text: string;
  }[];
}

/** A figure on an axis with its words; `at` is its place from 0 (the low end) to 1. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** A scale with a name, the words of some places on it and the place of today's value. */
export interface Scale {
  readonly name: string;
  readonly ticks: readonly Tick[];
  /** From 0 to 1; null where today's value is not on it. */
  readonly now: number | null;
}

/** Lines over one axis. */
export interface LinesChart {
  readonly kind: 'lines';
  readonly x: Scale;
  readonly y: Scale;
  readonly series: readonly {
    readonly label: string;
    /** Heights at evenly spread places of the x axis, 0 to 1; what is beyond that is off the chart. */
    readonly heights: readonly number[];
    readonly strong?: boolean;
  }[];
  readonly table: ChartTable;
}

/** Some places of a chart in words, for formats that cannot draw. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Areas over two axes: which of some names holds where. */
export interface MapChart {
  readonly kind: 'map';
  readonly x: Scale;
  readonly y: Scale;
  readonly names: readonly string[];
  /** Index of a name by place of the y axis (lowest first), then of the x axis; both evenly spread. */
  readonly cells: readonly (readonly number[])[];
  readonly table: ChartTable;
}

/** What goes on in which months, a row each. */
export interface TimelineChart {
  readonly kind: 'timeline';
  /** Months shown: 1 is the first. */
  readonly months: number;
  /** What light and full stretches mean, for the legend; null where there are no light ones. */
  readonly legend: { readonly light: string; readonly full: string } | null;
  readonly rows: readonly {
    readonly label: string;
    /** Stretches from a month up to and with another. */
    readonly spans: readonly { readonly from: number; readonly until: number; readonly fill: 'light' | 'full' }[];
    /** The same in words. */
    readonly text: string;
  }[];
}
