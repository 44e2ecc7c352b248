import type { TranslationOf } from '../translation';
import type { unitHome as source } from '../vi/unit-home';

export const unitHome = {
  title: '本单位工作',
  heading: '{unit}还有{count, number}项工作须在{day}前报送',
  headingDone: '{unit}本轮报告已全部报送',
  headingNoRound: '{unit}：目前没有开启的报告轮次',
  intro: '{round}，剩余{days, number}个工作日。数据截至{day}。',
  introToday: '{round}，今日为报送期限。数据截至{day}。',
  introLate: '{round}，已过报送期限。数据截至{day}。',
  acknowledge: '接收',
  chooseUnit: '选择单位',
  empty: '没有到期的报告。',
  groupCount: '{count, number}项',
  group: {
    returned: '被退回，须修改',
    'to-acknowledge': '待接收',
    'to-report': '待报告',
    draft: '起草中',
    waiting: '已报送，待审核',
    coordinating: '配合工作',
    done: '已完成',
  },
  row: {
    report: '报告{code}：{title}',
    continue: '继续起草{code}：{title}',
    correct: '修改报告{code}：{title}',
    acknowledge: '接收{code}：{title}',
    waiting: '{code}：{title}',
    coordinate: '报告配合情况{code}：{title}',
    done: '{code}：{title}',
  },
  hint: {
    due: '期限{day}。',
    extended: '期限{day}（第{count, number}次延期，原期限{original}）。',
    standing: '经常性工作。',
    lastAccepted: '最近采纳：{day}。',
    noReport: '尚无报告。',
    draftSaved: '草稿保存于{time}。',
    sent: '回执号{number}，{time}报送。',
    waiting: '待秘书组审核',
    returned: '{reviewer}于{time}退回。原报送版本保持不变。',
    completed: '{class}，{day}',
  },
  round: {
    title: '报告轮次信息',
    progress: '{total, number}项任务中已报送{sent, number}项，草稿{drafts, number}份',
  },
  totals: {
    title: '牵头任务：{count, number}项',
    coordinating: '配合任务：{count, number}项',
  },
} as const satisfies TranslationOf<typeof source>;
