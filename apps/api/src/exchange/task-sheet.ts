import { romanNumeral } from '@app/domain';
import { words } from '@app/words';
import type { Written, WrittenRow, WrittenSheet } from '../office/xlsx-writer';
import type { TaskInPlan, ThemeRow } from './exchange.queries';

export interface TaskSheetParts {
  readonly planName: string;
  readonly themes: readonly ThemeRow[];
  readonly tasks: readonly TaskInPlan[];
  /** Names on the day of the export, by unit. */
  readonly unitNames: ReadonlyMap<string, string>;
}

const WIDTHS = [6, 10, 50, 28, 32, 20, 30];

/** The tasks of a plan in the shape that the import reads: a title, headings, a group row for each theme, a row for each task. */
export function taskSheet({ planName, themes, tasks, unitNames }: TaskSheetParts): WrittenSheet {
  const t = words('vi');
  const headings = ['number', 'code', 'title', 'lead', 'coordinating', 'due', 'deliverable'].map((role) => t(`table.heading.${role as 'number'}`));
  const groups = themes.map((theme) => ({ theme, tasks: tasks.filter(({ themeId }) => themeId === theme.id) })).filter((group) => group.tasks.length > 0);
  const name = (id: string | null): string => (id === null ? '' : (unitNames.get(id) ?? ''));
  const rows: WrittenRow[] = [
    { cells: [planName], look: 'title', mergeFrom: 0 },
    { cells: headings, look: 'heading' },
    ...groups.flatMap((group, at): WrittenRow[] => [
      { cells: [romanNumeral(at + 1), null, group.theme.name, null, null, null, null], look: 'group' },
      ...group.tasks.map((task, index): WrittenRow => ({
        cells: [index + 1, task.code, task.title, name(task.leadUnitId) || null, task.coordinatingUnitIds.map(name).filter(Boolean).join('; ') || null, dueCell(task, t('table.standing')), task.deliverable],
      })),
    ]),
  ];
  return { name: t('table.sheet'), widths: WIDTHS, rows };
}

function dueCell(task: TaskInPlan, standing: string): Written {
  if (task.kind === 'recurring') return task.recurrence;
  if (task.kind === 'standing') return standing;
  return task.dueOn === null ? null : { day: task.dueOn };
}
