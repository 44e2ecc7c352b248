import type { z } from 'zod';
import type {
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

export type DemoCommittee = z.infer<typeof committeeSchema>;
export type DemoTheme = z.infer<typeof themeSchema>;
export type DemoUnits = z.infer<typeof unitsSchema>;
export type DemoUnit = DemoUnits['units'][number];
export type DemoLaterUnit = DemoUnits['laterUnits'][number];
export type DemoSuccession = DemoUnits['successions'][number];
export type DemoHolidays = z.infer<typeof holidaysSchema>;
export type DemoPeople = z.infer<typeof peopleSchema>;
export type DemoPerson = DemoPeople['people'][number];
export type DemoDirective = z.infer<typeof directiveSchema>;
export type DemoClause = DemoDirective['clauses'][number];
export type DemoPlan = z.infer<typeof planSchema>;
export type DemoTask = z.infer<typeof taskSchema>;
export type DemoEvent = DemoTask['events'][number];
export type DemoItem = DemoTask['items'][number];
export type DemoCoordinating = DemoTask['coordinating'][number];
export type DemoRound = z.infer<typeof roundSchema>;
export type DemoReport = DemoRound['reports'][number];
export type DemoAsk = z.infer<typeof askSchema>;

export type DemoSet = {
  committee: DemoCommittee;
  themes: DemoTheme[];
  units: DemoUnits;
  holidays: DemoHolidays;
  people: DemoPeople;
  directives: DemoDirective[];
  plans: DemoPlan[];
  /** H1 first, then H2, in the order of the plans. */
  tasks: DemoTask[];
  rounds: DemoRound[];
  asks: DemoAsk[];
};
