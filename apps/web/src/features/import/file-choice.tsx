import { useId, useRef, useState, type DragEvent } from 'react';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/surface';
import type { Import } from './use-import';

/** One file, chosen or dropped; choosing again begins anew. */
export function FileChoice({ work }: { work: Import }) {
  const t = useWords();
  const hintId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (file !== undefined) void work.read(file);
  };
  const handleDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <Card>
      <div className={isOver ? 'import-drop over' : 'import-drop'} role="group" aria-label={t('table.import.file')} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={handleDrop}>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv,.txt"
          hidden
          aria-hidden="true"
          tabIndex={-1}
          data-testid="table"
          onChange={(event) => {
            take(event.target.files?.[0]);
            // The same file may be chosen again after it was changed.
            event.target.value = '';
          }}
        />
        <div className="bar">
          <Button icon="table" isPending={work.isReading} describedBy={hintId} onClick={() => input.current?.click()}>{work.file === null ? t('table.import.choose') : t('table.import.chooseOther')}</Button>
          {work.file !== null && <strong role="status">{work.file.name}</strong>}
        </div>
        <p className="sm sub" id={hintId}>{t('table.import.hint')}</p>
      </div>
    </Card>
  );
}
