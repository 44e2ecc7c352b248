import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { isOpen } from '../lib/paths';
import { Skeleton } from '../ui/query-boundary';

const Allowed = lazy(async () => ({ default: (await import('./allowed')).Allowed }));
const Shell = lazy(async () => ({ default: (await import('./shell')).Shell }));

/** The frame for those who are signed in; open pages stand alone. */
export function Root() {
  const { pathname } = useLocation();
  const page = <Suspense fallback={<Skeleton />}><Outlet /></Suspense>;
  if (isOpen(pathname)) return page;
  return (
    <Suspense fallback={<Skeleton />}>
      <Shell><Allowed>{page}</Allowed></Shell>
    </Suspense>
  );
}
