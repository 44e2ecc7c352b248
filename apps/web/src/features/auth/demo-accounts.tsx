import { listDemoAccounts } from '@app/contract';
import { ROLES } from '@app/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { query } from '../../lib/api-client';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { ProblemNote } from '../../ui/problem-note';
import { useSignIn } from './credentials';

const SHOWN_AT_FIRST = 2;

/** In demo mode, every account by role: one press signs in. */
export function DemoAccounts({ onSignedIn }: { onSignedIn: () => void }) {
  const t = useWords();
  const accounts = useQuery(query(listDemoAccounts, {}));
  const signIn = useSignIn();
  const [isAll, setAll] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const { items = [], password = null } = accounts.data ?? {};
  if (items.length === 0 || password === null) return null;
  const handleEnter = (username: string) => {
    signIn({ username, password }).then(onSignedIn, setProblem);
  };
  const groups = ROLES.map((role) => ({ role, people: items.filter((item) => item.role === role) })).filter(({ people }) => people.length > 0);
  const hiddenCount = groups.reduce((count, { people }) => count + Math.max(0, people.length - SHOWN_AT_FIRST), 0);
  return (
    <section className="card padded entry-card stack" aria-labelledby="demo-title">
      <div>
        <h2 id="demo-title">{t('auth.demo.title')}</h2>
        <p className="sub sm">{t('auth.demo.hint', { password })}</p>
      </div>
      {problem !== null && <ProblemNote error={problem} />}
      <div className="demo-groups">
        {groups.map(({ role, people }) => (
          <div key={role}>
            <h3>{t(`role.${role}`)}</h3>
            <ul>
              {(isAll ? people : people.slice(0, SHOWN_AT_FIRST)).map((person) => (
                <li key={person.username}>
                  <button type="button" className="demo-account" onClick={() => handleEnter(person.username)}>
                    <span>{person.displayName}</span>
                    <span className="sub xs">{person.username}</span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {!isAll && hiddenCount > 0 && <div className="demo-more"><Button look="quiet" onClick={() => setAll(true)}>{t('auth.demo.more', { count: hiddenCount })}</Button></div>}
    </section>
  );
}
