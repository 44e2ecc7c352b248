import { isWorkingDay, whyNotDispose, whyNotIssueTask, whyNotKeep, whyNotWindow, type WorkingCalendar } from '@app/domain';
import { readDemoSet } from './index';

const demo = readDemoSet();
const calendar: WorkingCalendar = {
  daysOff: new Set(demo.holidays.days.map((holiday) => holiday.day)),
  workingDays: new Set(),
};
const unitCodes = new Set(demo.units.units.map((unit) => unit.code));
const usernames = new Set(demo.people.people.map((person) => person.username));
const taskCodes = new Set(demo.tasks.map((task) => task.code));
const tasksOf = (plan: string) => demo.tasks.filter((task) => task.plan === plan);
const taskOf = (code: string) => {
  const task = demo.tasks.find((candidate) => candidate.code === code);
  if (task === undefined) throw new Error(`no task ${code}`);
  return task;
};

/** Every object anywhere in the set, with the path that leads to it. */
function* objectsIn(value: unknown, path = ''): Generator<[path: string, object: Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Record<string, unknown>];
  for (const [key, inner] of Object.entries(value)) yield* objectsIn(inner, `${path}/${key}`);
}

const acts = [...objectsIn(demo)].filter(([, object]) => 'recordedOn' in object);

describe('the demo committee', () => {
  it('has the counts that the documents promise', () => {
    expect(demo.units.units).toHaveLength(30);
    expect(demo.people.people).toHaveLength(46);
    expect(demo.themes).toHaveLength(9);
    expect(tasksOf('KH-2020-H2')).toHaveLength(47);
    expect(tasksOf('KH-2020-H1')).toHaveLength(26);
    expect(demo.directives.map((directive) => directive.code)).toEqual(['TB-2019-07', 'TB-2020-01', 'TB-01', 'TB-02', 'TB-03']);
  });

  it('gives every directive an invented number that grows with its day within the year', () => {
    const places = demo.directives.map(({ documentNumber, issuedOn }) => ({ year: issuedOn.slice(0, 4), issuedOn, number: Number(documentNumber.slice(0, 2)) }));
    const wrong = places.filter((one) => places.some((other) => one !== other && one.year === other.year && one.issuedOn <= other.issuedOn && one.number >= other.number));
    expect(wrong).toEqual([]);
    expect(demo.directives.map(({ documentNumber }) => documentNumber).filter((number) => !number.endsWith('(số giả định)'))).toEqual([]);
  });

  it('gives every unit, account, task and item a code of its own', () => {
    expect(unitCodes.size).toBe(30);
    expect(usernames.size).toBe(46);
    expect(taskCodes.size).toBe(73);
    const keys = demo.tasks.flatMap((task) => task.items.map((item) => item.key));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is stored composed and without an empty edge of space', () => {
    const wrong = [...objectsIn(demo)].flatMap(([path, object]) =>
      Object.entries(object)
        .filter(([, text]) => typeof text === 'string' && (text !== text.normalize('NFC') || text !== text.trim()))
        .map(([key]) => `${path}/${key}`),
    );
    expect(wrong).toEqual([]);
  });

  it('carries no marking of a state secret (R16)', () => {
    const texts = demo.tasks.flatMap((task) => [task.title, ...task.items.map((item) => item.narrative)]);
    expect(texts.filter((text) => whyNotKeep(text) !== null)).toEqual([]);
  });

  it('keeps the units of 2020 and says what became of them', () => {
    const later = new Set(demo.units.laterUnits.map((unit) => unit.code));
    const gone = demo.units.successions.flatMap((succession) => succession.from);
    expect(gone.filter((code) => !unitCodes.has(code))).toEqual([]);
    expect(demo.units.successions.filter((succession) => succession.to !== null && !later.has(succession.to))).toEqual([]);
    expect(demo.units.successions.filter((succession) => succession.effectiveOn === '2025-03-01')).toHaveLength(4);
    expect(demo.units.successions.find((succession) => succession.effectiveOn === '2025-07-01')?.from).toHaveLength(12);
  });
});

describe('people', () => {
  it('gives each unit that leads or coordinates somebody who can report', () => {
    const reporting = new Set(
      demo.people.people.flatMap((person) => person.roles.filter(({ role }) => role === 'head' || role === 'officer').map(({ unit }) => unit)),
    );
    expect([...unitCodes].filter((code) => !reporting.has(code))).toEqual([]);
  });

  it('ties unit roles to a unit and the other roles to none', () => {
    const wrong = demo.people.people.filter((person) =>
      person.roles.some(({ role, unit }) => (role === 'head' || role === 'officer') !== (unit !== null)),
    );
    expect(wrong).toEqual([]);
    expect(demo.people.people.filter((person) => person.unit !== null && !unitCodes.has(person.unit))).toEqual([]);
    expect(demo.people.people.filter((person) => !person.roles.some(({ role }) => role === person.mainRole))).toEqual([]);
  });

  it('files the one real person under his given name', () => {
    expect(demo.people.people.filter((person) => person.givenNameFirst !== null)).toEqual([
      expect.objectContaining({ username: 'truong-ban', displayName: 'Nguyễn Quang Phúc', givenNameFirst: 'Phúc Nguyễn Quang' }),
    ]);
    expect(demo.people.people.filter((person) => person.isMember)).toHaveLength(20);
  });

  it('names accounts of the promised roles, and officers whose units do not share the chosen tasks', () => {
    const { aliases, subjects } = demo.people;
    const grants = (username: string) => demo.people.people.find((person) => person.username === username)?.roles;
    expect(grants(aliases.leader)).toEqual([{ role: 'leader', unit: null }]);
    expect(grants(aliases.secretariat)).toEqual([{ role: 'secretariat', unit: null }]);
    expect(grants(aliases.admin)).toEqual([{ role: 'admin', unit: null }]);
    expect(grants(aliases.auditor)).toEqual([{ role: 'auditor', unit: null }]);
    expect(grants(aliases.officerA)).toEqual([{ role: 'officer', unit: subjects.unitA }]);
    expect(grants(aliases.officerB)).toEqual([{ role: 'officer', unit: subjects.unitB }]);
    expect(usernames.has(aliases.lockme) && usernames.has(aliases.probe)).toBe(true);

    const [taskA, taskB] = [taskOf(subjects.taskA), taskOf(subjects.taskB)];
    expect([taskA.lead, taskB.lead]).toEqual([subjects.unitA, subjects.unitB]);
    expect([taskA.plan, taskB.plan]).toEqual([subjects.plan, subjects.plan]);
    expect([taskA.outcome.state, taskB.outcome.state]).toEqual(['in-progress', 'in-progress']);
    expect(taskA.coordinating.map(({ unit }) => unit)).not.toContain(subjects.unitB);
    expect(taskB.coordinating.map(({ unit }) => unit)).not.toContain(subjects.unitA);
  });
});

describe('tasks', () => {
  it('name only units that exist, one lead, and no unit twice', () => {
    const wrong = demo.tasks.filter((task) => {
      const units = [task.lead, ...task.coordinating.map(({ unit }) => unit)];
      return units.some((unit) => !unitCodes.has(unit)) || new Set(units).size !== units.length;
    });
    expect(wrong).toEqual([]);
  });

  it.each(demo.tasks.map((task) => [task.code, task] as const))('%s can be issued by our rules (R1, R2)', (_code, task) => {
    expect((task.clauses.length > 0) !== (task.decision !== null)).toBe(true);
    const refusal = whyNotIssueTask({
      kind: task.kind,
      title: task.title,
      deliverable: task.deliverable,
      dueOn: task.dueOn,
      recurrence: task.recurrence,
      leadUnitIds: [task.lead],
      coordinatingUnitIds: task.coordinating.map(({ unit }) => unit),
      sourceStates: task.clauses.map(() => 'issued'),
      decisionText: task.decision?.text ?? null,
      decidedBy: task.decision?.by ?? null,
      isHeldOutside: task.heldOutside,
    });
    expect(refusal).toBeNull();
  });

  it('fall due, are completed, moved and decided on working days of the committee', () => {
    const days = demo.tasks.flatMap((task) => [
      task.dueOn,
      ...(task.originalDueOn === null ? [] : [task.originalDueOn]),
      ...(task.outcome.completedOn === null ? [] : [task.outcome.completedOn]),
      ...task.items.flatMap((item) => (item.completedOn === null ? [] : [item.completedOn])),
      ...task.milestones.map((milestone) => milestone.dueOn),
    ]);
    expect(days.filter((day) => !isWorkingDay(day, calendar))).toEqual([]);
  });

  it('say of their milestones what was reached by the day they were reported, in the task that has them', () => {
    const claims = demo.tasks.flatMap((task) =>
      task.items.flatMap((item) => {
        const sentOn = task.events.find((event) => event.type === 'item-submitted' && event.item === item.key)?.recordedOn ?? '';
        return item.reached.map(({ milestone, on }) => ({ claim: `${item.key} ${milestone}`, isOwn: task.milestones.some(({ title }) => title === milestone), isInTime: on <= sentOn, isSaidByLead: item.kind !== 'contribution' }));
      }),
    );
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.filter(({ isOwn, isInTime, isSaidByLead }) => !(isOwn && isInTime && isSaidByLead))).toEqual([]);
  });

  it('keep their lineage: what was carried over names its successor and is named by it', () => {
    const forward = demo.tasks.flatMap((task) =>
      task.events.flatMap((event) => (event.type === 'carried-over' ? event.into.map((into) => `${task.code} > ${into}`) : [])),
    );
    const backward = demo.tasks.flatMap((task) => task.carriedFrom.map((from) => `${from} > ${task.code}`));
    expect(backward.toSorted()).toEqual(forward.toSorted());
    expect(backward).toHaveLength(4);
    expect(taskOf('2020H2.XT.02').replaces).toBe('2020H1.XT.03');
  });

  it('has one dispute and none on a task that waits for confirmation', () => {
    const disputed = demo.tasks.flatMap((task) =>
      task.coordinating.filter(({ state }) => state === 'disputed').map(({ unit }) => `${task.code} ${unit}`),
    );
    expect(disputed).toEqual(['2020H2.CN.02 PTTH']);
  });
});

describe('directives', () => {
  it.each(demo.directives.map((directive) => [directive.code, directive] as const))('%s: each clause and part is a span of the stored text', (_code, directive) => {
    let end = 0;
    for (const clause of directive.clauses) {
      expect(directive.text.slice(clause.start, clause.end)).toBe(clause.text);
      expect(clause.start).toBeGreaterThanOrEqual(end);
      end = clause.end;
      for (const part of clause.parts) {
        expect(directive.text.slice(part.start, part.end)).toBe(part.text);
        expect(part.start >= clause.start && part.end <= clause.end).toBe(true);
      }
    }
  });

  it('the conclusion of 30 June keeps its eleven sentences and no debris of the page', () => {
    const directive = demo.directives.find(({ code }) => code === 'TB-01');
    expect(directive?.clauses.map(({ label }) => label)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A10', 'A11']);
    expect(directive?.clauses.filter(({ disposition }) => disposition === 'assigned').map(({ label }) => label)).toEqual(['A3', 'A4', 'A5', 'A6', 'A7', 'A8']);
    expect(directive?.text).not.toMatch(/\u00a0|Vui lòng|Comment|PV$/);
    expect(directive?.clauses.map(({ text }) => text).join('').replace(/\s/g, '')).toBe(directive?.text.replace(/\s/g, ''));
  });

  it('every clause has a disposition that our rules allow, and its tasks name it', () => {
    for (const directive of demo.directives) {
      for (const clause of directive.clauses) {
        const created = demo.tasks
          .filter((task) => task.clauses.some((source) => source.directive === directive.code && source.label === clause.label))
          .map((task) => task.code);
        if (clause.disposition === 'assigned') expect(clause.tasks).toEqual(created);
        else expect(created).toEqual([]);
        const action = ({ assigned: 'assign', merged: 'merge', standing: 'keep-standing', information: 'take-note', deferred: 'defer' } as const)[clause.disposition];
        const { mergedInto } = clause;
        const mergedIntoClauseId = mergedInto === null ? null : `${mergedInto.directive} ${mergedInto.label}`;
        expect(whyNotDispose({ clauseId: `${directive.code} ${clause.label}`, disposition: 'open', action, taskCount: clause.tasks.length, mergedIntoClauseId, reason: clause.reason })).toBeNull();
      }
    }
  });

  it('a source names a clause and parts that exist', () => {
    for (const source of demo.tasks.flatMap((task) => task.clauses)) {
      const clause = demo.directives.find(({ code }) => code === source.directive)?.clauses.find(({ label }) => label === source.label);
      expect(clause?.parts.map(({ label }) => label)).toEqual(expect.arrayContaining(source.parts));
    }
  });
});

describe('rounds', () => {
  it.each(demo.rounds.map((round) => [round.code, round] as const))('%s has a possible window and one report for each unit', (_code, round) => {
    expect(whyNotWindow(round)).toBeNull();
    expect(isWorkingDay(round.dueOn, calendar)).toBe(true);
    expect(round.reports.map(({ unit }) => unit)).toEqual(round.state === 'planned' ? [] : [...unitCodes]);
    for (const report of round.reports) {
      expect(report.state).toBe(report.moves.at(-1)?.state ?? 'expected');
    }
  });

  it('the first half of 2020 was filed by 24 units on time and 4 late, once returned, once missing', () => {
    const round = demo.rounds.find(({ code }) => code === '2020-H1-BC');
    const filed = (round?.reports ?? []).map((report) => ({
      unit: report.unit,
      returned: report.moves.some(({ state }) => state === 'returned'),
      on: report.moves.findLast(({ state }) => state === 'submitted')?.effectiveOn ?? null,
    }));
    const late = filed.filter(({ on, returned }) => !returned && on !== null && on > '2020-06-17');
    expect(filed.filter(({ on, returned }) => !returned && on !== null && on <= '2020-06-17')).toHaveLength(24);
    expect(late.map(({ unit, on }) => [unit, on])).toEqual([
      ['SVHTTDL', '2020-06-18'],
      ['BCHQS', '2020-06-22'],
      ['HUTM', '2020-06-19'],
      ['HUNG', '2020-06-19'],
    ]);
    expect(filed.filter(({ returned }) => returned)).toEqual([{ unit: 'TTXTDT', returned: true, on: '2020-06-19' }]);
    expect(filed.filter(({ on }) => on === null).map(({ unit }) => unit)).toEqual(['HUKT']);
  });

  it('an item of a round is sent inside its window', () => {
    const windows = new Map(demo.rounds.map((round) => [round.code, round]));
    const outside = demo.tasks.flatMap((task) =>
      task.events.filter((event) => {
        if (event.type !== 'item-submitted') return false;
        const item = task.items.find(({ key }) => key === event.item);
        if (item === undefined || item.round === null) return item === undefined;
        const round = windows.get(item.round);
        return round === undefined || event.recordedOn < round.opensOn || event.recordedOn > round.closesOn;
      }),
    );
    expect(outside).toEqual([]);
  });
});

describe('acts', () => {
  it('a reviewer never decides on an item of the own unit', () => {
    const unitOf = new Map(demo.people.people.map((person) => [person.username, person.unit]));
    const own = demo.tasks.flatMap((task) =>
      task.events.filter((event) => {
        if (event.type !== 'item-accepted' && event.type !== 'item-returned' && event.type !== 'item-endorsed') return false;
        return task.items.find(({ key }) => key === event.item)?.unit === unitOf.get(event.by);
      }),
    );
    expect(own).toEqual([]);
  });

  it('are done by accounts that exist, on working days, in office hours, not after the day of the demo', () => {
    expect(acts.length).toBeGreaterThan(900);
    const wrong = acts.filter(([, act]) => {
      const { by, recordedOn, effectiveOn, time } = act as { by: string; recordedOn: string; effectiveOn: string; time: string };
      const isRight =
        usernames.has(by) &&
        isWorkingDay(recordedOn, calendar) &&
        recordedOn <= demo.committee.settings.today &&
        effectiveOn <= recordedOn &&
        time >= '07:30' &&
        time <= '17:00';
      return !isRight;
    });
    expect(wrong).toEqual([]);
  });
});
