import { z } from 'zod';
import asks from './asks.json';
import committee from './committee.json';
import directives from './directives.json';
import holidays from './holidays.json';
import people from './people.json';
import plans from './plans.json';
import rounds from './rounds.json';
import {
  askSchema,
  committeeSchema,
  directiveSchema,
  holidaysSchema,
  peopleSchema,
  planSchema,
  roundSchema,
  taskSchema,
  themeSchema,
  unitsSchema,
} from './schema';
import tasksH1 from './tasks-2020h1.json';
import tasksH2 from './tasks-2020h2.json';
import themes from './themes.json';
import type { DemoHolidays, DemoSet } from './types';
import units from './units.json';

export type * from './types';

/** The demo committee as data; throws when a file does not have its shape. */
export function readDemoSet(): DemoSet {
  return {
    committee: committeeSchema.parse(committee),
    themes: z.array(themeSchema).parse(themes),
    units: unitsSchema.parse(units),
    holidays: holidaysSchema.parse(holidays),
    people: peopleSchema.parse(people),
    directives: z.array(directiveSchema).parse(directives),
    plans: z.array(planSchema).parse(plans),
    tasks: z.array(taskSchema).parse([...tasksH1, ...tasksH2]),
    rounds: z.array(roundSchema).parse(rounds),
    asks: z.array(askSchema).parse(asks),
  };
}

/** The days off of offices, 2019 to 2027, for commands that have no database to ask. */
export function publicHolidays(): DemoHolidays {
  return holidaysSchema.parse(holidays);
}
