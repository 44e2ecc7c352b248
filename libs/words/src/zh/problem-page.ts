import type { TranslationOf } from '../translation';
import type { problemPage as source } from '../vi/problem-page';

export const problemPage = {
  title: '错误代码：{code}',
  heading: '系统返回的错误',
  status: 'HTTP 状态码 {status, number}',
  whatToDo: '处理办法',
  unknown: '没有此错误代码。',
  notFound: {
    title: '未找到页面',
    detail: '地址有误或页面已不存在。请返回首页或使用搜索。',
    home: '返回首页',
  },
  crash: {
    title: '此页面出现问题',
    detail: '已保存的草稿仍在。请刷新页面；如仍有问题，请告知系统管理员。',
  },
} as const satisfies TranslationOf<typeof source>;
