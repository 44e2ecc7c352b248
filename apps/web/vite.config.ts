import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const { version } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as { version: string };
const api = process.env['API_URL'] ?? 'http://localhost:3000';

export default defineConfig({
  root: fromRoot('apps/web'),
  cacheDir: fromRoot('node_modules/.vite/web'),
  plugins: [react()],
  define: { __APP_VERSION__: JSON.stringify(version) },
  resolve: {
    alias: [
      { find: /^@app\/(domain|contract|words)$/, replacement: fromRoot('libs/$1/src/index.ts') },
      { find: /^\.\.?\/(core\/)?to-json-schema\.js$/, replacement: fromRoot('apps/web/no-json-schema.mjs') },
    ],
  },
  server: { port: 5173, strictPort: true, proxy: { '/api': { target: api, changeOrigin: false } } },
  build: {
    outDir: fromRoot('dist/apps/web'),
    emptyOutDir: true,
    target: 'es2022',
    // A data: font or image would need a wider content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Our libraries only define: a page loads the endpoints and words it uses, not the whole promise.
      treeshake: { moduleSideEffects: [{ test: /[\\/]libs[\\/](contract|domain|words)[\\/]/, sideEffects: false }] },
    },
  },
});
