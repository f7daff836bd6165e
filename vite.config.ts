import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const OUT = 'dist/web';
const PACKED = /\.(?:js|css|html|svg)$/;

/** Lays a gzip and a brotli twin beside every built text file; the server sends what the browser takes. */
function packed(): Plugin {
  return {
    name: 'packed',
    apply: 'build',
    writeBundle() {
      for (const file of readdirSync(OUT, { recursive: true, encoding: 'utf8' }).filter((name) => PACKED.test(name))) {
        const bytes = readFileSync(join(OUT, file));
        writeFileSync(join(OUT, `${file}.gz`), gzipSync(bytes, { level: 9 }));
        writeFileSync(
          join(OUT, `${file}.br`),
          brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
        );
      }
    },
  };
}

/** Builds web/ into dist/web. Nothing is inlined, so that the pages hold under `default-src 'self'`. */
export default defineConfig({
  root: 'web',
  base: '/',
  plugins: [react(), packed()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    rolldownOptions: { checks: { pluginTimings: false } },
    chunkSizeWarningLimit: 400,
  },
});
