import { readdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'

/** Guides that nobody needs in a village without a connection. */
const DESK_GUIDE = /docs\/guide\/(?!(petugas-desa|putaran-usulan|verifikasi|klaim-keluarga)\.md)/

const api = `http://127.0.0.1:${process.env.PORT ?? '4000'}`

// Lingui looks for its settings from the working directory, and tools load this file from the project's root.
process.env.LINGUI_CONFIG ??= fileURLToPath(new URL('lingui.config.ts', import.meta.url))

/** Every text is compressed once, as small as it gets; the server only hands it out. */
function compress(): Plugin {
  return {
    name: 'payung:compress',
    apply: 'build',
    closeBundle: {
      // After the service worker has been written.
      order: 'post',
      sequential: true,
      handler: async () => {
        const folder = fileURLToPath(new URL('dist/', import.meta.url))
        const files = (await readdir(folder, { recursive: true })).filter((file) =>
          /\.(m?js|css|html|svg|webmanifest)$/.test(file),
        )
        await Promise.all(
          files.map(async (file) => {
            const text = await readFile(folder + file)
            const [br, gz] = await Promise.all([promisify(brotliCompress)(text), promisify(gzip)(text, { level: 9 })])
            await Promise.all([writeFile(`${folder}${file}.br`, br), writeFile(`${folder}${file}.gz`, gz)])
          }),
        )
      },
    },
  }
}

export default defineConfig(({ command }) => ({
  plugins: [
    // Babel touches only the files that name a Lingui macro; everything else is compiled by Oxc.
    babel({ presets: [linguiTransformerBabelPreset()] }),
    react(),
    // A missing word may wait while one writes, but never reaches a build.
    lingui({ failOnMissing: command === 'build', failOnCompileError: command === 'build' }),
    VitePWA({
      // A new version waits until somebody says so: nobody loses a half-filled form to it.
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        id: '/',
        name: 'Payung',
        short_name: 'Payung',
        description: 'Perlindungan pekerja rentan Kalimantan Barat',
        lang: 'id',
        start_url: '/',
        display: 'standalone',
        background_color: '#07393f',
        theme_color: '#07393f',
        icons: [{ src: '/logo.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      workbox: {
        // The shell and what is always needed; the other pages are kept when they are first opened. Never an answer of the API.
        globPatterns: [
          'index.html',
          'logo*.svg',
          'assets/*.css',
          'assets/plus-jakarta-sans-latin-wght-*.woff2',
          'assets/*.js',
        ],
        globIgnores: [
          // What villages read of the guide is kept before it is asked for; the rest of it is not.
          '**/guide-*.js',
          '**/{AuditPage,PeoplePage,ImportPage,ImportListPage,PdfPages,browser,TotpSetup}-*.js',
        ],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [
          /^\/(api|graphql|files|uploads|templates|decrees|certificates|jobs|metrics|healthz|readyz|publik)(\/|$)/,
        ],
        runtimeCaching: [
          {
            urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
            handler: 'CacheFirst',
            options: { cacheName: 'assets', expiration: { maxEntries: 200 } },
          },
        ],
        cleanupOutdatedCaches: true,
        inlineWorkboxRuntime: true,
        sourcemap: false,
      },
    }),
    compress(),
  ],
  server: {
    proxy: Object.fromEntries(
      [
        '/graphql',
        '/api',
        '/files',
        '/uploads',
        '/templates',
        '/decrees',
        '/certificates',
        '/payment-orders',
        '/jobs',
      ].map((path) => [path, { target: api }]),
    ),
  },
  build: {
    target: 'es2023',
    manifest: true,
    // Icons and small drawings stay files: an inlined one would be paid for on every first load.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // The first load names every other file: what is no page goes without a name of its own, and a letter less of each tells them apart all the same.
        assetFileNames: 'assets/[name]-[hash:7][extname]',
        chunkFileNames: ({ name, facadeModuleId }) =>
          DESK_GUIDE.test(facadeModuleId ?? '')
            ? 'assets/guide-[hash:7].js'
            : /Page$|Pages$|^(browser|TotpSetup)$/.test(name)
              ? 'assets/[name]-[hash:7].js'
              : 'assets/[hash:7].js',
        // Two hundred small files cost a slow line more than they save: each waits its 400 ms there.
        codeSplitting: {
          groups: [
            // What the first page uses is one file. By tag, not by following imports: those lead through the libraries' lists of all they have.
            { name: 'shell', tags: ['$initial'], priority: 2 },
            // What twenty pages share and more: one that only a few need is not paid for at the door, and forms bring their library along.
            {
              name: 'desk',
              test: /@tabler[\\/]icons-react|@mantine[\\/](core|hooks)|@floating-ui|src[\\/]ui[\\/](?!form[\\/]use-input-form)/,
              minShareCount: 20,
              priority: 1,
            },
            // The foot of every list, and the way to its file: a home has none.
            {
              name: 'lists',
              test: /src[\\/]ui[\\/]table[\\/](ConnectionPage|CursorPager|KeysetPager|ListExport|OlderNewer|WholeList|use-connection)\./,
              priority: 2,
            },
            // Every home has its print head above its figures.
            { name: 'figures', test: /features[\\/]home[\\/](Figures|PrintHead)\./, priority: 1 },
            // The signs that four pages share and more are one file, and what fewer need is not paid for at the door: each by itself costs its name in everybody's first load, and a request where it is used.
            { name: 'signs', test: /@tabler[/]icons-react/, minShareCount: 4 },
          ],
        },
      },
    },
  },
  test: {
    // Nearly all of them are of plain functions: making a document and a process for each file took longer than everything else. What keeps
    // something in the browser says so at its head.
    environment: 'node',
    isolate: false,
    include: ['src/**/*.test.{ts,tsx}'],
  },
}))
