import type { Comparison } from '../analysis/result.ts';
import { abroadSection } from './abroad-section.ts';
import { accountSection } from './account-section.ts';
import { barsSection, bridgeSection } from './comparison-charts.ts';
import { comparisonData } from './comparison-data.ts';
import { decisionSections, scoreBridge } from './comparison-decision.ts';
import { headlineSection } from './comparison-headline.ts';
import { commandsSection, noteSections, outlookSection } from './comparison-notes.ts';
import { comparisonRecords } from './comparison-records.ts';
import { rankingSection, workSection } from './comparison-tables.ts';
import { growthSection } from './growth-section.ts';
import { mixSections } from './mix-sections.ts';
import type { Report } from './report.ts';

/** Which option should do the work: the answer first, then the figures, why, what to watch and what to run next. */
export function comparisonReport(comparison: Comparison): Report {
  return {
    sections: () => {
      const { rankedBy } = comparison.recommendation;
      const bridge = rankedBy === 'score' ? scoreBridge(comparison) : bridgeSection(comparison);
      // A bridge explains an order by what it is made of: money, or points.
      const explained = bridge.length > 0 && (rankedBy === 'cost' || rankedBy === 'score');
      return [
        headlineSection(comparison),
        rankingSection(comparison),
        ...decisionSections(comparison),
        ...barsSection(comparison),
        ...bridge,
        ...abroadSection(comparison),
        ...accountSection(comparison),
        ...growthSection(comparison),
        ...noteSections(comparison, explained),
        ...mixSections(comparison),
        ...workSection(comparison),
        ...outlookSection(comparison),
        commandsSection(comparison),
      ];
    },
    records: () => comparisonRecords(comparison),
    data: () => comparisonData(comparison),
  };
}
