import type { OptionKindName } from '../../scenario/types.ts';
import type { OptionKind } from '../offer.ts';
import { automate } from './automate.ts';
import { diy } from './diy.ts';
import { employee } from './employee.ts';
import { freelance } from './freelance.ts';
import { multiSource } from './multi-source.ts';
import { offshore, outsource } from './outsource.ts';
import { sharedServices } from './shared-services.ts';
import { sharing } from './sharing.ts';
import { statusQuo } from './status-quo.ts';

/** Every kind of option by the name that scenarios use. */
export const kinds = {
  diy,
  employee,
  outsource,
  offshore,
  'multi-source': multiSource,
  freelance,
  sharing,
  'shared-services': sharedServices,
  'status-quo': statusQuo,
  automate,
} satisfies Record<OptionKindName, OptionKind>;
