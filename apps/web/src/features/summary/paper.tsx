import type { Summary, SummaryAnnex, SummaryBlock, SummaryParagraph } from '@app/contract';
import { useEffect } from 'react';
import { loadFontOf } from '../../lib/preference';
import { useWords } from '../../lib/words';
import { PaperTable } from './paper-table';
import { SentenceText } from './sentence-text';

/** The document as the Word file will print it; always dark on white, as paper is. */
export function Paper({ summary }: { summary: Summary }) {
  const t = useWords();
  const { opening, sections, annexes, locale, layout } = summary;
  useEffect(() => loadFontOf(locale), [locale]);
  return (
    <div className="summary-papers">
      <p className="summary-legend no-print">
        <span className="said quoted">{t('summary.legend.quoted')}</span>
        <span className="said to-write">{t('summary.legend.toWrite')}</span>
      </p>
      <article className={`summary-paper ${layout}`} lang={locale} aria-label={t('summary.page')}>
        <Head summary={summary} />
        <Sentences paragraph={opening} />
        {sections.map(({ id, label, blocks }) => (
          <section key={id} aria-labelledby={id}>
            <h3 className="section-title" id={id}>{label}</h3>
            {blocks.map((block, at) => <Block key={at} block={block} title={label} />)}
          </section>
        ))}
        <End summary={summary} />
      </article>
      {annexes.map((annex) => <Annex key={annex.id} annex={annex} locale={locale} />)}
    </div>
  );
}

function Head({ summary: { head, layout } }: { summary: Summary }) {
  return (
    <header>
      <div className="letterhead">
        <div>
          <p className="parent">{head.parentName}</p>
          <p className="issuer">{head.committeeName}</p>
          {layout === 'party' && <p aria-hidden="true">*</p>}
          {head.number && <p className="gap number">{head.number}</p>}
        </div>
        <div>
          {head.motherTitle && <p className={head.motto === null ? 'mother ruled' : 'mother'}>{head.motherTitle}</p>}
          {head.motto && <p className="motto ruled">{head.motto}</p>}
          {head.placeAndDay && <p className="gap"><i>{head.placeAndDay}</i></p>}
          {head.translationNote && <p><b><i>{head.translationNote}</i></b></p>}
        </div>
      </div>
      <h2>{head.typeName}</h2>
      <p className="subject">{head.subject}</p>
      <p className="rule" aria-hidden="true">{layout === 'party' && '-----'}</p>
      {head.addressee && <p className="addressee">{head.addressee}</p>}
    </header>
  );
}

function Block({ block, title }: { block: SummaryBlock; title: string }) {
  if (block.kind === 'table') return <PaperTable table={block} caption={title} />;
  if (block.kind === 'paragraph') return <Sentences paragraph={block} />;
  return block.level === 2 ? <h4 id={block.id}>{block.label}</h4> : <h5 id={block.id}>{block.label}</h5>;
}

function Sentences({ paragraph: { isListed, sentences } }: { paragraph: SummaryParagraph }) {
  return (
    <p className="body">
      {isListed && '- '}
      {sentences.map((sentence, at) => <SentenceText key={at} sentence={sentence} />)}
    </p>
  );
}

function End({ summary: { recipients, signature } }: { summary: Summary }) {
  return (
    <footer className="paper-end">
      <div>
        <p className="recipients-label">{recipients.label}</p>
        <ul>{recipients.lines.map((line) => <li key={line}>{line}</li>)}</ul>
      </div>
      {signature && (
        <div className="signature">
          {signature.lines.map((line) => <p key={line}>{line}</p>)}
          <p className="name">{signature.name}</p>
        </div>
      )}
    </footer>
  );
}

function Annex({ annex: { id, label, title, attachedTo, blocks }, locale }: { annex: SummaryAnnex; locale: string }) {
  return (
    <section className="summary-paper annex" lang={locale} aria-labelledby={id}>
      <h2 id={id}>{label}</h2>
      <p className="subject">{title}</p>
      <p className="attached"><i>{attachedTo}</i></p>
      {blocks.map((block, at) => <Block key={at} block={block} title={`${label}. ${title}`} />)}
    </section>
  );
}
