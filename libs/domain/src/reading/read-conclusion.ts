import type { Day } from '../day';
import type { TaskKind } from '../task';
import type { WorkingCalendar } from '../working-day';
import { withFullBody, withMembership } from './body-name';
import { clauseDeadline, type ClauseDeadline } from './clause-deadline';
import { clausesOf, isTailOf } from './clause-cut';
import { mirror } from './clean-text';
import { coordinatingIn, leadsInRemark } from './coordinating';
import type { DeadlineContext } from './deadline';
import { deliverableIn } from './deliverable';
import { fieldLineIn, type FieldLine } from './field-line';
import { headingOf, type Heading } from './heading';
import { LeadScope } from './lead-scope';
import { isNoTask } from './not-a-task';
import { orderIn, type Order } from './order';
import { outlineOf, unbroken, type Paragraph } from './outline';
import type { Span } from './pattern';
import { quotable, sentencesOf } from './sentence';
import { kindOf, titleOf } from './task-wording';

/** A passage of the text, letter for letter; offsets in UTF-16 units. `label` is the number of the item it stands in, empty when none. */
export type Passage = { quote: string; startOffset: number; endOffset: number; label: string };

/** A task as the words of a passage give it. A proposal only: a person saves it (R21). */
export type ReadTask = Passage & {
  title: string;
  /** As the text names them, the first letter raised. Empty = the text names nobody, and a person must. */
  leadUnits: string[];
  coordinatingUnits: string[];
  /** True when the lead comes from a heading or an earlier sentence. */
  isLeadInherited: boolean;
  due: Day | null;
  /** The words of time, also those that name no day ("khẩn trương"). */
  dueText: string | null;
  deliverable: string | null;
  kind: TaskKind;
  /** `monthly:25`, `quarterly:15`, `yearly:06-05,12-05`, `continuous`; null for work that is done once. */
  recurrence: string | null;
};

export type Reading = { tasks: ReadTask[]; nonTasks: Passage[] };

/** What the reader knows besides the text: the day of the paper, days off, and names of units that are not told by their form. */
export type ReadingContext = { documentOn: Day; calendar?: WorkingCalendar; unitNames?: readonly string[] };

const NO_CALENDAR: WorkingCalendar = { daysOff: new Set(), workingDays: new Set() };
/** "Chỉ đạo các xã …" below "UBND huyện:" is what UBND huyện does, not an order to the xã. */
const OWN_ACT = /^(?:chỉ đạo|đôn đốc|quán triệt|lưu ý)(?![\p{L}])/iu;
/** Under these nothing more is said: recipients and signature. */
const END_OF_PAPER = /^(?:nơi nhận\s*:|t[/.]?m\.?\s|k[/.]?t\.?\s|tl\.\s|tuq\.\s)/iu;

/**
 * Reads a conclusion or another steering paper by rules of language: every passage becomes a task or is named as none, each with
 * its exact place in `text`. The text is taken as it is saved (see `cleanText`); nothing is looked up and nothing is invented.
 */
export function readConclusion(text: string, context: ReadingContext): Reading {
  return new ConclusionReader(text, context).read();
}

class ConclusionReader {
  private readonly text: string;
  private readonly paragraphs: readonly Paragraph[];
  private readonly deadlineContext: DeadlineContext;
  private readonly knownNames: readonly string[];
  private readonly scope = new LeadScope();
  private readonly tasks: ReadTask[] = [];
  private readonly nonTasks: Passage[] = [];
  private depth = -1;
  private pastDepth: number | null = null;
  private label = '';
  private isItem = false;

  constructor(
    private readonly saved: string,
    context: ReadingContext,
  ) {
    const mirrored = mirror(saved);
    this.paragraphs = outlineOf(mirrored);
    this.text = unbroken(mirrored, this.paragraphs);
    this.deadlineContext = { referenceOn: context.documentOn, calendar: context.calendar ?? NO_CALENDAR };
    this.knownNames = context.unitNames ?? [];
  }

  read(): Reading {
    const { paragraphs } = this;
    const end = paragraphs.findIndex(({ start, end: stop }) => END_OF_PAPER.test(this.text.slice(start, stop)));
    for (const [at, paragraph] of paragraphs.entries()) {
      if (end > 0 && at >= end) this.leave({ start: paragraph.lineStart, end: paragraph.end });
      else this.readParagraph(paragraph, paragraphs[at + 1]);
    }
    return { tasks: this.tasks, nonTasks: this.nonTasks };
  }

  private readParagraph(paragraph: Paragraph, next: Paragraph | undefined): void {
    this.enter(paragraph);
    const whole = { start: paragraph.lineStart, end: paragraph.end };
    const field = fieldLineIn(this.text, paragraph, this.deadlineContext, this.knownNames);
    if (field !== null && this.tasks.length > 0) {
      applyField(this.tasks.at(-1), field);
      this.leave(whole);
      return;
    }
    const heading = this.hasFieldsBelow(paragraph, next) ? null : headingOf(this.text, paragraph, next, { context: this.deadlineContext, knownNames: this.knownNames, isListItem: this.scope.heading() !== null });
    if (heading !== null) {
      this.openHeading(paragraph, heading);
      this.leave(whole);
      return;
    }
    if (this.pastDepth !== null) {
      this.leave(whole);
      return;
    }
    for (const [at, sentence] of sentencesOf(this.text, paragraph).entries()) {
      this.isItem = at === 0 && (paragraph.marker?.depth ?? 0) > (this.scope.heading()?.depth ?? Infinity);
      this.readSentence(sentence);
    }
  }

  private enter({ marker }: Paragraph): void {
    if (marker === null) {
      this.scope.goOn();
      return;
    }
    this.depth = marker.depth;
    this.label = marker.label;
    this.scope.enter(marker.depth);
    if (this.pastDepth !== null && marker.depth <= this.pastDepth) this.pastDepth = null;
  }

  private openHeading({ start, end, marker }: Paragraph, { leads, coordinating, due, dueText, isAboutThePast }: Heading): void {
    const depth = marker?.depth ?? this.depth + 0.5;
    if (isAboutThePast) this.pastDepth = depth;
    else if (marker === null) this.pastDepth = null;
    if (leads !== null) this.scope.open({ depth, leads: this.fullNames(leads, start, this.text.slice(start, end)), coordinating, due, dueText });
    else if (marker === null && !/\p{Ll}{2}/u.test(this.text.slice(start, start + 12))) this.scope.enter(-1);
  }

  /** "1. Tổ chức hội nghị" with "- Đơn vị chủ trì: …" under it is a task, however short. */
  private hasFieldsBelow(paragraph: Paragraph, next: Paragraph | undefined): boolean {
    return paragraph.marker !== null && next !== undefined && fieldLineIn(this.text, next, this.deadlineContext, this.knownNames) !== null && fieldLineIn(this.text, paragraph, this.deadlineContext, this.knownNames) === null;
  }

  private readSentence(sentence: Span): void {
    const previous = this.tasks.at(-1);
    if (previous !== undefined && isTailOf(this.text, previous, sentence, this.deadlineContext)) {
      this.extend(previous, sentence);
      return;
    }
    for (const clause of clausesOf(this.text, sentence, { context: this.deadlineContext, knownNames: this.knownNames })) this.readClause(clause);
  }

  private readClause(clause: Span): void {
    const quoted = quotable(this.text, clause);
    const words = this.text.slice(quoted.start, quoted.end);
    const order = this.orderOf(quoted);
    if (order === null || isNoTask(words, order.leads.length > 0)) {
      this.leave(quoted);
      return;
    }
    this.tasks.push(this.taskOf(quoted, order, words));
  }

  /** Under a heading that names a unit every item tells that unit to do something, whatever its verb. */
  private orderOf(span: Span): Order | null {
    const isForHeading = this.scope.heading() !== null && this.isItem;
    const order = orderIn(this.text, span, this.knownNames);
    const isOwnAct = isForHeading && order !== null && order.form === 'given' && OWN_ACT.test(this.text.slice(span.start, span.end));
    if ((order === null && isForHeading) || isOwnAct) return { form: 'bare', leads: [], hasGroup: false, predicateStart: span.start, addressees: null };
    return order;
  }

  private taskOf(span: Span, order: Order, words: string): ReadTask {
    const heading = this.scope.heading();
    const named = this.fullNames(order.leads.length > 0 ? order.leads : leadsInRemark(this.text, span, this.knownNames), span.start, words);
    const inherited = named.length > 0 ? null : this.scope.inherited();
    const leadUnits = named.length > 0 ? named : [...(inherited ?? [])];
    if (order.leads.length > 0) this.scope.name(named, order.form === 'given');
    const own = clauseDeadline(this.text, span, this.deadlineContext);
    const deadline: ClauseDeadline = own.due === null && own.recurrence === null && heading !== null && heading.due !== null && named.length === 0 ? { due: heading.due, dueText: heading.dueText, recurrence: null } : own;
    const coordinating = coordinatingIn(this.text, { start: order.addressees?.end ?? span.start, end: span.end }, leadUnits, this.knownNames);
    const deliverable = deliverableIn(this.text.slice(order.predicateStart, span.end));
    return {
      ...this.passage(span),
      title: titleOf(this.text, span, { predicateStart: order.predicateStart, deadline, knownNames: this.knownNames }),
      leadUnits,
      coordinatingUnits: coordinating.length > 0 || named.length > 0 ? coordinating : [...(heading?.coordinating ?? [])],
      isLeadInherited: named.length === 0 && leadUnits.length > 0,
      due: deadline.due,
      dueText: deadline.dueText,
      deliverable,
      kind: kindOf(words, deadline, deliverable),
      recurrence: deadline.recurrence,
    };
  }

  /** A sentence that only says when, or to whom the result goes, belongs to the task before it. */
  private extend(task: ReadTask, sentence: Span): void {
    const { end } = quotable(this.text, sentence);
    const deadline = clauseDeadline(this.text, sentence, this.deadlineContext);
    Object.assign(task, { endOffset: end, quote: this.saved.slice(task.startOffset, end) });
    if (deadline.due !== null || deadline.recurrence !== null) Object.assign(task, deadline);
    task.deliverable ??= deliverableIn(this.text.slice(sentence.start, end));
    task.kind = kindOf(task.quote, task, task.deliverable);
  }

  private fullNames(leads: readonly string[], at: number, clause: string): string[] {
    return leads.map((lead) => withMembership(lead, clause) ?? withFullBody(lead, this.text, at));
  }

  private leave(span: Span): void {
    if (/[\p{L}\d]/u.test(this.text.slice(span.start, span.end))) this.nonTasks.push(this.passage(span));
  }

  private passage({ start, end }: Span): Passage {
    return { quote: this.saved.slice(start, end), startOffset: start, endOffset: end, label: this.label };
  }
}

function applyField(task: ReadTask | undefined, field: FieldLine): void {
  if (task === undefined) return;
  if (field.field === 'lead') Object.assign(task, { leadUnits: field.names, isLeadInherited: false });
  else if (field.field === 'coordinating') task.coordinatingUnits = field.names;
  else if (field.field === 'deliverable') task.deliverable = field.words;
  else if (field.field === 'due') Object.assign(task, { due: field.due, recurrence: field.recurrence, dueText: field.words });
  task.kind = kindOf(task.quote, task, task.deliverable);
}
