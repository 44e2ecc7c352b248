import type { Permission } from '@app/domain';
import { useMatches } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '../lib/session';
import { useWords } from '../lib/words';
import { PageHeader } from '../ui/page-header';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** One of them is enough to open the page; the server decides on every act. */
    readonly needs?: readonly Permission[];
  }
}

/** Says at the door what a person may not do, before a form is filled in vain. */
export function Allowed({ children }: { children: ReactNode }) {
  const t = useWords();
  const { can } = useSession();
  const needs = useMatches({ select: (matches) => matches.at(-1)?.staticData.needs });
  if (needs === undefined || needs.some((permission) => can(permission))) return children;
  return <PageHeader title={t('common.state.forbidden')} detail={t('common.state.forbiddenHow')} hasError />;
}
