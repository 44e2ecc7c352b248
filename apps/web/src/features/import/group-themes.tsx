import { listThemes } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { query } from '../../lib/api-client';
import { useCommittee } from '../../lib/session';
import { useWords } from '../../lib/words';
import { SelectField } from '../../ui/field';
import { ProblemNote } from '../../ui/problem-note';
import { QueryBoundary } from '../../ui/query-boundary';
import { Card } from '../../ui/surface';
import { groupsWithoutTheme } from './import-rows';
import type { Import } from './use-import';

/** Groups of the file that no theme of the committee goes by: one choice for all rows of a group. */
export function GroupThemes({ work }: { work: Import }) {
  const t = useWords();
  const { committee } = useCommittee();
  const themes = useQuery(query(listThemes, { params: { committeeId: committee.id } }));
  const groups = groupsWithoutTheme(work.reading?.rows ?? []);
  if (groups.length === 0) return null;
  const choose = (group: string | null, themeId: string) => {
    work.correct((row) => (row.group === group && row.problems.some(({ code }) => code === 'theme-missing') ? { themeId } : null)).catch((error: unknown) => console.info('The rows were not judged again.', error));
  };
  return (
    <Card title={t('table.import.groups')} detail={t('table.import.groupsHint')}>
      <QueryBoundary query={themes}>
        {({ items }) => (
          <div className="import-grid">
            {groups.map((group) => (
              <SelectField key={group ?? ''} label={group ?? t('table.import.noGroup')} value="" onChange={(event) => choose(group, event.target.value)}>
                <option value="" disabled>{t('table.import.chooseTheme')}</option>
                {items.map(({ id, code, name }) => <option key={id} value={id}>{code}. {name}</option>)}
              </SelectField>
            ))}
          </div>
        )}
      </QueryBoundary>
      {work.check.error && <ProblemNote error={work.check.error} />}
    </Card>
  );
}
