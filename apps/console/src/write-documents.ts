import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gatherDocuments } from './persisted/gather-documents.ts'

/** Writes down all that the console asks for, for the server. */
const folder = import.meta.dirname
const files = (await readdir(folder, { recursive: true }))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !/^(generated|parts)\//.test(file))
  .sort()
const sources = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
const texts = await gatherDocuments(sources)
const target = join(folder, 'generated')
await mkdir(target, { recursive: true })
await writeFile(join(target, 'documents.json'), `${JSON.stringify(texts, null, 1)}\n`)
