/** One file of Vite's manifest, as far as sizes need it. */
export interface BuiltFile {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}
export type Manifest = Readonly<Record<string, BuiltFile>>;

/** What a browser fetches before a page can be used; bytes as gzip sends them, fonts as they are. */
export interface PageSize {
  readonly page: string;
  readonly scriptBytes: number;
  readonly styleBytes: number;
  readonly fontBytes: number;
  readonly scriptBudgetBytes: number;
}

/** Bytes of a built file as they travel. */
export type SizeOf = (file: string) => number;

const KILOBYTE = 1000;
const FIRST_PAGE_BUDGET = 210 * KILOBYTE;
const PAGE_BUDGET = 285 * KILOBYTE;
export const STYLE_BUDGET_BYTES = 50 * KILOBYTE;
export const FONT_BUDGET_BYTES = 90 * KILOBYTE;

const ROUTE = /^src\/routes\/(.+)\.tsx$/;
const LANGUAGE = /libs\/words\/src\/(vi|en|zh)\/index\.ts$/;
const SHELL = 'src/app/shell.tsx';
/** Pages that stand alone; all others come in the frame of those who are signed in. */
const OPEN_PAGES = ['sign-in', 'setup'];

/** Ways through several pages of one visit: each file is fetched once. */
const VISITS: Readonly<Record<string, readonly string[]>> = {
  'sign-in, then the unit’s work, a report, its check and receipt': ['sign-in', 'home', 'work', 'work-form', 'work-check', 'receipt'],
  'sign-in, then the dashboard': ['sign-in', 'home', 'dashboard'],
};

/** Every page opened alone by its address, then the visits; the largest language counts. Throws when a page is missing. */
export function pageSizes(manifest: Manifest, sizeOf: SizeOf): PageSize[] {
  const pages = Object.keys(manifest).flatMap((key) => ROUTE.exec(key)?.[1] ?? []);
  const [entry] = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  if (entry === undefined || pages.length === 0) throw new Error('The manifest names no entry or no page.');
  const sizeOfVisit = (page: string, visited: readonly string[], scriptBudgetBytes: number): PageSize => {
    const isOpen = visited.every((one) => OPEN_PAGES.includes(one));
    const roots = [entry, ...(isOpen ? [] : [SHELL]), ...visited.map((one) => `src/routes/${one}.tsx`)];
    return { page, ...measure(manifest, roots, sizeOf), scriptBudgetBytes };
  };
  return [
    ...pages.sort().map((page) => sizeOfVisit(page, [page], OPEN_PAGES.includes(page) ? FIRST_PAGE_BUDGET : PAGE_BUDGET)),
    ...Object.entries(VISITS).map(([name, visited]) => sizeOfVisit(name, visited, PAGE_BUDGET)),
  ];
}

function measure(manifest: Manifest, roots: readonly string[], sizeOf: SizeOf): Pick<PageSize, 'scriptBytes' | 'styleBytes' | 'fontBytes'> {
  const loaded = new Set<string>();
  for (const root of roots) addWithImports(manifest, root, loaded);
  const files = [...loaded].map((key) => fileOf(manifest, key));
  const total = (names: Iterable<string>) => [...new Set(names)].reduce((sum, name) => sum + sizeOf(name), 0);
  const language = Math.max(0, ...Object.keys(manifest).filter((key) => LANGUAGE.test(key)).map((key) => sizeOf(fileOf(manifest, key).file)));
  return {
    scriptBytes: total(files.map(({ file }) => file)) + language,
    styleBytes: total(files.flatMap(({ css = [] }) => css)),
    fontBytes: total(files.flatMap(({ assets = [] }) => assets.filter((name) => name.endsWith('.woff2')))),
  };
}

function addWithImports(manifest: Manifest, key: string, loaded: Set<string>): void {
  if (loaded.has(key)) return;
  loaded.add(key);
  for (const imported of fileOf(manifest, key).imports ?? []) addWithImports(manifest, imported, loaded);
}

function fileOf(manifest: Manifest, key: string): BuiltFile {
  const file = manifest[key];
  if (file === undefined) throw new Error(`The manifest has no ${key}.`);
  return file;
}

export function isOverBudget({ scriptBytes, styleBytes, fontBytes, scriptBudgetBytes }: PageSize): boolean {
  return scriptBytes > scriptBudgetBytes || styleBytes > STYLE_BUDGET_BYTES || fontBytes > FONT_BUDGET_BYTES;
}

/** The table in Markdown, in kB (1,000 bytes). */
export function sizeTable(sizes: readonly PageSize[]): string {
  const kilobytes = (bytes: number) => (bytes / KILOBYTE).toFixed(1);
  return [
    '| page | JavaScript | budget | CSS | fonts | |',
    '|---|---:|---:|---:|---:|---|',
    ...sizes.map((size) => `| ${size.page} | ${kilobytes(size.scriptBytes)} | ${size.scriptBudgetBytes / KILOBYTE} | ${kilobytes(size.styleBytes)} | ${kilobytes(size.fontBytes)} | ${isOverBudget(size) ? 'OVER' : 'ok'} |`),
  ].join('\n');
}
