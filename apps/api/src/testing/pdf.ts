import type { TextItem } from 'pdfjs-dist/types/src/display/api';

export interface ReadPage {
  /** The lines of the page from the top, each from the left. */
  readonly lines: readonly string[];
  readonly size: readonly [number, number];
  /** Tags of the structure in reading order. */
  readonly tags: readonly string[];
}

/** A PDF file as a reader sees it, by pdf.js. */
export async function readPdf(bytes: Uint8Array) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info } = (await file.getMetadata()) as { info: { Title?: string; Language?: string } };
  const markings = await file.getMarkInfo();
  const pages: ReadPage[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({ lines: linesOf(items.filter((item): item is TextItem => 'str' in item)), size: [Math.round(width), Math.round(height)], tags: tagsOf(await page.getStructTree()) });
  }
  await file.destroy();
  return { title: info.Title, language: info.Language, isTagged: markings?.Marked === true, pages };
}

function linesOf(items: readonly TextItem[]): string[] {
  const lines = new Map<number, string>();
  for (const { str, transform } of items) {
    const height = Math.round(Number(transform[5]));
    lines.set(height, (lines.get(height) ?? '') + str);
  }
  return [...lines].sort(([one], [other]) => other - one).map(([, text]) => text.trim()).filter((text) => text !== '');
}

interface StructNode {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly StructNode[];
}

function tagsOf(node: StructNode | null): string[] {
  if (node === null) return [];
  return [...(node.role === undefined || node.role === 'Root' ? [] : [node.role]), ...(node.children ?? []).flatMap(tagsOf)];
}
