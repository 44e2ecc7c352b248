import { useWords } from '../lib/words';
import { PageHeader } from '../ui/page-header';

export function AdminPage() {
  const t = useWords();
  return <PageHeader title={t('app.nav.admin')} />;
}
