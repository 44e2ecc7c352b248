import { createDirective, createTask, draftExtension, getItem, getMe, getWork, listDirectives, listPlans, listQueue, listTasks, listThemes, listUnits, submitExtension } from '@app/contract';
import { callerOf } from '../stage/caller';

export type Things = Awaited<ReturnType<typeof findThings>>;

const DRAFT_TEXT = 'Khẩn trương hoàn thành công tác chuẩn bị. Áp dụng công nghệ thông tin, đổi mới cách thức thông tin đối ngoại của tỉnh.';

/** Ids of things of the demo that a screen shows, and the two drafts that the demo has none of. */
export async function findThings(url: string) {
  const secretariat = await callerOf(url, 'thu-ky-vptu');
  const officer = await callerOf(url, 'dau-moi-stttt');
  const [grant] = (await secretariat(getMe, {})).grants;
  const committeeId = some(grant?.committeeId, 'a committee');
  const plans = (await secretariat(listPlans, { query: { committeeId } })).items;
  const planId = some(plans.find(({ state }) => state === 'active'), 'an active plan').id;
  const tasks = (await secretariat(listTasks, { query: { planId, limit: 200 } })).items;
  const units = (await secretariat(listUnits, { query: { committeeId, limit: 200 } })).items;
  const themes = (await secretariat(listThemes, { params: { committeeId } })).items;
  const queue = (await secretariat(listQueue, { query: { committeeId } })).items;
  const unit = some(units.find(({ code }) => code === 'STTTT'), 'the unit STTTT');
  const work = (await officer(getWork, { params: { unitId: unit.id }, query: { committeeId, planId } })).items;
  const sent = some(queue.find(({ unit: { code } }) => code === 'STTTT'), 'a report of STTTT in the queue');
  const inGroup = (group: (typeof work)[number]['group']) => some(work.find((one) => one.group === group), `work to be ${group}`).assignmentId;
  const draftDirective = await secretariat(createDirective, { body: { committeeId, code: 'TB-04', kind: 'conclusion', title: 'Thông báo kết luận giao ban tháng 11 năm 2020', issuedOn: '2020-11-16', text: DRAFT_TEXT } });
  const draftTask = await secretariat(createTask, { body: { planId, reason: 'Bổ sung theo ý kiến chỉ đạo', code: 'CN.90', title: 'Rà soát nội dung tiếng Anh và tiếng Trung của Cổng thông tin', themeId: some(themes.find(({ code }) => code === 'CN'), 'the theme CN').id, kind: 'dated', dueOn: '2020-12-10', leadUnitId: unit.id } });
  const head = await callerOf(url, 'pho-tb-stttt');
  const toExtend = some(tasks.find(({ code }) => code === 'CT.05')?.leadAssignmentId, 'the task CT.05');
  const { id: extensionId } = await head(draftExtension, { params: { assignmentId: toExtend }, body: { requestedDueOn: '2020-12-14', cause: 'objective', reason: 'Chờ kết quả thẩm định của Bộ Thông tin và Truyền thông.', workDone: 'Đã trình hồ sơ thẩm định.' } });
  await head(submitExtension, { params: { extensionId } });
  return {
    planId,
    unitId: unit.id,
    overdueTaskId: some(tasks.find(({ status }) => status?.shown === 'overdue'), 'an overdue task').id,
    taskId: some(tasks.find(({ code }) => code === 'CT.03'), 'the task CT.03').id,
    draftTaskId: draftTask.id,
    directiveId: some((await secretariat(listDirectives, { query: { committeeId } })).items.find(({ code }) => code === 'TB-01'), 'the directive TB-01').id,
    draftDirectiveId: draftDirective.id,
    itemId: sent.itemId,
    itemForLeaderId: some(queue.find(({ awaitsLeader }) => awaitsLeader), 'a report that waits for a leader').itemId,
    submissionId: (await secretariat(getItem, { params: { itemId: sent.itemId } })).submissionId,
    returnedId: inGroup('returned'),
    toReportId: inGroup('to-report'),
    draftId: inGroup('draft'),
  };
}

function some<T>(found: T | null | undefined, what: string): T {
  if (found === null || found === undefined) throw new Error(`The demo has no ${what}.`);
  return found;
}
