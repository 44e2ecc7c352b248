import { join } from 'node:path';
import { root } from '../build.mjs';
import { belowBar, scorePaper } from './compare';
import { papersIn, type Paper } from './expected';
import { disturbed } from './fuzz';

const task = { source_quote: 'Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh xây dựng phương án, xong trước ngày 10/8/2021.', title: 'Xây dựng phương án', lead_units: ['Sở Y tế'], coordinating_units: ['Công an tỉnh'], due: '2021-08-10', due_text: 'trước ngày 10/8/2021', deliverable: 'Phương án' };
const paper: Paper = { text: `1. Ghi nhận kết quả.\n2. ${task.source_quote}`, expected: { file: 'kl_x.txt', document_date: '2021-06-30', tasks: [task], non_tasks: ['Ghi nhận kết quả.'] } };

describe('the score of a paper', () => {
  it('is clean when every task is found as expected', () => {
    expect(scorePaper(paper)).toMatchObject({ expected: 1, matched: 1, missed: [], invented: [], wrongLeads: [], wrongCoordinating: [], wrongDue: [], quotesNotInText: [] });
  });

  it('counts what is wrong, each in its own column, and falls below the bar', () => {
    const wrong = { ...paper, expected: { ...paper.expected, tasks: [{ ...task, lead_units: ['Sở Tài chính'], due: '2021-09-10' }, { ...task, source_quote: 'Một câu không có trong văn bản này.' }] } };
    const score = scorePaper(wrong);
    expect([score.missed.length, score.wrongLeads.length, score.wrongDue.length]).toEqual([1, 1, 1]);
    expect(belowBar([score])).toEqual(['wrong due days: 1, at most 0']);
  });

  it.each(['first', 'second', 'third'])('is above the bar on the papers of the %s folder, as they are and disturbed', (name) => {
    const papers = papersIn(join(root, 'tools/score/papers', name));
    expect(papers.length).toBeGreaterThanOrEqual(4);
    expect(belowBar(papers.map(scorePaper))).toEqual([]);
    expect(belowBar(papers.map((one) => scorePaper(disturbed(one, 7))))).toEqual([]);
  });

  it('stays the same when units, years, order and typing are disturbed', () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const other = disturbed(paper, seed);
      expect(scorePaper(other)).toMatchObject({ matched: 1, missed: [], invented: [], wrongLeads: [], wrongCoordinating: [], wrongDue: [] });
    }
    expect(disturbed(paper, 1)).not.toEqual(paper);
  });
});
