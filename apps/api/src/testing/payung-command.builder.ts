import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test as plain } from './with-worker.ts'

const CLI = resolve(import.meta.dirname, '../cli.ts')

export interface Outcome {
  readonly exitCode: number | null
  // biome-ignore lint/suspicious/noExplicitAny: a JSON answer, which each test takes apart by expect
  readonly document: any
}

interface Commands {
  readonly newMachine: string
  /** `payung …` in a process of its own, on a machine that has never served this installation. */
  readonly payung: (settings: Readonly<Record<string, string>>, ...words: string[]) => Promise<Outcome>
  /** The same, with the addresses and keys of the installation of the test. */
  readonly served: (...words: string[]) => Promise<Outcome>
}

export const testWithCommands = plain.extend<Commands>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the needed fixtures off the pattern
  newMachine: async ({}, use) => {
    const directory = await mkdtemp(join(tmpdir(), 'payung-new-machine-'))
    await use(directory)
    await rm(directory, { recursive: true, force: true })
  },
  payung: async ({ newMachine }, use) => {
    await use((settings, ...words) => {
      const env = { PATH: process.env['PATH'], PAYUNG_DATA_DIR: newMachine, PAYUNG_DEMO: 'off', ...settings }
      return new Promise((done) => {
        const child = execFile(process.execPath, [CLI, ...words, '--json'], { env }, (_, stdout) =>
          done({ exitCode: child.exitCode, document: JSON.parse(stdout) }),
        )
      })
    })
  },
  // The server has registered the keys before a command asks for them.
  served: async ({ payung, database, keys, server: _server }, use) => {
    const settings = { DATABASE_URL: database.appUrl, DATABASE_JOBS_URL: database.jobsUrl, PAYUNG_KEYS: keys }
    await use((...words) => payung(settings, ...words))
  },
})
