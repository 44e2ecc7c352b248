import { z } from 'zod';

const day = z.iso.date();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const unitCode = z.string();
const taskCode = z.string();
const username = z.string();
const text = z.string().min(1);

const names = z.strictObject({ vi: text, en: text, zh: text });

/** Who did it and the two times of it; `recordedOn` and `time` are the committee's wall clock. */
const act = { effectiveOn: day, recordedOn: day, time, by: username };

export const committeeSchema = z.strictObject({
  code: text,
  name: names,
  shortName: text,
  parentBody: z.strictObject({ name: text, kind: z.enum(['party', 'state']) }),
  /** The line over the committee's name on its paper. */
  letterhead: z.strictObject({ parent: text, committee: text }),
  layout: z.enum(['party', 'state']),
  standingAgency: unitCode,
  place: text,
  timeZone: text,
  symbols: z.strictObject({ plan: text, report: text, conclusion: text, letter: text }),
  terms: z.array(z.strictObject({ name: text, startsOn: day.nullable(), endsOn: day.nullable() })),
  settings: z.strictObject({
    today: day,
    dueSoonWorkingDays: z.number().int(),
    silentDays: z.number().int(),
    acknowledgeWorkingDays: z.number().int(),
    headApprovesReports: z.boolean(),
    roundDueWorkingDays: z.number().int(),
    halfYears: z.enum(['decree-09-2019', 'calendar']),
  }),
  note: text,
});

export const themeSchema = z.strictObject({
  code: text,
  order: z.number().int(),
  name: names,
  /** Sentences of the conclusion that the theme answers. */
  sentences: z.array(text),
});

const unitFields = {
  code: unitCode,
  name: text,
  shortName: text,
  symbol: text,
  kind: z.enum(['party-body', 'state-body', 'public-service', 'armed-force', 'press', 'mass-organisation', 'friendship-organisation', 'district-party-committee']),
  nameEn: text,
  nameZh: text,
  order: z.number().int(),
};

export const unitsSchema = z.strictObject({
  units: z.array(z.strictObject({ ...unitFields, isStandingAgency: z.boolean() })),
  /** Units that begin later; `startsOn` is their first day. */
  laterUnits: z.array(z.strictObject({ ...unitFields, startsOn: day })),
  successions: z.array(
    z.strictObject({
      kind: z.enum(['merger', 'dissolution']),
      effectiveOn: day,
      from: z.array(unitCode),
      /** Merged bodies that never sat on the committee. */
      outsidePredecessors: z.array(text),
      /** Null where the work goes to bodies outside the committee. */
      to: unitCode.nullable(),
      certainty: z.enum(['verified', 'second-hand', 'unverified']),
      note: text,
    }),
  ),
});

export const holidaysSchema = z.strictObject({
  days: z.array(
    z.strictObject({
      day,
      name: text,
      kind: z.enum(['day-off', 'make-up']),
      source: z.enum(['verified', 'unverified', 'computed']),
    }),
  ),
  /** What is known to be missing, one sentence each. */
  gaps: z.array(text),
});

const role = z.enum(['leader', 'viewer', 'secretariat', 'clerk', 'head', 'officer', 'admin', 'auditor']);

export const peopleSchema = z.strictObject({
  people: z.array(
    z.strictObject({
      username,
      displayName: text,
      /** Only where the display name is a person's name. */
      givenNameFirst: text.nullable(),
      position: text,
      committeePost: text.nullable(),
      unit: unitCode.nullable(),
      roles: z.array(z.strictObject({ role, unit: unitCode.nullable() })).min(1),
      mainRole: role,
      isMember: z.boolean(),
      order: z.number().int(),
    }),
  ),
  aliases: z.strictObject({
    leader: username,
    officerA: username,
    officerB: username,
    secretariat: username,
    admin: username,
    auditor: username,
    lockme: username,
    probe: username,
  }),
  subjects: z.strictObject({ unitA: unitCode, unitB: unitCode, taskA: taskCode, taskB: taskCode, plan: text }),
});

/** `start` and `end` count UTF-16 units of the directive's text, end exclusive. */
const span = { label: text, start: z.number().int(), end: z.number().int(), text };

export const directiveSchema = z.strictObject({
  code: text,
  kind: z.literal('conclusion'),
  title: text,
  /** No number of the real papers is known: each is invented and says so wherever it is shown. */
  documentNumber: z.string().regex(/^\d{2}-TB\/BCĐ \(số giả định\)$/),
  symbol: text,
  meetingOn: day.nullable(),
  issuedOn: day,
  time,
  signer: username,
  recordedBy: username,
  invented: z.boolean(),
  note: text,
  text,
  clauses: z.array(
    z.strictObject({
      ...span,
      disposition: z.enum(['assigned', 'merged', 'standing', 'information', 'deferred']),
      /** Tasks it created (assigned) or changed (merged, information). */
      tasks: z.array(taskCode),
      reason: text.nullable(),
      /** Finer spans inside the clause that tasks point to. */
      parts: z.array(z.strictObject(span)),
      mergedInto: z.strictObject({ directive: text, label: text }).nullable(),
      /** The clause of an earlier directive that it repeats. */
      recursFrom: z.strictObject({ directive: text, label: text }).nullable(),
    }),
  ),
});

export const planSchema = z.strictObject({
  code: text,
  half: z.string().regex(/^\d{4}-H[12]$/),
  name: text,
  startsOn: day,
  endsOn: day,
  documentNumber: z.null(),
  symbol: text,
  issuedOn: day,
  note: text.nullable(),
  moves: z.array(z.strictObject({ ...act, state: z.enum(['draft', 'in-review', 'approved', 'active', 'closing', 'closed']) })),
});

const returnReason = z.strictObject({
  section: z.enum(['status', 'result', 'indicator', 'evidence', 'difficulties']),
  text,
});

/** The lead assignment's history, in the order in which it was recorded. */
const eventSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...act, type: z.literal('drafted') }),
  z.strictObject({ ...act, type: z.literal('issued') }),
  z.strictObject({ ...act, type: z.literal('acknowledged') }),
  z.strictObject({ ...act, type: z.literal('item-drafted'), item: text }),
  z.strictObject({ ...act, type: z.literal('item-submitted'), item: text }),
  /** First of the two steps of a task that the chair confirms. */
  z.strictObject({ ...act, type: z.literal('item-endorsed'), item: text }),
  z.strictObject({ ...act, type: z.literal('item-accepted'), item: text }),
  z.strictObject({ ...act, type: z.literal('item-returned'), item: text, reasons: z.array(returnReason).min(1) }),
  z.strictObject({ ...act, type: z.literal('suspended'), directive: text.nullable(), reason: text }),
  z.strictObject({ ...act, type: z.literal('cancelled'), directive: text.nullable(), document: text, reason: text }),
  z.strictObject({ ...act, type: z.literal('carried-over'), reason: text, into: z.array(taskCode).min(1) }),
  z.strictObject({ ...act, type: z.literal('extension-requested'), proposedDueOn: day, cause: z.enum(['objective', 'subjective']), reason: text, workDone: text }),
  z.strictObject({
    ...act,
    type: z.literal('due-changed'),
    from: day,
    to: day,
    requestedOn: day,
    excusesLateness: z.boolean(),
    directive: text.nullable(),
    reason: text,
  }),
]);

const itemSchema = z.strictObject({
  /** Unique in the whole demo; BC01 to BC10 are the sample reports. */
  key: text,
  unit: unitCode,
  kind: z.enum(['progress', 'completion', 'contribution']),
  round: text.nullable(),
  period: text,
  claim: z.enum(['completed', 'on-track', 'behind', 'not-started']),
  narrative: text,
  difficulties: text.nullable(),
  proposals: text.nullable(),
  actual: z.number().nullable(),
  percent: z.number().int().nullable(),
  /** Completion day C that the unit states; completion items only. */
  completedOn: day.nullable(),
  /** The returned item that it corrects. */
  corrects: text.nullable(),
  evidence: z.array(z.strictObject({ kind: z.enum(['document', 'link']), title: text, reference: text })),
  /** Milestones of the task that the item says were reached; progress and completion items only. */
  reached: z.array(z.strictObject({ milestone: text, on: day })).default([]),
});

const coordinatingSchema = z.strictObject({
  unit: unitCode,
  /** Where the moves end; `requested` on the day of issue when there are none. */
  state: z.enum(['requested', 'acknowledged', 'given', 'confirmed', 'disputed', 'no-answer']),
  moves: z.array(
    z.strictObject({ ...act, state: z.enum(['acknowledged', 'given', 'confirmed', 'disputed', 'no-answer']), word: text.nullable() }),
  ),
});

export const taskSchema = z.strictObject({
  code: taskCode,
  plan: text,
  theme: text,
  order: z.number().int(),
  kind: z.enum(['dated', 'recurring', 'standing']),
  recurrence: text.nullable(),
  title: text,
  lead: unitCode,
  coordinating: z.array(coordinatingSchema),
  /** The due day in force at the demo's day. */
  dueOn: day,
  /** Only when it was extended. */
  originalDueOn: day.nullable(),
  deliverable: text,
  indicator: z.strictObject({
    name: text,
    target: z.number(),
    unitOfMeasure: text,
    direction: z.enum(['at-least', 'at-most', 'equal']),
    kind: z.enum(['count', 'percentage', 'ceiling', 'parts']),
  }),
  milestones: z.array(z.strictObject({ title: text, dueOn: day })),
  /** R2: a clause or a typed decision; exactly one of the two is given. */
  /** `parts` names the finer spans of the clause, none = the whole clause. */
  clauses: z.array(z.strictObject({ directive: text, label: text, parts: z.array(text) })),
  decision: z.strictObject({ text, by: username, decidedOn: day }).nullable(),
  /** Sentences that it answers as the plan cites them, information ones included. */
  sentences: z.array(text),
  carriedFrom: z.array(taskCode),
  replaces: taskCode.nullable(),
  leaderConfirms: z.boolean(),
  heldOutside: z.boolean(),
  note: text.nullable(),
  events: z.array(eventSchema),
  items: z.array(itemSchema),
  /** What the history must lead to on `asOf`: the loader never stores it, the spec replays it. */
  outcome: z.strictObject({
    asOf: day,
    state: z.enum(['draft', 'issued', 'acknowledged', 'in-progress', 'awaiting-confirmation', 'returned', 'completed', 'on-hold', 'cancelled', 'carried-over', 'transferred', 'closed']),
    completedOn: day.nullable(),
    submittedOn: day.nullable(),
    /** From accepted items only. */
    actual: z.number().nullable(),
    percent: z.number().int().nullable(),
    /** What the unit says in an item that waits; null when nothing waits. */
    claimedActual: z.number().nullable(),
    claimedPercent: z.number().int().nullable(),
  }),
});

export const roundSchema = z.strictObject({
  code: text,
  kind: z.enum(['half-year', 'quarter', 'month']),
  name: text,
  plan: text,
  state: z.enum(['planned', 'open', 'closed', 'frozen']),
  periodStartsOn: day,
  cutOffOn: day,
  opensOn: day,
  dueOn: day,
  /** Last day of the window; late reports come in before it. */
  closesOn: day,
  /** One for each expected unit; empty for a planned round. */
  reports: z.array(
    z.strictObject({
      unit: unitCode,
      state: z.enum(['expected', 'draft', 'submitted', 'accepted', 'returned']),
      moves: z.array(
        z.strictObject({ ...act, state: z.enum(['draft', 'submitted', 'accepted', 'returned']), reason: text.nullable() }),
      ),
    }),
  ),
});

const named = z.strictObject({ by: username, on: day, time });

/** What became of the asks of reports. One that is not named here stays open, or is noted when its report is accepted. */
export const askSchema = z.strictObject({
  /** The key of the report item that asks. */
  item: text,
  /** `leader`, `secretariat`, or the code of a unit. */
  addressee: text,
  dueOn: day,
  addressed: named,
  answer: z.strictObject({ ...named.shape, decision: z.enum(['answered', 'refused']), text }).nullable(),
  closed: named.nullable(),
});
