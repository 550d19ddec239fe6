/** Charts as data; a renderer draws them. Values are already rounded to what their texts say. */
export type Chart = BarsChart | BridgeChart | SwingsChart;

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
