import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { eventually } from '@payung/database/testing/eventually'
import { readPaper } from '@payung/documents/read-paper.builder'
import { testingPort } from '@payung/local-postgres/testing-port'
import { expect } from 'vitest'
import { bytesOf, textPath } from './features/decree-papers/papers.builder.ts'
import { aLine, aList, layWestKalimantan, saved } from './features/imports/imports.builder.ts'
import type { Server } from './server.ts'
import { drafts, lockedCohort } from './testing/decree.builder.ts'
import { arrangeAmounts } from './testing/programme.builder.ts'
import { layAccounts, test as sourceTest } from './testing/test.ts'

const BUILT = fileURLToPath(new URL('../dist/main.js', import.meta.url))

/** The API as an installation runs it: built into few files, told its settings after it was started, with its worker. */
const test = sourceTest.extend<{ server: Server }>({
  server: async ({ database, dataDir, keys, admin }, use) => {
    await layAccounts(admin)
    const port = await testingPort()
    const child = spawn(process.execPath, [BUILT, '--settings-by-message'], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.send({
      PORT: String(port),
      DATABASE_URL: database.appUrl,
      DATABASE_AUTH_URL: database.authUrl,
      DATABASE_JOBS_URL: database.jobsUrl,
      PAYUNG_DATA_DIR: dataDir,
      PAYUNG_KEYS: keys,
      PAYUNG_AUTH_SECRET: 'a-secret-for-tests-of-at-least-32-characters',
      PAYUNG_ROLE: 'all',
      LOG_LEVEL: 'error',
    })
    const url = `http://127.0.0.1:${port}`
    const close = async () => {
      child.kill('SIGTERM')
      await ended
    }
    try {
      await eventually(async () => expect((await fetch(`${url}/readyz`)).status).toBe(200))
      await use({ url, close })
    } finally {
      await close()
    }
  },
})

test('the built API reads a file on its threads, draws a paper with its fonts, and shows a public page in its looks', async ({
  signIn,
  admin,
  server,
}) => {
  await layWestKalimantan(admin)
  const officer = await signIn('kubu-raya')
  expect(await saved(officer, aList(aLine(), aLine()))).toMatchObject({ state: 'COMMITTED', createCount: 2 })
  await arrangeAmounts(admin)
  const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 2 })
  const draft = await drafts(officer, cohort)
  const { pages } = await readPaper(await bytesOf(officer, textPath(draft.id)))
  expect(pages[0]?.texts.map(({ text }) => text).join('\n')).toContain('KONSEP')
  const looks = await fetch(`${server.url}/publik/gaya.css`)
  expect([looks.status, looks.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8'])
})
