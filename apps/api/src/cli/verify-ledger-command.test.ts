import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { aBilledListOfTwoLines, closesLastMonth, pays } from '@payung/database/testing/a-ledger'
import { peopleOf, receives, takesAnswer } from '@payung/database/testing/a-posting'
import type pg from 'pg'
import { expect, vi } from 'vitest'
import { test as plain } from '../testing/with-worker.ts'

// The command is a process of its own, which takes seconds on a machine that does other things as well.
vi.setConfig({ testTimeout: 120_000 })

interface Finding {
  readonly finding: string
  readonly kind: string
  readonly account: string | null
  readonly expected: string
  readonly booked: string
}

interface Verified {
  readonly exitCode: number | null
  readonly intact: boolean
  readonly tenants: readonly {
    readonly tenant: string
    readonly entries: number
    readonly findings: readonly Finding[]
  }[]
}

const test = plain.extend<{ verify: () => Promise<Verified> }>({
  verify: async ({ database, keys, server }, use) => {
    expect(server.url).toContain('http')
    const directory = await mkdtemp(join(tmpdir(), 'payung-ledger-'))
    const env = {
      PATH: process.env['PATH'],
      PAYUNG_DATA_DIR: directory,
      PAYUNG_DEMO: 'off',
      DATABASE_URL: database.appUrl,
      DATABASE_JOBS_URL: database.jobsUrl,
      PAYUNG_KEYS: keys,
    }
    const command = resolve(import.meta.dirname, '../cli.ts')
    await use(
      () =>
        new Promise((done) => {
          const child = execFile(process.execPath, [command, 'verify-ledger', '--json'], { env }, (_, stdout) =>
            done({ exitCode: child.exitCode, ...JSON.parse(stdout) }),
          )
        }),
    )
    await rm(directory, { recursive: true, force: true })
  },
})

/** Kubu Raya's bill, paid in parts before and after a month was closed, received, and posted to one of three people. */
async function aLedger(admin: pg.Client): Promise<void> {
  const { list } = await aBilledListOfTwoLines(admin)
  await pays(admin, list, 100_001)
  await closesLastMonth(admin, 'kubu-raya')
  await pays(admin, list, 9)
  await receives(admin, 'kubu-raya', 'kubu-raya', list)
  const [person] = await peopleOf(admin, list)
  if (person === undefined) throw new Error('nobody is on the list')
  await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, [person])
}

async function tampers(admin: pg.Client, statement: string): Promise<void> {
  await admin.query(`set session_replication_role = 'replica'`)
  const { rowCount } = await admin.query(statement)
  await admin.query(`set session_replication_role = 'origin'`)
  expect(rowCount).toBe(1)
}

const findingsOf = ({ tenants }: Verified) =>
  tenants.flatMap(({ tenant, findings }) =>
    findings.map(({ finding, kind, account, expected, booked }) => [tenant, finding, kind, account, expected, booked]),
  )

test('a ledger that follows from its facts is found whole', async ({ admin, verify }) => {
  await aLedger(admin)
  const verified = await verify()
  expect(findingsOf(verified)).toEqual([])
  expect(verified).toMatchObject({ exitCode: 0, intact: true })
  expect(verified.tenants.find(({ tenant }) => tenant === '61.12')).toMatchObject({ entries: 5, facts: 5 })
})

test('an altered posting is found past every trigger, with its tenant, fact and account', async ({ admin, verify }) => {
  await aLedger(admin)
  await tampers(admin, `update posting set rupiah = rupiah - 7 where account = 'RECEIVED_UNPOSTED' and rupiah > 0`)
  const verified = await verify()
  expect(verified).toMatchObject({ exitCode: 1, intact: false })
  expect(findingsOf(verified)).toEqual([
    ['61.12', 'DIFFERS', 'RECEIPT', 'RECEIVED_UNPOSTED', '100010', '100003'],
    ['61.12', 'UNBALANCED', 'RECEIPT', null, '0', '-7'],
  ])
})

test('a fact without its entry, one with two, and an entry of another day are found', async ({ admin, verify }) => {
  await aLedger(admin)
  await tampers(
    admin,
    `with gone as (delete from journal_entry where kind = 'RECEIPT' returning id), sides as (delete from posting p using gone where p.entry_id = gone.id)
     select from gone`,
  )
  await tampers(
    admin,
    `insert into journal_entry (tenant_id, kind, list_id, fact_on, booked_on, idempotency_key, text)
     select tenant_id, kind, list_id, fact_on, booked_on, 'BILL:again', text from journal_entry where kind = 'BILL'`,
  )
  await tampers(admin, `update journal_entry set booked_on = booked_on + 1 where kind = 'POSTING'`)
  const findings = findingsOf(await verify()).map(([, finding, kind, account]) => `${finding} ${kind} ${account}`)
  expect(findings.sort()).toEqual([
    'DAY_DIFFERS POSTING null',
    'DIFFERS RECEIPT PAID_IN_TRANSIT',
    'DIFFERS RECEIPT RECEIVED_UNPOSTED',
    'TWICE BILL null',
    'UNBALANCED BILL null',
  ])
})
