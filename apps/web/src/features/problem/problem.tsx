import { PROBLEM_CODES, statusOf, type ProblemCode } from '@app/contract';
import { Link } from '@tanstack/react-router';
import { paths } from '../../lib/paths';
import { useWords } from '../../lib/words';
import { EntryHead } from '../../ui/entry-head';
import { PageHeader } from '../../ui/page-header';
import { codeWords } from '../../ui/problem-note';
import { Card } from '../../ui/surface';
import './problem.css';

/** Where the `type` of a refusal leads: what its code means and what to do; open to programs' authors without an account. */
export function ProblemPage({ code }: { code: string }) {
  const t = useWords();
  const known = PROBLEM_CODES.find((one) => one === code);
  return (
    <div className="entry">
      <EntryHead />
      <main className="problem-page stack">
        <PageHeader title={t('problemPage.title', { code })} detail={known === undefined ? t('problemPage.unknown') : t('problemPage.status', { status: statusOf(known) })} hasError={known === undefined} />
        {known !== undefined && <Meaning code={known} />}
        <p><Link to={paths.home}>{t('app.nav.overview')}</Link></p>
      </main>
    </div>
  );
}

function Meaning({ code }: { code: ProblemCode }) {
  const t = useWords();
  const { title, detail } = codeWords(t, code);
  return (
    <Card title={title} detail={t('problemPage.heading')}>
      <p><b>{t('problemPage.whatToDo')}</b></p>
      <p>{detail}</p>
    </Card>
  );
}
