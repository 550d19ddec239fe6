/** The registry of oracle families: one import and one spread per handler file. */
import { coverageFamilies } from './coverage.ts';
import { failureFamilies } from './failure.ts';
import { financeFamilies } from './finance.ts';
import { growthFamilies } from './growth.ts';
import { mcdaFamilies } from './mcda.ts';
import { moneyFamilies } from './money.ts';
import { queueingFamilies } from './queueing.ts';
import { decisionFamilies } from './statistics-decisions.ts';
import { distributionFamilies } from './statistics-distributions.ts';
import { samplingFamilies } from './statistics-sampling.ts';
import { sensitivityFamilies } from './statistics-sensitivity.ts';
import type { OracleFamilies } from './types.ts';

export const families: OracleFamilies = {
  ...coverageFamilies,
  ...failureFamilies,
  ...financeFamilies,
  ...growthFamilies,
  ...moneyFamilies,
  ...queueingFamilies,
  ...mcdaFamilies,
  ...decisionFamilies,
  ...distributionFamilies,
  ...samplingFamilies,
  ...sensitivityFamilies,
};
