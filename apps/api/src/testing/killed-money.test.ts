import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureKeyRegister } from '@payung/database/key-register'
import { aSignedDecree } from '@payung/database/testing/a-contribution-list'
import { layGround } from '@payung/database/testing/ground'
import { newMasterKey } from '@payung/database/vault'
import { expect, test } from 'vitest'
import { aPostingFile, does, listOf, readAs, upload } from '../features/billing/receipts.builder.ts'
import { reached } from '../features/imports/commit/killed-commit.builder.ts'
import { cutPower, killWorker, openServer } from '../features/imports/commit/killed-server.builder.ts'
import { globalIdOf } from '../graphql/ids.ts'
import { today } from '../platform/clock.ts'
import { colleague } from './cohort.builder.ts'
import { endedJob } from './ended-job.builder.ts'
import {
  countFacts,
  ENDED,
  expectBalanced,
  freeJobs,
  HALTED,
  haltFacts,
  holdFacts,
  letFactsGo,
  spawnPayung,
} from './killed-money.builder.ts'
import { giveRoles } from './membership.builder.ts'
import { dataOf } from './mutation.builder.ts'
import { arrangePeople } from './people.builder.ts'
import { arrangeAmounts } from './programme.builder.ts'
import { type Client, layAccounts, signsIn, type TestTenant, vaultOf } from './test.ts'

const onToday = () => today().toString()
const MONTHS = 3
/** Rp16,800 a month: work accident 10,000 and death 6,800. */
const EACH = MONTHS * 16_800
const LISTS = [
  { killed: 'the process', fromMonth: '2027-01-01', untilMonth: '2027-04-01' },
  { killed: 'the process and PostgreSQL', fromMonth: '2027-04-01', untilMonth: '2027-07-01' },
] as const

interface Step {
  readonly name: string
  readonly by: TestTenant
  /** What it adds, whatever else it changes. */
  readonly adds: Readonly<Record<string, number>>
  readonly send: (client: Client) => Promise<unknown>
  /** Of a step whose work is a job: until it is over. */
  readonly ended?: (client: Client) => Promise<unknown>
}

/** A month of a treasurer as far as it moves money: each step is written by one transaction, the last one by a job. */
function stepsOf(decreeId: string, people: readonly { nationalId: string }[], list: (typeof LISTS)[number]) {
  let id = ''
  let jobId = ''
  const total = String(people.length * EACH)
  const listRead = async (client: Client) => readAs(await listOf(client, id))
  const steps: readonly Step[] = [
    {
      name: 'draft',
      by: 'kubu-raya',
      adds: { lists: 1, lines: people.length, events: 1 },
      send: async (client) => {
        const { fromMonth, untilMonth } = list
        id = dataOf(await does(client, 'draftContributionList', { decreeId, fromMonth, untilMonth })).id
      },
    },
    {
      name: 'bill',
      by: 'kubu-raya',
      adds: { bills: 1, entries: 1, events: 1 },
      send: async (client) =>
        dataOf(
          await does(client, 'recordInsurerBill', {
            ...(await listRead(client)),
            ...{
              billingCode: `88001234${list.fromMonth.slice(5, 7)}`,
              amount: total,
              billedOn: onToday(),
              dueOn: onToday(),
            },
          }),
        ),
    },
    {
      name: 'pay',
      by: 'pertamina',
      adds: { payments: 1, entries: 1, events: 1 },
      send: async (client) =>
        dataOf(
          await does(client, 'recordContributionPayment', {
            ...(await listRead(client)),
            ...{ amount: total, paidOn: onToday(), reference: 'SP2D-1' },
          }),
        ),
    },
    {
      name: 'receive',
      by: 'kubu-raya',
      adds: { receipts: 1, entries: 1, events: 1 },
      send: async (client) =>
        dataOf(
          await does(client, 'recordContributionReceipt', {
            ...(await listRead(client)),
            ...{ amount: total, receivedOn: onToday(), reference: 'BPJS-1' },
          }),
        ),
    },
    {
      name: 'answer',
      by: 'kubu-raya',
      adds: { posted: people.length, entries: 1, events: 1 },
      send: async (client) => {
        const rows = people.map(({ nationalId }, at) => ({
          ...{ nik: nationalId, kpj: `1234567890${at}`, months: MONTHS, rupiah: EACH, verdict: 'ACCEPTED' as const },
        }))
        const input = {
          ...(await listRead(client)),
          ...{ fileId: await upload(client, aPostingFile(rows)), people: people.length, amount: total },
        }
        const answer = await does(client, 'takeContributionAnswer', { ...input, idempotencyKey: list.fromMonth }, 'id')
        jobId = dataOf(answer).id
      },
      ended: async (client) => expect(await endedJob(client, jobId)).toMatchObject({ state: 'SUCCEEDED' }),
    },
  ]
  return { steps, idOf: () => id }
}

test('kill -9 between a fact about money and its commit, of the process and of PostgreSQL, loses nothing and doubles nothing, and the books balance', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'payung-killed-'))
  const keys = newMasterKey()
  let server = await openServer(dataDir, keys)
  try {
    await layGround(server.admin)
    await layAccounts(server.admin)
    await ensureKeyRegister(server.adminUrl, keys)
    await arrangeAmounts(server.admin)
    const people = await arrangePeople(server.admin, vaultOf(keys), [
      { name: 'Siti' },
      { name: 'Budi' },
      { name: 'Rara' },
    ])
    const cohort = { workers: people.map(({ id }) => id), quota: 3, area: '61.12' }
    const decreeId = globalIdOf('Decree', await aSignedDecree(server.admin, 'kubu-raya', cohort))
    await giveRoles(server.admin, 'kubu-raya', ['OFFICER'])
    await colleague(server.admin, 'pontianak', 'kubu-raya', ['APPROVER'])
    await colleague(server.admin, 'pertamina', 'kubu-raya', ['TREASURER'])
    await haltFacts(server.admin)
    let payung = await spawnPayung(server.config)
    const as = (tenant: TestTenant) => signsIn(server.admin, payung.url, tenant)

    for (const list of LISTS) {
      const { steps, idOf } = stepsOf(decreeId, people, list)
      for (const step of steps) {
        const where = `${step.name}, ${list.killed}`
        const before = await countFacts(server.admin)
        await holdFacts(server.admin)
        const sending = step.send(await as(step.by)).catch(() => null)
        await reached(server.admin, `${where}: written, not committed`, HALTED)
        // A job goes on beside the answer that names it: an answer that dies with the process leaves nothing to wait for.
        if (step.ended !== undefined) await sending
        if (list.killed === 'the process') {
          await killWorker(payung.process)
          await letFactsGo(server.admin)
          await reached(server.admin, `${where}: its transaction is over`, ENDED)
        } else {
          await Promise.all([cutPower(dataDir, server.admin), killWorker(payung.process)])
          await server.close()
          server = await openServer(dataDir, keys)
        }
        await sending
        expect(await countFacts(server.admin), where).toEqual(before)
        await expectBalanced(server.admin, server.config)

        await freeJobs(server.admin)
        payung = await spawnPayung(server.config)
        const client = await as(step.by)
        // A job that was killed is done by the next worker; everything else is sent again by who had no answer.
        if (step.ended === undefined) await step.send(client)
        await step.ended?.(client)
        const after = await countFacts(server.admin)
        const added = Object.keys(step.adds).map((fact) => [fact, (after[fact] ?? 0) - (before[fact] ?? 0)])
        expect(Object.fromEntries(added), where).toEqual(step.adds)
        // Once more, as after an answer that was lost on its way.
        await step.send(client).catch(() => null)
        await step.ended?.(client)
        expect(await countFacts(server.admin), where).toEqual(after)
        await expectBalanced(server.admin, server.config)
        if (step.name === 'draft') await approveAndSend(as, idOf())
      }
    }
  } finally {
    await server.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}, 900_000)

async function approveAndSend(as: (tenant: TestTenant) => Promise<Client>, id: string) {
  const approver = await as('pontianak')
  dataOf(await does(approver, 'approveContributionList', readAs(await listOf(approver, id))))
  const officer = await as('kubu-raya')
  dataOf(await does(officer, 'sendContributionList', { ...readAs(await listOf(officer, id)), sentOn: onToday() }))
}
