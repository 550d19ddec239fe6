import { finding, type Rule } from './rule.ts';

/** SW4014: an account that nothing is paid into. */
export const noReceipts: Rule = ({ scenario }) => {
  const { cash } = scenario.company;
  if (!cash || cash.receipts !== undefined) return [];
  return [
    finding(scenario, 'SW4014', {
      message: 'nothing comes into the account: every option ends below zero and pays interest on what is missing',
      hint: 'add receipts: what customers pay in a month, less what is spent on other things',
      at: 'company.cash',
    }),
  ];
};
