/** The shapes of the status language, drawn once; `<use>` inherits the colours of the tile it stands in. */
export function StatusSprite() {
  const round = { strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
  return (
    <svg className="sprite" aria-hidden="true">
      <symbol id="g-done" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="currentColor" /><path d="M4.8 8.2l2.3 2.3 4.2-4.7" fill="none" stroke="var(--f)" strokeWidth="1.9" {...round} /></symbol>
      <symbol id="g-late" viewBox="0 0 16 16"><path d="M8 2.2A5.9 5.9 0 1 0 13.9 8.1" fill="none" stroke="currentColor" strokeWidth="1.6" {...round} /><path d="M10.6 5.4V.7a4.7 4.7 0 0 1 4.7 4.7z" fill="currentColor" /><path d="M5 8.4l2.1 2.1 3.4-3.5" fill="none" stroke="currentColor" strokeWidth="1.8" {...round} /></symbol>
      <symbol id="g-doing" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" /><path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" /></symbol>
      <symbol id="g-soon" viewBox="0 0 16 16"><path d="M8 1.6L15 14H1z" fill="currentColor" stroke="currentColor" strokeWidth="1" {...round} /><path d="M8 6v4M8 11.8v.2" stroke="var(--f)" strokeWidth="1.7" {...round} /></symbol>
      <symbol id="g-over" viewBox="0 0 16 16"><path d="M5 .9h6L15.1 5v6L11 15.1H5L.9 11V5z" fill="currentColor" /><path d="M5.3 5.3l5.4 5.4M10.7 5.3l-5.4 5.4" stroke="var(--f)" strokeWidth="2" {...round} /></symbol>
      <symbol id="g-wait" viewBox="0 0 16 16"><path d="M3.6 2h8.8M3.6 14h8.8" stroke="currentColor" strokeWidth="1.7" {...round} /><path d="M4.6 2.6c0 3.2 3.4 3.4 3.4 5.4S4.6 10.2 4.6 13.4h6.8C11.4 10.2 8 10 8 8s3.4-2.2 3.4-5.4z" fill="currentColor" /></symbol>
      <symbol id="g-none" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5.4" fill="none" stroke="currentColor" strokeWidth="1.7" /></symbol>
      <symbol id="g-quiet" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.4 2.15" /><path d="M6 8h4" stroke="currentColor" strokeWidth="1.8" {...round} /></symbol>
      <symbol id="g-off" viewBox="0 0 16 16"><path d="M3.5 8h9" stroke="currentColor" strokeWidth="2" {...round} /></symbol>
      <symbol id="g-standing" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.9" fill="none" stroke="currentColor" strokeWidth="1.2" /><path d="M8 8c-1-1.3-1.7-1.9-2.6-1.9a1.9 1.9 0 0 0 0 3.8c.9 0 1.6-.6 2.6-1.9s1.7-1.9 2.6-1.900a1.9 1.9 0 0 1 0 3.800c-.9 0-1.6-.6-2.6-1.900z" fill="none" stroke="currentColor" strokeWidth="1.4" {...round} /></symbol>
      <symbol id="c-confirmed" viewBox="0 0 12 12"><path d="M2.6 6.3l2.3 2.3 4.5-5" fill="none" stroke="currentColor" strokeWidth="1.8" {...round} /></symbol>
      <symbol id="c-given" viewBox="0 0 12 12"><circle cx="6" cy="6" r="2.6" fill="currentColor" /></symbol>
      <symbol id="c-no-answer" viewBox="0 0 12 12"><path d="M3 6h.1M6 6h.1M9 6h.1" stroke="currentColor" strokeWidth="1.7" {...round} /></symbol>
      <symbol id="c-disputed" viewBox="0 0 12 12"><path d="M3 4.3h6M3 7.7h6M8 2L4 10" fill="none" stroke="currentColor" strokeWidth="1.5" {...round} /></symbol>
      <symbol id="c-acknowledged" viewBox="0 0 12 12"><path d="M3.2 6h5.6" stroke="currentColor" strokeWidth="1.5" {...round} /></symbol>
      <symbol id="m-claimed" viewBox="0 0 9 9"><path d="M0 0h9v9z" fill="var(--wait)" stroke="var(--surface)" strokeWidth=".8" /></symbol>
      <symbol id="m-returned" viewBox="0 0 9 9"><path d="M0 0h9L0 9z" fill="var(--soon)" stroke="var(--soon-word)" strokeWidth=".9" /></symbol>
      <symbol id="m-disputed" viewBox="0 0 9 9"><path d="M4.5 0L9 4.5 4.5 9 0 4.500z" fill="var(--soon-soft)" stroke="var(--soon-word)" strokeWidth="1.2" /></symbol>
      <symbol id="m-extended" viewBox="0 0 9 9"><path d="M2.5 2.500h6.500V9H2.500z" fill="var(--text)" stroke="var(--surface)" strokeWidth=".8" /></symbol>
    </svg>
  );
}
