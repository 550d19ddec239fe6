import type { Comparison } from '../analysis/result.ts';
import { abroadSection } from './abroad-section.ts';
import { barsSection, bridgeSection } from './comparison-charts.ts';
import { comparisonData } from './comparison-data.ts';
import { headlineSection } from './comparison-headline.ts';
import { assumptionsSection, commandsSection, noteSections } from './comparison-notes.ts';
import { comparisonRecords } from './comparison-records.ts';
import { rankingSection, workSection } from './comparison-tables.ts';
import type { Report } from './report.ts';

/** Which option should do the work: the answer first, then the figures, why, what to watch and what to run next. */
export function comparisonReport(comparison: Comparison): Report {
  return {
    sections: () => {
      const bridge = bridgeSection(comparison);
      return [
        headlineSection(comparison),
        rankingSection(comparison),
        ...barsSection(comparison),
        ...bridge,
        ...abroadSection(comparison),
        ...noteSections(comparison, bridge.length > 0),
        ...workSection(comparison),
        ...assumptionsSection(comparison),
        commandsSection(comparison),
      ];
    },
    records: () => comparisonRecords(comparison),
    data: () => comparisonData(comparison),
  };
}
