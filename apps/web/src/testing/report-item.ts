import type { Item } from '@app/contract';
import { UNIT_ID } from './fake-api';

export const itemId = (last: string) => `01930000-0000-7000-8000-0000000000${last}`;
/** A completion that waits, with nothing accepted before. */
export const item: Item = {
  itemId: itemId('0a'), submissionId: itemId('0b'), number: 'BC-2020H2-0001', assignmentId: itemId('0c'),
  task: { id: itemId('0d'), code: 'CT.04', title: 'Cổng thông tin', deliverable: null, isTwoStep: false },
  unit: { id: UNIT_ID, code: 'SYT', name: 'Sở Y tế', shortName: 'Sở Y tế' }, role: 'lead', due: { dueOn: '2020-12-01', originalDueOn: '2020-12-01', extensionCount: 0 }, status: null,
  kind: 'completion', state: 'submitted', versionNumber: 1, claim: 'completed', completedOn: '2020-11-12', narrative: 'Xong.', percent: null, difficulties: null, proposals: null,
  indicatorValues: [], reachedMilestones: [], evidence: [], files: [], indicators: [], milestones: [], submittedAt: '2020-11-13T02:00:00.000Z', submittedOn: '2020-11-13', submittedBy: 'Nguyễn Văn An', onBehalfOf: null, contentHash: 'ab'.repeat(32),
  previous: null, reviews: [], awaitsLeader: false, isOwnUnit: false,
};
