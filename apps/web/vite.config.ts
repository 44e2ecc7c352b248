import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import compile from 'icu-minify/compile';
import subsetFont from 'subset-font';
import { defineConfig, runnerImport, type Plugin } from 'vite';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const { version } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as { version: string };
const api = process.env['API_URL'] ?? 'http://localhost:3000';

export default defineConfig({
  root: fromRoot('apps/web'),
  cacheDir: fromRoot('node_modules/.vite/web'),
  plugins: [react(), compileWords(), languageName()],
  define: { __APP_VERSION__: JSON.stringify(version) },
  resolve: {
    alias: [
      { find: /^@app\/(domain|contract|words)$/, replacement: fromRoot('libs/$1/src/index.ts') },
      { find: /^\.\.?\/(core\/)?(to-json-schema|json-schema-processors)\.js$/, replacement: fromRoot('apps/web/no-json-schema.mjs') },
    ],
  },
  server: { port: 5173, strictPort: true, proxy: { '/api': { target: api, changeOrigin: false } } },
  build: {
    outDir: fromRoot('dist/apps/web'),
    emptyOutDir: true,
    // What tools/sizes.ts counts.
    manifest: true,
    target: 'es2022',
    // A data: font or image would need a wider content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      checks: { pluginTimings: false },
      // Our libraries only define: a page loads the endpoints and words it uses, not the whole promise.
      treeshake: { moduleSideEffects: [{ test: /[\\/]libs[\\/](contract|domain|words)[\\/]/, sideEffects: false }] },
    },
  },
});

type Texts = { readonly [key: string]: string | Texts };

/**
 * Compiles the ICU messages of each language while building, so that the page loads no parser of them (11 kB gzip of the
 * first load; use-intl's `format-only` goes with it). `npm run dev` and the tests read the texts as they are written.
 */
function compileWords(): Plugin {
  return {
    name: 'compile-words',
    apply: 'build',
    config: () => ({ resolve: { alias: [{ find: /^use-intl\/format-message$/, replacement: 'use-intl/format-message/format-only' }] } }),
    load: {
      filter: { id: /[\\/]libs[\\/]words[\\/]src[\\/](vi|en|zh)[\\/]index\.ts$/ },
      handler: async (id) => {
        const { module } = await runnerImport<{ messages: Texts }>(id, { logLevel: 'error' });
        return `export const messages = ${JSON.stringify(compiled(module.messages))};`;
      },
    },
  };
}

function compiled(texts: Texts): Record<string, unknown> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, typeof text === 'string' ? compile(text) : compiled(text)]));
}

/** The two characters of the Chinese language's own name, and the slices of its font in which they lie. */
const NAME_SLICES = { '4e2d': 119, '6587': 118 };

/** Cuts the name of the Chinese language out of its font (2 kB; the slices it lies in are 122), for `url("@language-name/6587.woff2")`. */
function languageName(): Plugin {
  const folder = fromRoot('node_modules/.cache/language-name');
  return {
    name: 'language-name',
    config: async () => {
      mkdirSync(folder, { recursive: true });
      for (const [codePoint, slice] of Object.entries(NAME_SLICES)) {
        const font = readFileSync(fromRoot(`node_modules/@fontsource-variable/noto-sans-sc/files/noto-sans-sc-${slice}-wght-normal.woff2`));
        writeFileSync(`${folder}/${codePoint}.woff2`, await subsetFont(font, String.fromCodePoint(Number.parseInt(codePoint, 16)), { targetFormat: 'woff2' }));
      }
      return { resolve: { alias: [{ find: '@language-name', replacement: folder }] } };
    },
  };
}
