import type pg from 'pg'
import { describe, expect } from 'vitest'
import { today } from '../../platform/clock.ts'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { type Client, TENANTS, vaultOf } from '../../testing/test.ts'
import { test, testWithJobs } from '../../testing/with-worker.ts'
import { comparedPairs, pairsOf } from './duplicates.builder.ts'

const SETTINGS = `{ duplicateThresholds { maySet latestId inForce { possible obvious own }
  history { possible obvious own validFrom validUntil standing because setBy { email } } } }`
const EFFECT = `query ($possible: Int!, $obvious: Int!) { duplicateThresholdEffect(possible: $possible, obvious: $obvious) { obvious possible dropped unsought } }`
const SET = `mutation ($input: SetDuplicateThresholdsInput!) { setDuplicateThresholds(input: $input) { __typename
  ... on SetDuplicateThresholdsSuccess { data { latestId } } ... on ValidationError { issues { path code } } ... on Error { code } } }`
const SEARCH = `mutation ($input: StartDuplicateSearchInput!) { startDuplicateSearch(input: $input) { ... on StartDuplicateSearchSuccess { data { id } } ... on Error { code } } }`
const SEARCHED = '{ duplicateSearch { last { id result createdBy { email } } underWay { id } } }'

const BECAUSE = 'Kesepakatan rapat pendataan'
const day = (plus: number) => today().add({ days: plus }).toString()
const settingsOf = async (client: Client) => (await client.ask(SETTINGS)).duplicateThresholds
const effectOf = async (client: Client, possible: number, obvious: number) =>
  (await client.ask(EFFECT, { possible, obvious })).duplicateThresholdEffect
const setTo = async (client: Client, input: Record<string, unknown>) =>
  (
    await client.ask(SET, {
      input: { possible: 75, obvious: 95, validFrom: day(0), because: BECAUSE, expectedLatestId: null, ...input },
    })
  ).setDuplicateThresholds
const search = async (client: Client, idempotencyKey: string) =>
  (await client.ask(SEARCH, { input: { idempotencyKey } })).startDuplicateSearch

const YUSUF = { name: 'Muhammad Jusuf Saputra', birthDate: '1982-11-05', sex: 'MALE' as const }
/** 92 and, with day and month swapped, 86. */
const PAIRS = [YUSUF, YUSUF, { ...YUSUF, birthDate: '1982-05-11' }]
const states = async (admin: pg.Client) =>
  (await admin.query('select state, count(*)::int as n from duplicate_pair group by 1')).rows

describe('thresholds', () => {
  testWithJobs(
    'say before they are saved what would become of the pairs, and then it does',
    async ({ signIn, admin, keys }) => {
      await arrangePeople(admin, vaultOf(keys), PAIRS)
      const officer = await signIn('kubu-raya')
      const pairs = await comparedPairs(officer, 3)
      const scores = pairs.map(({ score }: { score: number }) => score)
      expect(scores).toEqual([92, 86, 86])
      expect(await effectOf(officer, 70, 90)).toEqual({ obvious: 1, possible: 2, dropped: 0, unsought: false })
      expect(await effectOf(officer, 87, 93)).toEqual({ obvious: 0, possible: 1, dropped: 2, unsought: false })
      expect(await effectOf(officer, 60, 70)).toEqual({ obvious: 3, possible: 0, dropped: 0, unsought: true })
      expect(await effectOf(officer, 90, 70)).toBeNull()

      expect(await setTo(officer, { possible: 87, obvious: 93 })).toMatchObject({
        data: { latestId: expect.any(String) },
      })
      const queue = await pairsOf(officer)
      expect(queue.totalCount).toBe(1)
      expect(queue.queues).toContainEqual(expect.objectContaining({ key: 'POSSIBLE_DUPLICATES', count: 1 }))
      // Nothing was thrown away: lower again, and all three wait.
      const { latestId } = await settingsOf(officer)
      await setTo(officer, { possible: 70, obvious: 90, expectedLatestId: latestId })
      expect((await pairsOf(officer)).totalCount).toBe(3)
      expect(await states(admin)).toEqual([{ state: 'OPEN', n: 3 }])
    },
  )

  test('hold from their day on, with what held before them as history', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    await setTo(officer, { possible: 75, obvious: 95, validFrom: day(10) })
    const planned = await settingsOf(officer)
    expect(planned).toMatchObject({ maySet: true, inForce: { possible: 70, obvious: 90, own: false } })
    expect(await setTo(officer, { validFrom: day(5) })).toMatchObject({ code: 'THRESHOLDS_CHANGED' })
    await setTo(officer, { possible: 60, obvious: 85, validFrom: day(5), expectedLatestId: planned.latestId })
    await setTo(officer, { possible: 65, obvious: 88, expectedLatestId: (await settingsOf(officer)).latestId })
    const { history, inForce } = await settingsOf(officer)
    expect(inForce).toEqual({ possible: 65, obvious: 88, own: true })
    expect(
      history.map(({ possible, standing }: { possible: number; standing: string }) => [possible, standing]),
    ).toEqual([
      [75, 'WITHDRAWN'],
      [60, 'WITHDRAWN'],
      [65, 'IN_FORCE'],
      [70, 'ENDED'],
    ])
    expect(history[2]).toMatchObject({
      because: BECAUSE,
      validUntil: null,
      setBy: { email: 'kubu-raya@payung.example' },
    })
    const { rows } = await admin.query(
      `select details from audit_event where action = 'DUPLICATE_THRESHOLDS_SET' order by id desc limit 1`,
    )
    expect(rows).toEqual([{ details: { possible: 65, obvious: 88, validFrom: day(0), because: BECAUSE } }])
    await expect(
      admin.query(`update duplicate_threshold set valid = daterange('2026-01-02', null) where tenant_id is null`),
    ).rejects.toThrow('does not change')
  })

  test('that cannot be are refused, and so is who may not set any', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const issues = [
      { path: 'possible', code: 'THRESHOLD_OUT_OF_RANGE' },
      { path: 'validFrom', code: 'THRESHOLD_DAY' },
    ]
    expect(await setTo(officer, { possible: 49, validFrom: day(-1) })).toMatchObject({ issues })
    expect(await setTo(officer, { possible: 95 })).toMatchObject({ issues: [{ path: 'obvious' }] })
    expect(await setTo(officer, { because: 'x' })).toMatchObject({
      issues: [{ path: 'because', code: 'REASON_MISSING' }],
    })
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    expect(await settingsOf(officer)).toMatchObject({ maySet: false })
    expect(await setTo(officer, {})).toMatchObject({ code: 'NOT_ALLOWED' })
    await giveRoles(admin, 'kubu-raya', ['ADMINISTRATOR'])
    await admin.query(`update membership set area_prefix = '61.12.05' where tenant_id = $1`, [TENANTS['kubu-raya'].id])
    expect(await setTo(officer, {})).toMatchObject({ code: 'NOT_ALLOWED' })
  })
})

testWithJobs(
  'a search compares everybody anew, says when, and one at a time is enough',
  async ({ signIn, admin, keys }) => {
    await arrangePeople(admin, vaultOf(keys), PAIRS)
    const officer = await signIn('kubu-raya')
    await comparedPairs(officer, 3)
    await admin.query('delete from duplicate_pair')
    const [first, second] = await Promise.all([search(officer, 'satu'), search(officer, 'satu')])
    expect(second).toEqual(first)
    const job = await endedJob(officer, first.data.id)
    expect(JSON.parse(job.result)).toEqual({ compared: 3, found: 3 })
    expect((await pairsOf(officer)).totalCount).toBe(3)
    expect((await officer.ask(SEARCHED)).duplicateSearch).toMatchObject({
      last: { id: first.data.id, createdBy: { email: 'kubu-raya@payung.example' } },
      underWay: null,
    })
    await giveRoles(admin, 'kubu-raya', ['VIEWER'])
    expect(await search(officer, 'dua')).toMatchObject({ code: 'NOT_ALLOWED' })
  },
)
