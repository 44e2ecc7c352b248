import type { TranslationOf } from '../translation';
import type { reading as source } from '../vi/reading';

export const reading = {
  title: '读取结论',
  detail: '系统提出条款与任务建议；仅创建您勾选的内容。',
  dayHint: '文中期限自该日起算。',
  file: '选择文件',
  fileHint: '支持 .docx、.html、.txt',
  paste: '或粘贴正文',
  read: '读取正文',
  refused: '无法读取此文件',
  tcvn3: '正文使用旧字体（TCVN3）录入，已转换编码。保存前请核对文字。',
  drafts: '建议',
  tickHint: '未勾选的内容仍保留在台账中，状态为未处理。',
  takeClear: '勾选{count, number}项已明确的内容',
  takeNone: '取消全部勾选',
  taken: '已勾选',
  notTaken: '未勾选',
  leftOut: '不是指示内容',
  readAs: '原文：{words}',
  plan: '接收任务的计划',
  summary: '{total, number}条中已处理{covered, number}条，任务草稿{tasks, number}项',
  save: '保存文件与任务',
  again: '返回正文',
  saved: '已保存文件和{count, number}项任务草稿。',
  look: {
    title: '需要核对',
    lead: '牵头单位',
    day: '期限',
    theme: '任务分组',
  },
} as const satisfies TranslationOf<typeof source>;
