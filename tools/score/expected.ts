import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder of papers with what is expected of them: kl_*.txt, kl_*.expected.json, thoi-han.expected.json. */
export interface ExpectedTask {
  source_quote: string;
  title: string;
  lead_units: string[];
  coordinating_units: string[];
  due: string | null;
  due_text: string | null;
  deliverable: string | null;
  needs_lead?: boolean;
  merge_group?: string;
  optional?: boolean;
  due_optional?: boolean;
  /** Set by the fuzz where it moved the day that a limit is counted from. */
  due_unjudged?: boolean;
  coordinating_optional?: boolean;
  recurrence?: string | null;
}

export interface ExpectedPaper {
  file: string;
  document_date: string;
  tasks: ExpectedTask[];
  non_tasks: string[];
}

export interface Paper {
  text: string;
  expected: ExpectedPaper;
}

export interface ExpectedPhrase {
  phrase: string;
  reference_date: string;
  due: string | null;
  recurrence: string | null;
}

export function papersIn(folder: string): Paper[] {
  return readdirSync(folder)
    .filter((name) => /^kl_.*\.expected\.json$/.test(name))
    .sort()
    .map((name) => {
      const expected = JSON.parse(readFileSync(join(folder, name), 'utf8')) as ExpectedPaper;
      return { expected, text: readFileSync(join(folder, expected.file), 'utf8') };
    });
}

export function phrasesIn(folder: string): ExpectedPhrase[] {
  const name = readdirSync(folder).find((one) => one === 'thoi-han.expected.json');
  return name === undefined ? [] : (JSON.parse(readFileSync(join(folder, name), 'utf8')) as ExpectedPhrase[]);
}
