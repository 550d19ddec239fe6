/** What a founder calls a function of the catalogue, and words under which somebody may look for it. */
export interface PlainWords {
  readonly name: string;
  readonly words: string;
  /** Work id in the scenario where the function's id is long. */
  readonly id?: string;
}

const PLAIN: Readonly<Record<string, PlainWords>> = {
  'phone-reception': {
    name: 'Answering the phone: calls, messages, transfers',
    words: 'reception receptionist answering service telephone front desk',
    id: 'reception',
  },
  bookkeeping: { name: 'Keeping the books', words: 'bookkeeper accounts ledger receipts quickbooks', id: 'books' },
  accounting: { name: 'Accounting: month-end, statements', words: 'accountant cfo close finance' },
  billing: { name: 'Sending and paying invoices', words: 'invoicing accounts payable receivable bills' },
  collections: { name: 'Chasing late payers', words: 'debt overdue reminders dunning' },
  payroll: { name: 'Running payroll', words: 'wages salaries payslips paying employees' },
  'tax-preparation': { name: 'Preparing tax returns', words: 'taxes irs filing', id: 'taxes' },
  'financial-reporting': { name: 'Reports for banks and investors', words: 'financial statements', id: 'reports' },
  'benefits-admin': { name: 'Looking after employee benefits', words: 'health insurance 401k', id: 'benefits' },
  hr: { name: 'Personnel matters (HR)', words: 'human resources staff people' },
  recruiting: { name: 'Finding and hiring people', words: 'recruitment hr hires' },
  'call-center': { name: 'Call centre: many calls, in or out', words: 'center telemarketing phone agents' },
  'customer-service': { name: 'Helping customers', words: 'support service questions complaints email chat phone' },
  'after-sales-support': { name: 'Help after the sale: faults, returns', words: 'warranty support', id: 'support' },
  sales: { name: 'Selling', words: 'sales rep salesperson deals leads' },
  'contract-management': { name: 'Keeping track of contracts', words: 'legal agreements', id: 'contracts' },
  'due-diligence': { name: 'Checking a company before a deal', words: 'due diligence acquisition' },
  'legal-services': { name: 'Legal work', words: 'lawyer paralegal attorney', id: 'legal' },
  compliance: { name: 'Following rules and regulations', words: 'compliance officer audits' },
  'data-entry': { name: 'Typing in data', words: 'data entry keying forms' },
  'data-management': { name: 'Keeping data in order', words: 'database crm clean-up', id: 'data' },
  'records-maintenance': { name: 'Filing and records', words: 'archive documents clerk', id: 'records' },
  'mailing-lists': { name: 'Keeping mailing lists', words: 'newsletter addresses marketing' },
  'office-management': { name: 'Running the office', words: 'office manager administration', id: 'office' },
  secretarial: {
    name: 'An assistant: calendar, letters, travel',
    words: 'secretary virtual assistant executive personal admin',
    id: 'assistant',
  },
  'word-processing': { name: 'Writing up documents', words: 'typing letters' },
  transcription: { name: 'Typing up recordings', words: 'transcripts audio dictation' },
  'event-planning': { name: 'Planning events', words: 'events conference meetings', id: 'events' },
  'it-support': { name: 'Computer help (IT)', words: 'helpdesk help desk network admin technician' },
  'procurement-logistics': { name: 'Buying and shipping', words: 'purchasing procurement logistics', id: 'buying' },
  'inventory-management': { name: 'Keeping stock', words: 'inventory warehouse', id: 'stock' },
  'settlements-clearances': { name: 'Settling trades and payments', words: 'clearing settlement', id: 'settlements' },
};

/** The plain words of a function; its own name where the catalogue has grown. */
export function plainWords(id: string, name: string): PlainWords {
  return PLAIN[id] ?? { name, words: '' };
}

/** Kinds of option in a founder's words. */
export const KIND_WORDS: Readonly<Record<string, { readonly name: string; readonly about: string }>> = {
  diy: { name: 'I do it myself', about: 'Costs no bill, but your hours, and what you cannot do beyond them.' },
  employee: { name: 'Hire somebody', about: 'Wage, levies, benefits, leave, hiring, desk and your time to lead.' },
  outsource: { name: 'A service at home', about: 'An answering service, a bookkeeping firm, an agency.' },
  offshore: {
    name: 'A service abroad',
    about: 'Cheaper hours; distance, exchange rates and hidden costs are counted.',
  },
  freelance: { name: 'Freelancers', about: 'Pay by the job or hour; you find, brief and check them.' },
  sharing: { name: 'Share an employee', about: 'One person who works for several companies; you pay your part.' },
  'shared-services': { name: 'Somebody I already employ', about: 'Spare hours first, then overtime.' },
};
