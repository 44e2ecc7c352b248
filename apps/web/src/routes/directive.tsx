import { useWords } from '../lib/words';
import { PageHeader } from '../ui/page-header';

export function DirectivePage() {
  const t = useWords();
  return <PageHeader title={t('app.nav.directives')} />;
}
