import { common, employment } from './common.ts';

/** Somebody is hired. */
export const employee = { ...common, ...employment };
