import { readFileSync } from 'node:fs'
import { getPriority } from 'node:os'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'

/** Field 19 of a thread's `stat`, counted behind the name, which may hold blanks. */
const NICENESS_FIELD = 16

test.runIf(process.platform === 'linux')('a thread that gives way does so alone', async () => {
  const before = getPriority()
  const thread = new Worker(
    `import { readFileSync } from 'node:fs'
     import { parentPort } from 'node:worker_threads'
     const { giveWay } = await import(${JSON.stringify(new URL('./give-way.ts', import.meta.url).href)})
     giveWay()
     parentPort.postMessage(readFileSync('/proc/thread-self/stat', 'utf8'))`,
    { eval: true, execArgv: ['--input-type=module'] },
  )
  const stat = await new Promise<string>((resolve, reject) => {
    thread.once('message', resolve)
    thread.once('error', reject)
  })
  const nicenessOf = (line: string) => Number(line.slice(line.lastIndexOf(')') + 2).split(' ')[NICENESS_FIELD])
  expect(nicenessOf(stat)).toBe(10)
  expect(nicenessOf(readFileSync('/proc/thread-self/stat', 'utf8')), 'the thread that started it').toBe(before)
})
