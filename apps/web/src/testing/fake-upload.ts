/** Answers every upload of a spec at once; `sendFile` uses an XMLHttpRequest. `jest.restoreAllMocks` ends it. */
export function answerUploads(answer: unknown): void {
  class FakeUpload {
    readonly upload = {};
    readonly status = 200;
    responseText = '';
    onload?: () => void;
    open(): void {}
    setRequestHeader(): void {}
    getResponseHeader(name: string): string | null {
      return name === 'Content-Type' ? 'application/json' : null;
    }
    send(): void {
      this.responseText = JSON.stringify(answer);
      this.onload?.();
    }
  }
  jest.spyOn(globalThis, 'XMLHttpRequest').mockImplementation(() => new FakeUpload() as unknown as XMLHttpRequest);
}
