import { Navigate } from '@tanstack/react-router';
import { homePathOf } from '../app/navigation';
import { useSession } from '../lib/session';

/** Each role starts where its work is. */
export function HomePage() {
  return <Navigate to={homePathOf(useSession())} replace />;
}
