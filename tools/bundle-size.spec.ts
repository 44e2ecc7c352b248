import { isOverBudget, pageSizes, sizeTable, type Manifest } from './bundle-size';

const manifest: Manifest = {
  'index.html': { file: 'index.js', isEntry: true, imports: ['_shared'], css: ['index.css'], assets: ['vi.woff2', 'logo.svg'] },
  _shared: { file: 'shared.js', imports: ['index.html'] },
  'src/app/shell.tsx': { file: 'shell.js', imports: ['_shared'], css: ['shell.css'] },
  ...Object.fromEntries(['sign-in', 'home', 'work', 'work-form', 'work-check', 'receipt', 'dashboard'].map((page) => [`src/routes/${page}.tsx`, { file: `${page}.js`, imports: ['index.html'], css: ['index.css'] }])),
  '../../libs/words/src/vi/index.ts': { file: 'vi.js' },
  '../../libs/words/src/zh/index.ts': { file: 'zh.js' },
};
const BYTES: Readonly<Record<string, number>> = { 'index.js': 1000, 'shared.js': 100, 'shell.js': 50, 'sign-in.js': 7, 'vi.js': 20, 'zh.js': 30, 'index.css': 11, 'shell.css': 2, 'vi.woff2': 90_000 };
const sizeOf = (file: string) => BYTES[file] ?? 1;
const sizesOf = (page: string, size = sizeOf) => pageSizes(manifest, size).find((one) => one.page === page);

it('counts a page with what it imports once, the largest language, and no frame before the sign-in', () => {
  expect(sizesOf('sign-in')).toEqual({ page: 'sign-in', scriptBytes: 1000 + 100 + 7 + 30, styleBytes: 11, fontBytes: 90_000, scriptBudgetBytes: 210_000 });
});

it('counts the frame of those who are signed in', () => {
  expect(sizesOf('dashboard')).toEqual(expect.objectContaining({ scriptBytes: 1000 + 100 + 50 + 1 + 30, styleBytes: 13, scriptBudgetBytes: 285_000 }));
});

it('adds up the pages of a visit, each file once', () => {
  expect(sizesOf('sign-in, then the dashboard')?.scriptBytes).toBe(1000 + 100 + 50 + 7 + 1 + 1 + 30);
});

it('says which page is over one of its budgets', () => {
  const over = pageSizes(manifest, (file) => (file === 'work.js' ? 285_000 : sizeOf(file))).filter(isOverBudget);
  expect(over.map(({ page }) => page)).toEqual(['work', 'sign-in, then the unit’s work, a report, its check and receipt']);
  expect(sizeTable(over)).toContain('OVER');
  expect(pageSizes(manifest, sizeOf).some(isOverBudget)).toBe(false);
  expect(pageSizes(manifest, (file) => (file === 'vi.woff2' ? 90_001 : sizeOf(file))).every(isOverBudget)).toBe(true);
});

it('refuses a build without its pages', () => {
  expect(() => pageSizes({ 'index.html': { file: 'index.js', isEntry: true } }, sizeOf)).toThrow(/no page/);
});
