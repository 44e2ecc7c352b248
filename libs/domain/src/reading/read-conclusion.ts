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
import { orderIn, unitAndWords, type Order } from './order';
import { outlineOf, unbroken, type Paragraph } from './outline';
import { standing, trimSpan, type Span } from './pattern';
import { quotable, sentencesOf } from './sentence';
import { kindOf, titleOf } from './task-wording';
import { textTables, type TextRow, type TextTables } from './text-table';

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

/** As long as the number of an item can be. */
const LABEL_LENGTH_MAX = 20;
const NO_CALENDAR: WorkingCalendar = { daysOff: new Set(), workingDays: new Set() };
/** "Chỉ đạo các xã …" below "UBND huyện:" is what UBND huyện does, not an order to the xã. */
const OWN_ACT = /^(?:chỉ đạo|đôn đốc|quán triệt|lưu ý|phân công)(?![\p{L}])/iu;
/** Under these nothing more is said: recipients and signature. */
const ORDERS_FOLLOW = /(?<!\p{L})(?:yêu cầu|giao|đề nghị|chỉ đạo|kết luận|nhiệm vụ|giải pháp|tổ chức thực hiện|phân công|có ý kiến)(?!\p{L})/iu;
/** Between the depths of an unnumbered heading and of the items below it. */
const HALF_A_STEP = 0.125;
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
  private readonly tables: TextTables;
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
  private isFirstOfItem = false;
  /** Whom the sentence being read last named; its further parts are for the same. */
  private sentenceLeads: readonly string[] | null = null;
  /** True from the first heading under which somebody is told to do something. */
  private isOrdering = false;

  constructor(
    private readonly saved: string,
    context: ReadingContext,
  ) {
    this.tables = textTables(saved, context.documentOn);
    const mirrored = blanked(mirror(saved), this.tables.lines);
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
    for (const row of this.tables.rows) this.tasks.push(this.taskOfRow(row));
    for (const line of this.tables.lines) if (!this.tables.rows.some(({ start, end }) => start >= line.start && end <= line.end)) this.leaveLine(line);
    const inOrder = (first: Passage, second: Passage): number => first.startOffset - second.startOffset;
    return { tasks: this.tasks.sort(inOrder), nonTasks: this.nonTasks.sort(inOrder) };
  }

  private taskOfRow({ start, end, task, isLeadInherited }: TextRow): ReadTask {
    const { number, title, leadUnits, coordinatingUnits, due, dueText, deliverable, kind, recurrence } = task;
    const isContinuous = recurrence === null && kind === 'standing' && /thường\s+xuyên|liên\s+tục/iu.test(dueText ?? '');
    return { ...this.passage({ start, end }), label: (number ?? '').slice(0, LABEL_LENGTH_MAX), title, leadUnits: leadUnits.map(standing), coordinatingUnits: coordinatingUnits.map(standing), isLeadInherited, due, dueText, deliverable, kind, recurrence: isContinuous ? 'continuous' : recurrence };
  }

  private leaveLine(line: Span): void {
    const span = trimSpan(this.saved, line);
    if (/[\p{L}\d]/u.test(this.saved.slice(span.start, span.end))) this.nonTasks.push({ ...this.passage(span), label: '' });
  }

  private readParagraph(paragraph: Paragraph, next: Paragraph | undefined): void {
    this.enter(paragraph);
    const whole = { start: paragraph.lineStart, end: paragraph.end };
    const parted = this.withoutLastSentence(paragraph);
    if (parted !== null) {
      for (const sentence of parted.before) {
        if (this.pastDepth === null) this.readSentence(sentence);
        else this.leave(sentence);
      }
      this.readParagraph(parted.last, next);
      return;
    }
    const field = fieldLineIn(this.text, paragraph, this.deadlineContext, this.knownNames);
    if (field !== null && this.tasks.length > 0) {
      applyField(this.tasks.at(-1), field);
      this.leave(whole);
      return;
    }
    const heading = this.hasFieldsBelow(paragraph, next) ? null : headingOf(this.text, paragraph, next, { context: this.deadlineContext, knownNames: this.knownNames, isListItem: this.scope.heading() !== null });
    if (heading !== null) {
      this.openHeading(paragraph, heading, next);
      this.leave(whole);
      return;
    }
    if (this.pastDepth !== null) {
      this.leave(whole);
      return;
    }
    for (const [at, sentence] of sentencesOf(this.text, paragraph).entries()) {
      this.isFirstOfItem = at === 0 && paragraph.marker !== null;
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

  /** "… rất cố gắng. Để hoàn thành nhiệm vụ, giao các đơn vị:": only the last sentence is the heading of what follows. */
  private withoutLastSentence(paragraph: Paragraph): { before: Span[]; last: Paragraph } | null {
    if (this.text.charAt(paragraph.end - 1) !== ':') return null;
    const sentences = sentencesOf(this.text, paragraph);
    const last = sentences.at(-1);
    return last === undefined || sentences.length === 1 ? null : { before: sentences.slice(0, -1), last: { ...last, lineStart: last.start, marker: null } };
  }

  private openHeading({ start, end, marker }: Paragraph, { leads, coordinating, due, dueText, isAboutThePast }: Heading, next: Paragraph | undefined): void {
    const below = next?.marker?.depth;
    const depth = marker?.depth ?? (below === undefined ? this.depth + 0.5 : below - HALF_A_STEP);
    this.isOrdering = !isAboutThePast && (this.isOrdering || ORDERS_FOLLOW.test(this.text.slice(start, end)));
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
    this.sentenceLeads = null;
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
    const read = orderIn(this.text, span, this.knownNames);
    // "Bộ trưởng Bộ Nội vụ chỉ đạo rà soát …" as an item of somebody's orders: the one who directs is the one who is told to.
    const namesNobody = read === null || (read.form === 'given' && read.leads.length === 0);
    const order = namesNobody ? (this.orderOfItem(span) ?? read) : read;
    const isOwnAct = isForHeading && order !== null && order.form === 'given' && OWN_ACT.test(this.text.slice(span.start, span.end));
    if ((order === null && isForHeading) || isOwnAct) return { form: 'bare', leads: [], helpers: [], hasGroup: false, predicateStart: span.start, addressees: null };
    return order;
  }

  /** Where orders are given item by item, or part by part of a sentence, a unit at the head of one is told to do what follows, whatever the verb. */
  private orderOfItem(span: Span): Order | null {
    if (this.sentenceLeads === null && (!this.isOrdering || !this.isFirstOfItem)) return null;
    return unitAndWords(this.text, span, this.knownNames);
  }

  private taskOf(span: Span, order: Order, words: string): ReadTask {
    const heading = this.scope.heading();
    const named = this.fullNames(order.leads.length > 0 ? order.leads : leadsInRemark(this.text, span, this.knownNames), span.start, words);
    const inherited = named.length > 0 ? null : (this.sentenceLeads ?? this.scope.inherited());
    if (named.length > 0) this.sentenceLeads = named;
    const leadUnits = named.length > 0 ? named : [...(inherited ?? [])];
    if (order.leads.length > 0) this.scope.name(named, order.form === 'given');
    const own = clauseDeadline(this.text, span, this.deadlineContext);
    const deadline: ClauseDeadline = own.due === null && own.recurrence === null && heading !== null && heading.due !== null && named.length === 0 ? { due: heading.due, dueText: heading.dueText, recurrence: null } : own;
    const coordinating = [...order.helpers, ...coordinatingIn(this.text, { start: order.addressees?.end ?? span.start, end: span.end }, leadUnits, this.knownNames)];
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

/** The text with these lines empty, every other letter at its place. */
function blanked(text: string, lines: readonly Span[]): string {
  return lines.reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text);
}
