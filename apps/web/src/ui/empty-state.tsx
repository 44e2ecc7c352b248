import type { ReactNode } from 'react';
import './surface.css';

/** What this place is for and the one thing to do; for filters, which filter hides everything. */
export function EmptyState({ title, detail, action }: { title: ReactNode; detail?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {detail && <p>{detail}</p>}
      {action}
    </div>
  );
}
