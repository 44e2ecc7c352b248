import type { TranslationOf } from '../translation';
import type { app as source } from '../vi/app';

export const app = {
  name: 'Steerboard',
  tagline: '跟踪落实指导委员会结论',
  pageTitle: '{page} · Steerboard',
  errorTitle: '错误：{page} · Steerboard',
  skipLink: '跳到主要内容',
  nav: {
    label: '主导航',
    overview: '总览',
    myWork: '我的工作',
    tasks: '任务',
    directives: '文件',
    plans: '计划',
    review: '审核报告',
    asks: '建议',
    rounds: '报告轮次',
    decisions: '待决定',
    summary: '汇总',
    units: '单位',
    members: '成员',
    audit: '日志',
    admin: '管理',
    more: '更多',
    breadcrumb: '页面路径',
  },
  demo: {
    banner: '示例数据，工作日为{day}',
    detail: '会议、文件和数据均为试用示例。',
  },
  noSecrets: '请勿录入或上传涉及国家秘密的内容。',
  language: {
    label: '语言',
    vi: 'Tiếng Việt',
    en: 'English',
    zh: '中文',
  },
  theme: {
    label: '外观',
    system: '跟随系统',
    light: '浅色',
    dark: '深色',
    contrast: '高对比度',
  },
  search: {
    label: '搜索',
    placeholder: '搜索任务、单位',
    shortcut: 'Ctrl K',
    none: '未找到“{query}”。',
    results: '{count, number}条结果',
  },
  account: {
    label: '账户',
    settings: '设置',
    signOut: '退出登录',
    signOutEverywhere: '退出所有设备',
    onBehalfOf: '{role}，{unit}',
  },
  committee: {
    label: '指导委员会',
    choose: '选择指导委员会',
  },
  notifications: {
    label: '通知',
    waiting: '通知：{count, number}件待办',
  },
  footer: {
    version: 'Steerboard {version}',
    help: '支持：指导委员会秘书组，办公时间',
  },
  landmark: {
    main: '主要内容',
    header: '页眉',
    footer: '页脚',
  },
} as const satisfies TranslationOf<typeof source>;
