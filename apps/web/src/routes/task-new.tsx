import { useWords } from '../lib/words';
import { PageHeader } from '../ui/page-header';

export function TaskNewPage() {
  const t = useWords();
  return <PageHeader title={t('app.nav.tasks')} />;
}
