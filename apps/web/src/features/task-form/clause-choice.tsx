import { getDirective, type DirectiveListItem } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { query } from '../../lib/api-client';
import { useWords } from '../../lib/words';
import { QueryBoundary } from '../../ui/query-boundary';
import { CheckGroup, Checks } from './check-group';

interface Held {
  readonly control: object;
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly error?: string | undefined;
}

/** Clauses by directive; a directive is read when it is opened, or when a clause chosen beforehand must be found. */
export function ClauseChoice({ directives, chosen, ...held }: Held & { directives: readonly DirectiveListItem[]; chosen: readonly string[] }) {
  const [preselected] = useState(chosen);
  return (
    <CheckGroup id={held.id} label={held.label} error={held.error}>
      {directives.map((directive) => <DirectiveClauses key={directive.id} directive={directive} preselected={preselected} control={held.control} name={held.name} />)}
    </CheckGroup>
  );
}

function DirectiveClauses({ directive, preselected, control, name }: Pick<Held, 'control' | 'name'> & { directive: DirectiveListItem; preselected: readonly string[] }) {
  const t = useWords();
  const [opened, setOpened] = useState<boolean | null>(null);
  const detail = useQuery({ ...query(getDirective, { params: { directiveId: directive.id } }), enabled: opened === true || preselected.length > 0 });
  const hasChosen = detail.data?.clauses.some(({ id }) => preselected.includes(id)) ?? false;
  const isOpen = opened ?? hasChosen;
  return (
    <details open={isOpen}>
      <summary
        onClick={(event) => {
          event.preventDefault();
          setOpened(!isOpen);
        }}
      >
        {directive.number === null ? directive.title : `${directive.number}. ${directive.title}`}
      </summary>
      {isOpen && (
        <QueryBoundary query={detail} lines={3}>
          {({ clauses }) => (clauses.length === 0 ? <p>{t('common.state.empty')}</p> : <Checks control={control} name={name} options={clauses.map(({ id, label, quote }) => ({ id, label: `${label}. ${quote}` }))} />)}
        </QueryBoundary>
      )}
    </details>
  );
}
