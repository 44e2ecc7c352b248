import type { TranslationOf } from '../translation';
import type { fieldError as source } from '../vi/field-error';

export const fieldError = {
  required: '请填写此项',
  'too-short': '内容过短',
  'too-long': '内容过长，请缩减',
  'too-small': '数值过小',
  'too-large': '数值过大',
  'not-a-day': '请输入有效日期，例如 30/06/2020',
  'not-a-number': '请输入数字',
  'not-a-whole-number': '请输入整数',
  'not-text': '请输入文字',
  'not-an-id': '请从列表中选择',
  'not-a-list': '需要一个列表',
  'not-one-of': '请选择允许的值',
  'wrong-format': '格式不正确',
  'unknown-property': '不接受此项',
  'unknown-unit': '未找到该单位',
  'unknown-object': '未找到该对象',
  'already-used': '已被使用，请更换',
  'out-of-range': '超出允许范围',
  invalid: '内容有误',
} as const satisfies TranslationOf<typeof source>;
