import { listAsks } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { query } from '../../lib/api-client';
import { useFormats } from '../../lib/format';
import { useWorkspace } from '../../lib/session';
import { useWords } from '../../lib/words';
import { AskAnswer } from '../../ui/ask-answer';
import { QueryBoundary } from '../../ui/query-boundary';
import { Note } from '../../ui/surface';

/** What the unit asked for in earlier reports on this assignment, with the answer or its absence. */
export function EarlierAsks({ assignmentId }: { assignmentId: string }) {
  const t = useWords();
  const formats = useFormats();
  const { plan } = useWorkspace();
  const asks = useQuery(query(listAsks, { query: { planId: plan.id, assignmentId, limit: 20 } }));
  return (
    <QueryBoundary query={asks} lines={1}>
      {({ items }) => {
        const shown = items.filter(({ state, answer }) => state !== 'closed' || answer !== null);
        if (shown.length === 0) return null;
        return (
          <Note>
            <b>{t('ask.form.title')}</b>
            <ul className="stack">
              {shown.map((ask) => (
                <li key={ask.id}>
                  <p lang="vi"><span className="num">{formats.day(ask.raisedOn)}</span>: {ask.proposal ?? ask.difficulty}</p>
                  {ask.answer === null && <b>{t('ask.form.unanswered')}</b>}
                  <AskAnswer ask={ask} />
                </li>
              ))}
            </ul>
          </Note>
        );
      }}
    </QueryBoundary>
  );
}
