import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** One file per entry beside shared chunks; npm packages stay outside and are loaded from node_modules. */
export default defineConfig({
  root: here('.'),
  publicDir: false,
  resolve: {
    alias: {
      '@app/domain': here('../../libs/domain/src/index.ts'),
      '@app/contract': here('../../libs/contract/src/index.ts'),
      '@app/words': here('../../libs/words/src/index.ts'),
    },
  },
  build: {
    ssr: true,
    target: 'node20',
    outDir: here('../../dist/apps/api'),
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: { main: here('src/main.ts'), cli: here('src/cli.ts') },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
