import { getReceipt, type Receipt as ReceiptData } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { query } from '../../lib/api-client';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
import { useWords } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/button';
import { PageHeader } from '../../ui/page-header';
import { QueryBoundary } from '../../ui/query-boundary';
import { ReachedList } from '../../ui/reached-list';
import { Facts, Note } from '../../ui/surface';

/** It arrived: number, time, hash, what comes next. */
export function Receipt({ submissionId }: { submissionId: string }) {
  const receipt = useQuery(query(getReceipt, { params: { submissionId } }));
  return <QueryBoundary query={receipt}>{(data) => <ReceiptBody receipt={data} />}</QueryBoundary>;
}

function ReceiptBody({ receipt }: { receipt: ReceiptData }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <div className="measure stack">
      <PageHeader title={t('report.receipt.title')} detail={t('report.receipt.number', { number: receipt.number })} crumbs={[<Link key="work" to={paths.work}>{t('app.nav.myWork')}</Link>]} />
      <Note tone="good">{t('report.receipt.next')}</Note>
      <Facts
        facts={[
          { label: t('report.receipt.sentAt'), value: formats.instant(receipt.submittedAt) },
          { label: t('report.receipt.sentBy'), value: `${receipt.submittedBy}, ${receipt.unit.name}` },
          ...receipt.items.map((item) => ({ label: item.taskCode, value: <>{item.taskTitle} ({t('report.receipt.version', { number: item.versionNumber })}){item.reachedMilestones.length > 0 && <ReachedList reached={item.reachedMilestones} />}</> })),
          { label: t('report.receipt.hash'), value: <code className="xs">{receipt.contentHash}</code> },
        ]}
      />
      <div className="bar no-print">
        <ButtonLink to={paths.work} look="primary">{t('report.receipt.backHome')}</ButtonLink>
        <Button icon="print" onClick={() => window.print()}>{t('report.receipt.print')}</Button>
      </div>
    </div>
  );
}
