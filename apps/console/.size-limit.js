import { readFileSync } from 'node:fs'

/**
 * Budgets of what a browser must fetch, gzipped (`console.md` gives the reason: 400 kbit/s in a village office).
 *
 * The village entry is the shell, in which the village's home stands, and its words. At a desk come the home with its map and the parts that
 * most of its pages share. Read from Vite's manifest, so that a new route has its budget from its first build.
 */
const manifest = JSON.parse(readFileSync(new URL('dist/.vite/manifest.json', import.meta.url), 'utf8'))
const shell = chunkCalled('shell')
const village = scriptsOf(shell, 'src/i18n/entry.id.ts')
const staff = scriptsOf(shell, 'src/i18n/entry.id.ts', 'src/features/home/GovernmentHome.tsx', chunkCalled('desk'))

const routes = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry && /Page\.tsx$/.test(key))

export default [
  { name: 'village entry, scripts', path: toPaths(village), limit: '180 KB', gzip: true },
  { name: 'staff entry, scripts', path: toPaths(staff), limit: '240 KB', gzip: true },
  { name: 'first load, styles', path: toPaths(stylesOf(shell)), limit: '36 KB', gzip: true },
  ...routes.map((key) => ({
    name: key.replace(/^src\/features\//, ''),
    path: toPaths(scriptsOf(key).filter((file) => !staff.includes(file))),
    limit: '60 KB',
    gzip: true,
  })),
]

function chunkCalled(name) {
  const found = Object.keys(manifest).find((key) => manifest[key].name === name && manifest[key].file.endsWith('.js'))
  if (found === undefined) throw new Error(`no chunk is called ${name}`)
  return found
}

/** Chunks and everything that they import before they can run. */
function scriptsOf(...keys) {
  return [...reached(keys)].map((key) => manifest[key].file)
}

function stylesOf(...keys) {
  return [...new Set([...reached(keys)].flatMap((key) => manifest[key].css ?? []))]
}

function reached(keys, seen = new Set()) {
  for (const key of keys) {
    if (!(key in manifest)) throw new Error(`no chunk for ${key}`)
    if (seen.has(key)) continue
    seen.add(key)
    reached(manifest[key].imports ?? [], seen)
  }
  return seen
}

function toPaths(files) {
  return files.map((file) => `dist/${file}`)
}
