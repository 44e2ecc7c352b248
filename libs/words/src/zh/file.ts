import type { TranslationOf } from '../translation';
import type { file as source } from '../vi/file';

export const file = {
  title: '证明文件',
  unclassified: '这些文件不含国家秘密',
  unclassifiedHint: '确认人姓名和时间随文件保存。此处无法识别 PDF 页面和图片中的文字。',
  confirmFirst: '勾选此项后才会发送等待中的文件。',
  choose: '选择文件',
  camera: '拍照',
  drop: '或将文件拖到此处。支持 pdf、png、jpg、docx、xlsx、txt、zip。',
  proves: '证明对象',
  deliverable: '任务成果',
  indicator: '指标：{name}',
  milestone: '节点：{name}',
  waiting: '等待发送',
  sending: '正在发送 {percent, number}%',
  cancelled: '已停止',
  progress: '正在发送{name}',
  cancel: '停止发送{name}',
  retry: '重新发送{name}',
  dismiss: '从等待列表中移除{name}',
  remove: '移除文件{name}',
  received: '已收到文件{name}。',
  kilobytes: '{size, number} KB',
  megabytes: '{size, number} MB',
  hash: 'SHA-256 {start}…',
} as const satisfies TranslationOf<typeof source>;
