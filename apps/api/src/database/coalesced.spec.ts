import { Coalesced } from './coalesced';

function slowly() {
  const runs: { questions: readonly string[]; answer: (value: string) => void; fail: (reason: Error) => void }[] = [];
  const coalesced = new Coalesced<string, string>((questions) => new Promise((answer, fail) => runs.push({ questions, answer, fail })));
  const started = async (count: number) => {
    while (runs.length < count) await new Promise((resolve) => setImmediate(resolve));
    return runs[count - 1] ?? { questions: [], answer: () => undefined, fail: () => undefined };
  };
  return { coalesced, runs, started };
}

it('asks what comes together once, and what comes meanwhile with the next run only', async () => {
  const { coalesced, runs, started } = slowly();
  const early = [coalesced.ask('a'), coalesced.ask('b')];
  const first = await started(1);
  expect(first.questions).toEqual(['a', 'b']);
  const late = [coalesced.ask('c'), coalesced.ask('a')];
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(runs).toHaveLength(1);
  first.answer('first');
  const second = await started(2);
  expect(second.questions).toEqual(['c', 'a']);
  second.answer('second');
  expect(await Promise.all([...early, ...late])).toEqual(['first', 'first', 'second', 'second']);
});

it('fails those who asked, and goes on', async () => {
  const { coalesced, started } = slowly();
  const failing = coalesced.ask('a');
  (await started(1)).fail(new Error('gone'));
  await expect(failing).rejects.toThrow('gone');
  const next = coalesced.ask('b');
  (await started(2)).answer('back');
  await expect(next).resolves.toBe('back');
});
