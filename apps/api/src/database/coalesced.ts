import { setImmediate } from 'node:timers/promises';

/**
 * Answers many questions with one run: what is asked while a run is under way waits and shares the next one. No answer
 * is older than its question, because a run starts only after its questions were asked. When a run fails, its askers do.
 */
export class Coalesced<Question, Answers> {
  private waiting: Question[] = [];
  private next: Promise<Answers> | null = null;
  private running: Promise<unknown> = Promise.resolve();

  constructor(private readonly run: (questions: readonly Question[]) => Promise<Answers>) {}

  ask(question: Question): Promise<Answers> {
    this.waiting.push(question);
    this.next ??= this.runAfterThis();
    return this.next;
  }

  private async runAfterThis(): Promise<Answers> {
    await Promise.allSettled([this.running]);
    // What the network has brought by now belongs to the same run.
    await setImmediate();
    const questions = this.waiting;
    this.waiting = [];
    this.next = null;
    const answers = this.run(questions);
    this.running = answers;
    return answers;
  }
}
