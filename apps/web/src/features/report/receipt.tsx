import { downloadReceiptPdf, getReceipt, recallSubmission, type Receipt as ReceiptData } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { query, urlOf } from '../../lib/api-client';
import { useCommand } from '../../lib/command';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
import { useSession } from '../../lib/session';
import { useLanguage, useWords } from '../../lib/words';
import { Button, ButtonAnchor, ButtonLink } from '../../ui/button';
import { PageHeader } from '../../ui/page-header';
import { ProblemNote } from '../../ui/problem-note';
import { QueryBoundary } from '../../ui/query-boundary';
import { ReachedList } from '../../ui/reached-list';
import { Facts, Note } from '../../ui/surface';
import { useToast } from '../../ui/toast';

/** It arrived: number, time, hash, what comes next. */
export function Receipt({ submissionId }: { submissionId: string }) {
  const receipt = useQuery(query(getReceipt, { params: { submissionId } }));
  return <QueryBoundary query={receipt}>{(data) => <ReceiptBody receipt={data} />}</QueryBoundary>;
}

function ReceiptBody({ receipt }: { receipt: ReceiptData }) {
  const { t, locale } = useLanguage();
  const formats = useFormats();
  const { can } = useSession();
  return (
    <div className="measure stack">
      <PageHeader title={t('report.receipt.title')} detail={t('report.receipt.number', { number: receipt.number })} crumbs={[<Link key="work" to={paths.work}>{t('app.nav.myWork')}</Link>]} />
      {receipt.items.every(({ state }) => state === 'draft') ? <Note tone="warn">{t('report.receipt.wasRecalled')}</Note> : <Note tone="good">{t('report.receipt.next')}</Note>}
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
        <ButtonAnchor icon="download" href={urlOf(downloadReceiptPdf, { params: { submissionId: receipt.id }, query: { locale } })} download>{t('receiptPaper.download')}</ButtonAnchor>
        <Button icon="print" onClick={() => window.print()}>{t('report.receipt.print')}</Button>
      </div>
      {receipt.isRecallable && can('report.submit', receipt.unit.id) && <Recall receipt={receipt} />}
    </div>
  );
}

/** The way back, as long as nobody has opened what was sent. */
function Recall({ receipt: { id } }: { receipt: ReceiptData }) {
  const t = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const recall = useCommand(recallSubmission);
  const handleRecall = async () => {
    try {
      await recall.run({ params: { submissionId: id } });
      toast(t('report.receipt.recallDone'));
      await navigate({ to: paths.work });
    } catch (error) {
      // Shown below from the command.
      console.info('The report was not taken back.', error);
    }
  };
  return (
    <div className="stack no-print">
      {recall.error && <ProblemNote error={recall.error} />}
      <div className="bar">
        <Button icon="back" isPending={recall.isPending} onClick={() => void handleRecall()}>{t('report.receipt.recall')}</Button>
        <span className="sub sm">{t('report.receipt.recallHint')}</span>
      </div>
    </div>
  );
}
