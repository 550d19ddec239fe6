import type { EmployeeOption, Option, SharedServicesOption, SharingOption, VendorOption } from './option-types.ts';
import { schemaTable } from './schema-table.ts';
import type { KindTraits } from './spec.ts';

/** An option whose people are on our payroll. */
export type EmployingOption = EmployeeOption | SharingOption | SharedServicesOption;

const ownOf = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

/** What is to be known of a kind of option beside its keys. */
export const traitsOf = (kind: string): KindTraits => ownOf(schemaTable.traits, kind) ?? {};

/** Whether options of a kind understand a key of the file: what a kind can be told is what it is. */
const takesKey = (kind: string, key: string): boolean => Object.hasOwn(ownOf(schemaTable.kinds, kind)?.keys ?? {}, key);

/** Whether somebody provides it as a service, or people for it: by contract, at home or abroad. */
export const isProvided = (option: Option): option is VendorOption => takesKey(option.kind, 'engagement');

/** Whether a vendor sells it as a service, rather than engaging people for us. */
export const isService = ({ engagement = 'vendor' }: VendorOption): boolean => engagement === 'vendor';

/** Whether its people are on our payroll. */
export const isEmploying = (option: Option): option is EmployingOption =>
  takesKey(option.kind, 'wage') && !isProvided(option);

/** Whether options of a kind are made of others. */
export const isMadeOfOthers = (kind: string): boolean => takesKey(kind, 'assign');
