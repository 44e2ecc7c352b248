import type { TranslationOf } from '../translation';
import type { table as source } from '../vi/table';

export const table = {
  problem: {
    'header-missing': '未找到列标题行（任务内容、主持单位、期限等）。',
    'column-missing': '表中没有主持单位列。',
    'title-missing': '缺少任务内容。',
    'title-too-long': '任务内容超过 500 个字符。',
    'deliverable-too-long': '成果超过 500 个字符。',
    'lead-missing': '未填写主持单位。',
    'unit-unreadable': '“{text}”不是可识别的单位名称。',
    'lead-also-coordinates': '“{text}”既主持又配合。',
    'due-unreadable': '无法识别期限“{text}”。',
    'due-year-missing': '期限“{text}”未注明年份。',
    'cell-error': '单元格显示错误“{text}”，或公式没有结果。',
    'row-repeated': '该任务已在上面的行中出现。',
  },
  heading: { number: '序号', code: '任务编号', title: '任务内容', lead: '主持单位', coordinating: '配合单位', due: '完成期限', deliverable: '成果' },
  standing: '经常性',
  sheet: '任务',
  inSheet: '工作表“{sheet}”：{message}',
  file: {
    'file-damaged': '文件已损坏或未完整上传。请打开后重新保存再试。',
    'file-too-large': '表格过大，无法读取。请删除多余的行和列或拆分文件后再试。',
    'file-is-old-format': '文件为旧格式（.xls、.xlsb）。请用 Excel 或 LibreOffice 另存为 .xlsx 后再试。',
    'file-is-protected': '文件设有密码。请取消密码并保存后再试。',
    'file-type-unknown': '文件不是 .xlsx 或 .csv 表格。扫描件或 PDF 需先转换为表格。',
    'file-has-declarations': '文件含有不安全的 XML 声明，未读取。请用 Excel 或 LibreOffice 重新保存后再试。',
  },
} as const satisfies TranslationOf<typeof source>;
