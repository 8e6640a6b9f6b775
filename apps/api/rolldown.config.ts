import { relative, resolve, sep } from 'node:path'
import { defineConfig, type Plugin } from 'rolldown'

const FOLDER = resolve(import.meta.dirname, 'dist')
/** Where a process or a thread begins. */
const BEGINNINGS = {
  main: 'src/main.ts',
  'worker-thread': 'src/worker-thread.ts',
  'seal-on-thread': 'src/features/imports/rows/seal-on-thread.ts',
}

const fromFolder = (path: string) => relative(FOLDER, path).replaceAll(sep, '/')

/** A source names files and packages from where it stands, in one file with others, too. Threads alone begin in what is built. */
const fromWhereItStands: Plugin = {
  name: 'payung:from-where-it-stands',
  transform(code, id) {
    if (!code.includes('import.meta.url') || id.startsWith('\0')) return null
    const source = `new URL(${JSON.stringify(fromFolder(id))}, import.meta.url).href`
    return code.replace(
      /(?:(new URL\()'\.\/([\w-]+)\.ts', )?import\.meta\.url/g,
      (whole, address: string | undefined, name: string) => {
        if (address === undefined) return source
        return name in BEGINNINGS
          ? `${address}'./${name}.js', import.meta.url`
          : whole.replace('import.meta.url', source)
      },
    )
  },
}

/** It looks for more of its own files while it runs, and so stays where it is installed. */
const STAYS = /^pdfjs-dist\//

const whereItIsInstalled: Plugin = {
  name: 'payung:where-it-is-installed',
  async resolveId(source, importer) {
    if (!STAYS.test(source)) return null
    const installed = await this.resolve(source, importer, { skipSelf: true })
    return installed === null ? null : { id: fromFolder(installed.id), external: true }
  },
}

export default defineConfig({
  input: BEGINNINGS,
  platform: 'node',
  plugins: [whereItIsInstalled, fromWhereItStands],
  output: { dir: FOLDER, cleanDir: true, format: 'esm', entryFileNames: '[name].js' },
})
