import type pg from 'pg'
import { describe, expect } from 'vitest'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { type Client, vaultOf } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'
import { comparedPairs, contentOf, pairsOf } from './duplicates.builder.ts'

const PREVIEW =
  '{ obviousMerges { scoreMin count left { code count } pairs(first: 10) { edges { node { id a { name } suggestedWinnerId } } } } }'
const BATCHES = `{ duplicateBatches(first: 10) { edges { node { id kind scoreMin because asked decided undone left mayUndo askedBy { email }
  refusals { code count message } job { state } undoJob { state } jobUnderWay { state } pairs(first: 10) { edges { node { outcome because pair { state } } } } } } } }`
const starting = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ... on ${input.replace('Input', 'Success')} { data { id } } ... on Error { code } } }`

const previewOf = async (client: Client) => (await client.ask(PREVIEW)).obviousMerges
const batchesOf = async (client: Client) =>
  (await client.ask(BATCHES)).duplicateBatches.edges.map(({ node }: { node: unknown }) => node)
const ask = async (client: Client, name: string, input: Record<string, unknown>) =>
  (await client.ask(starting(name, `${name[0]?.toUpperCase()}${name.slice(1)}Input`), { input }))[name]
const mergeObvious = (client: Client, expectedCount: number, idempotencyKey: string, exceptPairIds: string[] = []) =>
  ask(client, 'startObviousMerges', { expectedCount, idempotencyKey, exceptPairIds })
const resultOf = async (client: Client, jobId: string) => JSON.parse((await endedJob(client, jobId)).result)
const undoLatest = async (client: Client) => {
  const [{ id }] = await batchesOf(client)
  return ask(client, 'undoDuplicateBatch', { batchId: id })
}

/** The number of the second says another day than its record: a slip. */
const ANI = { name: 'Ani Lestari', birthDate: '1982-11-15', nationalId: '6112055511820202' }
const ANI_AGAIN = { ...ANI, nationalId: '6112056511820303', decile: 2, occupation: 'TRADER' }
/** Both numbers fit: they may be two people. */
const TWINS = ['6112055003750202', '6112055003750203'].map((nationalId) => ({
  name: 'Dewi Lestari',
  birthDate: '1975-03-10',
  nationalId,
}))
const BUDI = { name: 'Budi Santoso', birthDate: '1990-06-20', sex: 'MALE' as const, nationalId: '6112052006900001' }
const BUDI_AGAIN = { ...BUDI, nationalId: '6112052107900044' }

const states = async (admin: pg.Client) =>
  (await admin.query('select state, count(*)::int as n from duplicate_pair group by 1 order by 1')).rows

describe('merging the obvious', () => {
  test('merges those about which nothing speaks against it, and is taken back as one', async ({
    signIn,
    admin,
    keys,
  }) => {
    await arrangePeople(admin, vaultOf(keys), [
      { ...ANI, occupation: null },
      { ...ANI_AGAIN, registeredBy: 'provinsi' },
      ...TWINS,
    ])
    const officer = await signIn('kubu-raya')
    await comparedPairs(officer, 2)
    const before = await contentOf(admin)
    const preview = await previewOf(officer)
    expect(preview).toMatchObject({ scoreMin: 90, count: 1, left: [{ code: 'NUMBERS_BOTH_FIT', count: 1 }] })
    expect(preview.pairs.edges).toMatchObject([{ node: { a: { name: ANI.name } } }])

    expect(await mergeObvious(officer, 2, 'lain')).toMatchObject({ code: 'PREVIEW_OUTDATED' })
    const { data: job } = await mergeObvious(officer, 1, 'satu')
    expect((await mergeObvious(officer, 1, 'satu')).data).toEqual(job)
    expect(await resultOf(officer, job.id)).toEqual({ decided: 1, left: 0 })
    expect(await states(admin)).toEqual([
      { state: 'MERGED', n: 1 },
      { state: 'OPEN', n: 1 },
    ])
    // The record whose number fits is kept, and what it left unsaid is filled from the other.
    const workers = await admin.query(
      `select occupation_code, welfare_decile from worker where national_id_prefix = '6112' and superseded_by is null and name = $1`,
      [ANI.name],
    )
    expect(workers.rows).toEqual([{ occupation_code: 'TRADER', welfare_decile: 2 }])
    const { rows: logged } = await admin.query(
      `select action from audit_event where action like 'DUPLICATE_BATCH%' or action = 'WORKERS_MERGED' order by id`,
    )
    expect(logged).toEqual([{ action: 'DUPLICATE_BATCH_ASKED' }, { action: 'WORKERS_MERGED' }])
    expect(await batchesOf(officer)).toMatchObject([
      {
        kind: 'MERGE',
        scoreMin: 90,
        asked: 1,
        decided: 1,
        undone: 0,
        left: 0,
        mayUndo: true,
        job: { state: 'SUCCEEDED' },
      },
    ])

    const { data: undoing } = await undoLatest(officer)
    expect(await resultOf(officer, undoing.id)).toEqual({ reopened: 1, kept: 0 })
    expect(await contentOf(admin)).toEqual(before)
    expect(await batchesOf(officer)).toMatchObject([
      {
        decided: 1,
        undone: 1,
        mayUndo: false,
        pairs: { edges: [{ node: { outcome: 'UNDONE', pair: { state: 'OPEN' } } }] },
      },
    ])
    expect(await undoLatest(officer)).toMatchObject({ code: 'BATCH_UNDONE' })
  })

  test('leaves what has changed since, and what was merged and has changed stays merged', async ({
    signIn,
    admin,
    keys,
  }) => {
    const [, , budi] = await arrangePeople(admin, vaultOf(keys), [ANI, ANI_AGAIN, BUDI, BUDI_AGAIN])
    const officer = await signIn('kubu-raya')
    await comparedPairs(officer, 2)
    const { data: job } = await mergeObvious(officer, 2, 'satu')
    expect(await resultOf(officer, job.id)).toEqual({ decided: 2, left: 0 })
    await admin.query(`update worker set phone = '+628123456789', version = version + 1 where id = $1`, [budi?.id])
    const { data: undoing } = await undoLatest(officer)
    expect(await resultOf(officer, undoing.id)).toEqual({ reopened: 1, kept: 1 })
    const [batch] = await batchesOf(officer)
    expect(batch).toMatchObject({
      decided: 2,
      undone: 1,
      mayUndo: true,
      refusals: [{ code: 'MERGE_HAS_SUCCESSORS', count: 1 }],
    })
  })

  test('says of which work its numbers do not tell yet', async ({ signIn, admin, keys }) => {
    await arrangePeople(admin, vaultOf(keys), [
      { ...ANI, occupation: null },
      { ...ANI_AGAIN, registeredBy: 'provinsi' },
    ])
    const officer = await signIn('kubu-raya')
    await comparedPairs(officer, 1)
    const { data: job } = await mergeObvious(officer, 1, 'once')
    await endedJob(officer, job.id)
    expect(await batchesOf(officer)).toMatchObject([{ mayUndo: true, jobUnderWay: null }])
    await admin.query(
      `update job set state = 'RUNNING', finished_at = null, heartbeat_at = now() where kind = 'DUPLICATES_DECIDE'`,
    )
    expect(await batchesOf(officer)).toMatchObject([{ mayUndo: false, jobUnderWay: { state: 'RUNNING' } }])
  })

  test('takes of three alike two, and leaves those that somebody has taken out', async ({ signIn, admin, keys }) => {
    await arrangePeople(admin, vaultOf(keys), [
      ANI,
      ANI_AGAIN,
      { ...ANI_AGAIN, nationalId: '6112056611820404' },
      BUDI,
      BUDI_AGAIN,
    ])
    const officer = await signIn('kubu-raya')
    await comparedPairs(officer, 4)
    const { count, left, pairs } = await previewOf(officer)
    expect({ count, left }).toEqual({ count: 2, left: [{ code: 'ANOTHER_FIRST', count: 2 }] })
    const budis = pairs.edges.find(({ node }: { node: { a: { name: string } } }) => node.a.name === BUDI.name).node.id
    const { data: job } = await mergeObvious(officer, 1, 'satu', [budis])
    expect(await resultOf(officer, job.id)).toEqual({ decided: 1, left: 0 })
    expect((await pairsOf(officer)).edges).toContainEqual(
      expect.objectContaining({ node: expect.objectContaining({ id: budis }) }),
    )
  })
})

test('many are said not to be the same: chosen ones, or all that a filter finds, and are asked about again when that is undone', async ({
  signIn,
  admin,
  keys,
}) => {
  await arrangePeople(admin, vaultOf(keys), [ANI, ANI_AGAIN, BUDI, BUDI_AGAIN, ...TWINS])
  const officer = await signIn('kubu-raya')
  const pairs = await comparedPairs(officer, 3)
  const pairIds = [pairs[0].id]
  const chosen = { pairIds, expectedCount: 1, idempotencyKey: 'satu' }
  expect(await ask(officer, 'startNotSame', { ...chosen, because: 'NIK 6112055511820202' })).toMatchObject({
    code: 'VALIDATION',
  })
  const { data: job } = await ask(officer, 'startNotSame', { ...chosen, because: 'Sudah ditanyakan ke desa' })
  expect(await resultOf(officer, job.id)).toEqual({ decided: 1, left: 0 })
  const all = { filter: { scoreMin: 80 }, expectedCount: 2, idempotencyKey: 'dua' }
  const { data: rest } = await ask(officer, 'startNotSame', all)
  expect(await resultOf(officer, rest.id)).toEqual({ decided: 2, left: 0 })
  expect(await states(admin)).toEqual([{ state: 'NOT_SAME', n: 3 }])
  expect((await batchesOf(officer)).map(({ because }: { because: string }) => because)).toEqual([
    null,
    'Sudah ditanyakan ke desa',
  ])

  const { data: undoing } = await undoLatest(officer)
  expect(await resultOf(officer, undoing.id)).toEqual({ reopened: 2, kept: 0 })
  expect((await pairsOf(officer)).totalCount).toBe(2)
  await giveRoles(admin, 'kubu-raya', ['VIEWER'])
  expect(await ask(officer, 'startNotSame', { ...chosen, idempotencyKey: 'tiga' })).toMatchObject({
    code: 'NOT_ALLOWED',
  })
  expect(await mergeObvious(officer, 1, 'empat')).toMatchObject({ code: 'NOT_ALLOWED' })
})
