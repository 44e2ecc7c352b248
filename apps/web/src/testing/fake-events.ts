import type { EVENT_NAMES } from '@app/contract';

/** The stream of a web spec: it tells what the spec says. */
export class FakeEventSource extends EventTarget {
  static readonly OPEN = 1;
  static readonly CLOSED = 2;
  static readonly all: FakeEventSource[] = [];
  readyState: number = FakeEventSource.OPEN;

  constructor(readonly url: string) {
    super();
    FakeEventSource.all.push(this);
  }

  /** Tells those who listen now. */
  static tell(name: (typeof EVENT_NAMES)[number], data: unknown): void {
    for (const source of FakeEventSource.all) {
      if (source.readyState === FakeEventSource.OPEN) source.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
    }
  }

  close(): void {
    this.readyState = FakeEventSource.CLOSED;
  }
}
