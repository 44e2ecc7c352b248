import type { AuditEntry } from '@app/contract';
import { ROLES } from '@app/domain';
import { auditSentence, type Words } from '@app/words';
import { useFormats } from '../../lib/format';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Table } from '../../ui/table';

/** One act as a sentence; what it changed opens below it. */
export function AuditRow({ entry, onPickObject }: { entry: AuditEntry; onPickObject?: (objectId: string) => void }) {
  const t = useWords();
  const formats = useFormats();
  const { objectId } = entry;
  const sentence = auditSentence(t, entry);
  const about = [roleIn(t, entry), entry.onBehalfOf === null ? '' : t('audit.onBehalfOf', { unit: entry.onBehalfOf })].filter(Boolean).join(', ');
  return (
    <li>
      <details>
        <summary>
          <span className="sentence">{sentence}</span>
          <time className="sub sm" dateTime={entry.at}>{formats.instant(entry.at)}</time>
        </summary>
        <div className="stack audit-more">
          {about !== '' && <p className="sm">{about}</p>}
          {entry.reason !== null && <p className="sm">{t('audit.reason', { reason: entry.reason })}</p>}
          <ChangeTable entry={entry} />
          {entry.requestId !== null && <p className="xs sub">{t('audit.requestId', { id: entry.requestId })}</p>}
          {objectId !== null && onPickObject && <div><Button isSmall icon="filter" onClick={() => onPickObject(objectId)}>{t('audit.onlyThis')}</Button></div>}
        </div>
      </details>
    </li>
  );
}

function roleIn(t: Words, { actorRole, unitName }: AuditEntry): string {
  const known = ROLES.find((role) => role === actorRole);
  const role = known === undefined ? actorRole : t(`role.${known}`);
  if (role === null) return unitName ?? '';
  return unitName === null ? role : t('audit.as', { role, unit: unitName });
}

function ChangeTable({ entry }: { entry: AuditEntry }) {
  const t = useWords();
  const rows = Object.entries(entry.changes).map(([field, change]) => ({ field, ...change }));
  if (rows.length === 0) return <p className="sm sub">{t('audit.noChange')}</p>;
  return (
    <Table
      caption={t('audit.changes')}
      rows={rows}
      keyOf={({ field }) => field}
      columns={[
        { key: 'field', label: t('audit.field'), isHeading: true, cell: ({ field }) => <code>{field}</code> },
        { key: 'before', label: t('audit.before'), cell: ({ before }) => <del>{shown(t, before)}</del> },
        { key: 'after', label: t('audit.after'), cell: ({ after }) => <ins>{shown(t, after)}</ins> },
      ]}
    />
  );
}

/** A value as recorded; nothing is said as nothing (R10). */
function shown(t: Words, value: unknown): string {
  if (value === null || value === undefined || value === '') return t('audit.nothing');
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}
