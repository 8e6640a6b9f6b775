// Plain JavaScript on purpose: an older Node must be able to read it, to say what is missing.
// Usage: node tooling/operations/bin/run.mjs <script from the root of the project> [arguments]
import module from 'node:module'
import { dirname, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const NEEDED = [22, 18]
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  const needed = NEEDED.join('.')
  console.error(
    `Payung memerlukan Node ${needed} atau lebih baru, sedangkan yang dipakai ${process.version}: pasang Node 24 dari nodejs.org, lalu ulangi.`,
  )
  console.error(
    `Payung needs Node ${needed} or newer, but this is ${process.version}: install Node 24 from nodejs.org, then run this again.`,
  )
  process.exit(1)
}

// One process, no shell in between: a signal to the script must reach the program.
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')
// What Node compiles is kept, so that the second time it need not.
module.enableCompileCache(resolve(root, 'node_modules/.cache/payung/compiled'))
const script = resolve(root, process.argv[2])
process.argv.splice(1, 2, script)
await import(pathToFileURL(script).href)
