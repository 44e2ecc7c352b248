import type { Permission } from '@app/domain';
import { paths } from '../lib/paths';
import type { Session } from '../lib/session';
import type { IconName } from '../ui/icon';

export interface Entry {
  readonly word: 'overview' | 'myWork' | 'tasks' | 'directives' | 'plans' | 'review' | 'rounds' | 'asks' | 'decisions' | 'summary' | 'units' | 'audit' | 'admin';
  readonly to: (typeof paths)['dashboard' | 'work' | 'tasks' | 'directives' | 'plans' | 'review' | 'rounds' | 'asks' | 'decisions' | 'summary' | 'units' | 'audit' | 'admin'];
  readonly icon: IconName;
  /** One of them is enough. */
  readonly needs: readonly Permission[];
}

const ENTRIES: readonly Entry[] = [
  { word: 'overview', to: paths.dashboard, icon: 'home', needs: ['dashboard.read'] },
  { word: 'myWork', to: paths.work, icon: 'report', needs: ['report.draft'] },
  { word: 'review', to: paths.review, icon: 'review', needs: ['report.review', 'report.confirm'] },
  { word: 'rounds', to: paths.rounds, icon: 'calendar', needs: ['round.manage', 'dashboard.read'] },
  { word: 'asks', to: paths.asks, icon: 'bell', needs: ['ask.answer'] },
  { word: 'decisions', to: paths.decisions, icon: 'clock', needs: ['task.decide', 'task.write'] },
  { word: 'tasks', to: paths.tasks, icon: 'task', needs: ['task.read'] },
  { word: 'directives', to: paths.directives, icon: 'document', needs: ['directive.read'] },
  { word: 'plans', to: paths.plans, icon: 'plan', needs: ['plan.read'] },
  { word: 'summary', to: paths.summary, icon: 'summary', needs: ['summary.read'] },
  { word: 'units', to: paths.units, icon: 'unit', needs: ['unit.read'] },
  { word: 'audit', to: paths.audit, icon: 'audit', needs: ['audit.read'] },
  { word: 'admin', to: paths.admin, icon: 'admin', needs: ['user.manage'] },
];

/** What the rail offers this person. */
export function entriesOf(session: Pick<Session, 'can'>): readonly Entry[] {
  return ENTRIES.filter(({ needs }) => needs.some((permission) => session.can(permission)));
}

export function homePathOf(session: Pick<Session, 'can'>): Entry['to'] {
  if (session.can('dashboard.read')) return paths.dashboard;
  if (session.can('report.draft')) return paths.work;
  return session.can('user.manage') ? paths.admin : paths.units;
}
