import type { TranslationOf } from '../translation';
import type { audit as source } from '../vi/audit';

export const audit = {
  title: '日志',
  hint: '何人何时做了什么；只读，不可修改。',
  empty: '没有符合的记录。',
  unknown: '{actor}执行了“{action}”：{object}',
  as: '{role}，{unit}',
  onBehalfOf: '代表{unit}',
  reason: '理由：{reason}',
  requestId: '请求编号{id}',
  changes: '更改内容',
  field: '项目',
  before: '之前',
  after: '之后',
  nothing: '空',
  onlyThis: '只看此对象',
  noChange: '没有字段变更。',
  filter: {
    person: '操作人',
    action: '操作',
    object: '对象',
    from: '起始日期',
    to: '截止日期',
  },
  action: {
    session: {
      opened: '{actor}登录',
      closed: '{actor}退出登录',
      'all-closed': '{actor}退出所有设备',
      refused: '登录失败：{object}',
      locked: '登录暂时锁定：{object}',
    },
    password: {
      changed: '{actor}修改了密码',
    },
    installation: {
      'set-up': '{actor}完成系统设置：{object}',
    },
    committee: {
      created: '{actor}创建了{object}',
      edited: '{actor}修改了{object}的设置',
    },
    theme: {
      created: '{actor}添加了任务类别{object}',
    },
    holiday: {
      created: '{actor}在日历中添加了{object}',
      deleted: '{actor}从日历中移除了{object}',
    },
    unit: {
      created: '{actor}添加了单位{object}',
      edited: '{actor}修改了单位{object}',
      renamed: '{actor}更改了单位{object}的名称',
    },
    member: {
      added: '{actor}添加了成员{object}',
      edited: '{actor}修改了成员{object}',
    },
    user: {
      created: '{actor}创建了账户{object}',
      edited: '{actor}修改了账户{object}',
    },
    directive: {
      created: '{actor}录入了文件{object}',
      edited: '{actor}修改了文件{object}',
      split: '{actor}拆分了{object}的条款',
      proposed: '{actor}从{object}获取了条款和任务建议',
      issued: '{actor}印发了{object}',
      'proposal-accepted': '{actor}采纳自动识别结果并保存{object}',
    },
    clause: {
      disposed: '{actor}记录了{object}的处理方式',
      linked: '{actor}确认延续条款：{object}',
      separated: '{actor}确认并非延续条款：{object}',
    },
    plan: {
      created: '{actor}制定了{object}',
      edited: '{actor}修改了{object}',
      reviewed: '{actor}提交了{object}',
      returned: '{actor}退回了{object}，要求修改',
      approved: '{actor}批准了{object}',
      activated: '{actor}启动了{object}',
      closing: '{actor}开始关闭{object}',
      closed: '{actor}结束了{object}',
    },
    task: {
      created: '{actor}添加了任务{object}',
      edited: '{actor}修改了任务{object}',
      deleted: '{actor}删除了草稿{object}',
      issued: '{actor}交办了任务{object}',
      'issued-unclear': '{actor} 决定在五项尚未全部明确时下达 {object}',
    },
    'task-table': {
      imported: '{actor} 导入了任务表 {object}',
    },
    assignment: {
      acknowledged: '{actor}接收了{object}',
      'handed-back': '{actor}退回了{object}',
      'clarification-asked': '{actor} 请求明确 {object}',
      suspended: '{actor}暂停了{object}',
      resumed: '{actor}恢复了{object}',
      extended: '{actor}为{object}办理了延期',
      cancelled: '{actor}终止跟踪{object}',
      'carried-over': '{actor}将{object}结转下期',
      reworded: '{actor}将{object}改写后结转下期',
      transferred: '{actor}变更了{object}的牵头单位',
      reopened: '{actor}重新开启了{object}',
      closed: '{actor}结束了{object}',
    },
    extension: {
      drafted: '{actor}起草了{object}的延期申请',
      submitted: '{actor}提交了{object}的延期申请',
      withdrawn: '{actor}撤回了{object}的延期申请',
      approved: '{actor}按申请批准了{object}的延期',
      'approved-shorter': '{actor}批准了{object}的延期（短于申请）',
      refused: '{actor}驳回了{object}的延期申请',
    },
    round: {
      created: '{actor}开启了报告轮次{object}',
    },
    report: {
      submitted: '{actor}报送了报告{object}',
    },
    ask: {
      addressed: '{actor} 转交了{object}的建议',
      answered: '{actor} 答复了{object}的建议',
      refused: '{actor} 拒绝了{object}的建议',
      closed: '{actor} 关闭了{object}的建议',
    },
    part: {
      confirmed: '{actor} 确认了{object}中的配合部分',
      corrected: '{actor} 更正了{object}中的配合部分',
      disputed: '{actor} 对{object}提出不同意见',
      settled: '{actor} 对{object}的不同意见作出决定',
    },
    evidence: {
      added: '{actor} 添加了证明文件 {object}',
      removed: '{actor} 移除了证明文件 {object}',
      blocked: '已拦截 {actor} 上传的带有密级标志的文件：{object}',
    },
    'report-item': {
      submitted: '{actor}报送了{object}的报告',
      accepted: '{actor}采纳了{object}的报告',
      endorsed: '{actor}初步通过了{object}的报告',
      returned: '{actor}退回了{object}的报告',
      confirmed: '{actor}确认了{object}完成',
    },
    summary: {
      downloaded: '{actor}下载了汇总报告{object}',
    },
  },
} as const satisfies TranslationOf<typeof source>;
