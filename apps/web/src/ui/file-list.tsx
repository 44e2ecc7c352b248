import { downloadFile, type EvidenceFile } from '@app/contract';
import type { ReactNode } from 'react';
import { urlOf } from '../lib/api-client';
import { useWords } from '../lib/words';
import { Icon } from './icon';
import './file-list.css';

const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

/** Kilobytes and megabytes as people say them. */
export function useFileSize(): (sizeBytes: number) => string {
  const t = useWords();
  return (sizeBytes) => (sizeBytes < MEGABYTE ? t('file.kilobytes', { size: Math.max(1, Math.round(sizeBytes / KILOBYTE)) }) : t('file.megabytes', { size: Math.round((sizeBytes * 10) / MEGABYTE) / 10 }));
}

/** Evidence files, each to be downloaded, with size and the start of its hash. `proofOf`: what a file proves, where it is known. */
export function FileList({ files, proofOf, actionsOf }: { files: readonly EvidenceFile[]; proofOf?: (file: EvidenceFile) => string | null; actionsOf?: (file: EvidenceFile) => ReactNode }) {
  const t = useWords();
  const sizeOf = useFileSize();
  if (files.length === 0) return null;
  return (
    <ul className="files" aria-label={t('file.title')}>
      {files.map((file) => (
        <li key={file.id}>
          <Icon name="clip" />
          <div>
            <a href={urlOf(downloadFile, { params: { fileId: file.id } })} download={file.name}>{file.name}</a>
            <p className="xs sub">{[sizeOf(file.sizeBytes), t('file.hash', { start: file.sha256.slice(0, 8) }), proofOf?.(file)].filter(Boolean).join(' · ')}</p>
          </div>
          {actionsOf?.(file)}
        </li>
      ))}
    </ul>
  );
}
