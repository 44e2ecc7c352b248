/** Who is meant when a clause names nobody. Null names = nobody can be said to be. */
export type Frame = { depth: number; leads: readonly string[]; coordinating: readonly string[]; due: string | null; dueText: string | null };

/**
 * Follows whom the text speaks to. A heading speaks to its unit until the next heading of its rank. In running text an addressee
 * stays meant until another one is named; after two, nobody can be told to be meant, and the task needs a lead from a person.
 */
export class LeadScope {
  private readonly frames: Frame[] = [];
  private running: readonly string[][] = [];
  private isCarried = false;

  /** A new item of this depth begins: what deeper or equal headings said is over. */
  enter(depth: number): void {
    while ((this.frames.at(-1)?.depth ?? -Infinity) >= depth) this.frames.pop();
    this.running = [];
    this.isCarried = false;
  }

  /** A paragraph without a number goes on with the text before it, if somebody was told to do something there. */
  goOn(): void {
    if (!this.isCarried) this.running = [];
  }

  open(frame: Frame): void {
    while ((this.frames.at(-1)?.depth ?? -Infinity) >= frame.depth) this.frames.pop();
    this.frames.push(frame);
    this.running = [];
    this.isCarried = false;
  }

  /** A clause named whom it is for; `isGiven`: whoever decides told them so, which holds beyond the paragraph. */
  name(leads: readonly string[], isGiven: boolean): void {
    const key = leads.join('|');
    if (this.running.every((known) => known.join('|') !== key)) this.running = [...this.running, [...leads]];
    this.isCarried = isGiven && this.running.length === 1;
  }

  /** Whom a clause without a name is for; null when nobody is known. */
  inherited(): readonly string[] | null {
    if (this.running.length > 1) return this.heading()?.leads ?? null;
    return this.running[0] ?? this.heading()?.leads ?? null;
  }

  heading(): Frame | null {
    return this.frames.at(-1) ?? null;
  }
}
