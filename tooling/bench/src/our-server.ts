import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { testingPort } from '@payung/local-postgres/testing-port'
import { BENCH_PASSWORD, type BenchDatabase } from './bench-database.ts'

const MAIN = createRequire(import.meta.url).resolve('@payung/api/main')
const WITH_DOCUMENTS = fileURLToPath(new URL('./our-process.ts', import.meta.url))

/** Whoever signs in counts as somebody else at work for two seconds, and beside others nobody asks so much at once as a measure does. */
export const ALONE_AFTER_MILLISECONDS = 2_500

export interface OurServer {
  readonly url: string
  readonly pid: number
  /** @returns the cookie of a session, made by signing in as a person does */
  signIn(account: string): Promise<string>
  /** @returns how many statements it has sent to the database so far; only a server that was started with documents answers */
  statements(): Promise<number>
}

export interface OurOptions {
  readonly role?: 'server' | 'all'
  /** Persisted documents by id, as the console brings its own. */
  readonly documents?: Readonly<Record<string, string>>
}

/** The API as it runs in production, in a process of its own. */
export async function startOurs(
  stack: AsyncDisposableStack,
  database: BenchDatabase,
  { role = 'server', documents }: OurOptions = {},
): Promise<OurServer> {
  const port = await testingPort()
  const dataDir = await mkdtemp(join(tmpdir(), 'payung-bench-'))
  stack.defer(() => rm(dataDir, { recursive: true, force: true }))
  const child = fork(documents === undefined ? MAIN : WITH_DOCUMENTS, {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      PORT: String(port),
      PAYUNG_ROLE: role,
      PAYUNG_DATA_DIR: dataDir,
      PAYUNG_KEYS: database.keys,
      PAYUNG_AUTH_SECRET: 'a-secret-for-the-bench-of-32-characters',
      PAYUNG_DEMO: 'none',
      PAYUNG_DEMO_PASSWORD: BENCH_PASSWORD,
      ...(documents === undefined ? {} : { BENCH_DOCUMENTS: JSON.stringify(documents) }),
      DATABASE_URL: database.urls.app,
      DATABASE_AUTH_URL: database.urls.auth,
      DATABASE_JOBS_URL: database.urls.jobs,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  stack.defer(async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  })
  const url = `http://localhost:${port}`
  while (
    !(await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error(`the API ended with ${child.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  if (role === 'all') await waitForWorker(database)
  return {
    url,
    pid: child.pid ?? 0,
    statements: async () => {
      const answer = once(child, 'message')
      child.send('statements')
      const [statements] = await answer
      return Number(statements)
    },
    signIn: async (account) => {
      const answer = await fetch(`${url}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url },
        body: JSON.stringify({ email: `${account}@payung.example`, password: BENCH_PASSWORD }),
      })
      if (!answer.ok) throw new Error(`sign-in as ${account}: ${answer.status} ${await answer.text()}`)
      return answer.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; ')
    },
  }
}

/** The queue listens on a connection of its own once the worker's thread has loaded: a server at work has done that long ago. */
async function waitForWorker({ admin }: BenchDatabase): Promise<void> {
  const listens = `select from pg_stat_activity where datname = current_database() and query ilike 'listen%jobs:insert%'`
  while ((await admin.query(listens)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 50))
}
