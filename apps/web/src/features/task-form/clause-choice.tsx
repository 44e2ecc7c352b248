import { getDirective, type DirectiveListItem } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { query } from '../../lib/api-client';
import { useFormats } from '../../lib/format';
import { useWords } from '../../lib/words';
import { QueryBoundary } from '../../ui/query-boundary';
import { Checks, FieldGroup } from './field-group';

interface Held {
  readonly control: object;
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly error?: string | undefined;
}

/** Clauses under the directive they stand in; a directive is read when it is opened. */
export function ClauseChoice({ directives, openIds, ...held }: Held & { directives: readonly DirectiveListItem[]; openIds: readonly string[] }) {
  const t = useWords();
  return (
    <FieldGroup id={held.id} label={held.label} hint={t('task.source.choose')} error={held.error}>
      {directives.map((directive) => <DirectiveClauses key={directive.id} directive={directive} isOpenAtFirst={openIds.includes(directive.id)} control={held.control} name={held.name} />)}
    </FieldGroup>
  );
}

function DirectiveClauses({ directive, isOpenAtFirst, control, name }: Pick<Held, 'control' | 'name'> & { directive: DirectiveListItem; isOpenAtFirst: boolean }) {
  const t = useWords();
  const formats = useFormats();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const detail = useQuery({ ...query(getDirective, { params: { directiveId: directive.id } }), enabled: isOpen });
  const { number, title, issuedOn } = directive;
  return (
    <details className="clause-choice" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {title} <span className="sub sm">{number === null ? '' : `${number}, `}<span className="num">{formats.day(issuedOn)}</span></span>
      </summary>
      <div>
        {isOpen && (
          <QueryBoundary query={detail} lines={3}>
            {({ clauses }) =>
              clauses.length === 0 ? (
                <p className="sub">{t('directive.clause.empty')}</p>
              ) : (
                <Checks isSingle control={control} name={name} options={clauses.map(({ id, label, quote }) => ({ id, label: <span className="clause-words"><b>{t('directive.clause.one', { label })}</b><q lang="vi">{quote}</q></span> }))} />
              )
            }
          </QueryBoundary>
        )}
      </div>
    </details>
  );
}
