import { isEmploying } from '../scenario/kind-traits.ts';
import { count, listed } from '../units/words.ts';
import { finding, type Rule } from './rule.ts';
import { figureOf, nameOf } from './written-options.ts';

/** SW4005: a fixed headcount below what the roster of the opening hours or the hours of work take. */
export const tooFewPeople: Rule = ({ scenario, study }) =>
  scenario.options.flatMap((option) => {
    if (!isEmploying(option) || option.people === undefined) return [];
    const most = (name: string): number => {
      const node = figureOf(study, option, name);
      return node ? Math.max(0, ...study.values.series(node).slice(1)) : 0;
    };
    const people = most('heads');
    const [roster, hours] = [most('roster'), most('people_by_hours')];
    const needed = Math.ceil(Math.max(roster, hours) - 1e-9);
    if (people === 0 || needed <= people) return [];
    const open = study.model.demands
      .filter(({ id, open }) => open && (option.covers === undefined || option.covers.includes(id)))
      .map(({ open }) => (open!.hoursPerWeek === 168 ? '24x7' : open!.text));
    const what = open.length > 0 ? listed([...new Set(open)]) : 'the work';
    return [
      finding(scenario, 'SW4005', {
        message: `${count(people, 'person').replace('persons', 'people')} cannot cover ${what}: with days off, leave and breaks it takes ${needed}`,
        hint: `leave people out of ${nameOf(option)} to have them counted, or narrow the hours with shift`,
        at: `${option.path}.people`,
      }),
    ];
  });
