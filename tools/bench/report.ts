/** One line of the result: ours, its control, and the bar that the ratio is held to. */
export interface Line {
  readonly name: string;
  readonly ours: string;
  readonly control: string;
  readonly ratio: number;
  readonly bar: { readonly atLeast: number } | { readonly atMost: number };
}

export function passes({ ratio, bar }: Pick<Line, 'ratio' | 'bar'>): boolean {
  return 'atLeast' in bar ? ratio >= bar.atLeast : ratio <= bar.atMost;
}

/** The table in Markdown. */
export function lineTable(lines: readonly Line[]): string {
  return [
    '| what | ours | control | ratio | bar | |',
    '|---|---|---|---:|---|---|',
    ...lines.map((line) => `| ${line.name} | ${line.ours} | ${line.control} | ${line.ratio.toFixed(2)} | ${'atLeast' in line.bar ? `≥ ${line.bar.atLeast}` : `≤ ${line.bar.atMost}`} | ${passes(line) ? 'ok' : 'MISSED'} |`),
  ].join('\n');
}

/** The value in the middle of those in order; `share` 0.99 gives the slow end. */
export function percentile(times: readonly number[], share: number): number {
  const inOrder = [...times].sort((one, other) => one - other);
  return inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? Number.NaN;
}
