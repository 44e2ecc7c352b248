import { useParams } from '@tanstack/react-router';
import { ProblemPage } from '../features/problem/problem';
import { paths } from '../lib/paths';

export function ProblemRoute() {
  const { code } = useParams({ from: paths.problem });
  return <ProblemPage code={code} />;
}
