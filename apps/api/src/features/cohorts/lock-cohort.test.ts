import type { Rule } from '@payung/domain/eligibility/eligibility-rule'
import { describe, expect } from 'vitest'
import {
  ADULT,
  cohortOf,
  colleague,
  computedCohort,
  computes,
  locksUnpublished,
  POOR,
  savePriority,
  UNPUBLISHED_BECAUSE,
} from '../../testing/cohort.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { arrangeProgramme } from '../../testing/programme.builder.ts'
import { type Client, vaultOf } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'

describe('a lock', () => {
  test('is made by somebody else, keeps everybody’s facts, and leaves nothing to do but export', async ({
    signIn,
    admin,
    keys,
  }) => {
    const [person] = await arrangePeople(admin, vaultOf(keys), [{ name: 'Siti Aminah' }])
    const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule: ADULT })
    const officer = await signIn('kubu-raya')
    const cohort = await computedCohort(officer, programmeId)
    expect(cohort.actions).toEqual(['EDIT', 'COMPUTE', 'PUBLISH', 'DISCARD'])
    expect(await locksUnpublished(officer, cohort)).toMatchObject({ code: 'NOT_ALLOWED' })
    await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
    const approver = await signIn('pertamina')
    expect(await locksUnpublished(approver, cohort, null)).toMatchObject({
      issues: [{ path: 'reason', code: 'LOCK_REASON_MISSING' }],
    })
    expect(await locksUnpublished(approver, cohort, 'Mendesak bagi 6112055511820001')).toMatchObject({
      issues: [{ path: 'reason', code: 'TEXT_HAS_NATIONAL_ID' }],
    })
    expect(await locksUnpublished(approver, { ...cohort, version: 1 })).toMatchObject({ code: 'COHORT_CHANGED' })
    const { data } = await locksUnpublished(approver, cohort)
    expect(data).toMatchObject({ state: 'LOCKED', members: 1, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    await admin.query(`update worker set name = 'Nama Lain', version = version + 1 where id = $1`, [person?.id])
    const locked = await cohortOf(officer, cohort.id)
    expect(locked.people.edges[0].node.name).toBe('Siti Aminah')
    expect(locked).toMatchObject({ actions: ['EXPORT'], lockReason: UNPUBLISHED_BECAUSE })
    expect((await locksUnpublished(approver, locked)).code).toBe('COHORT_STATE')
    const { rows } = await admin.query(
      `select details, encode(digest, 'hex') as digest from audit_event where action = 'COHORT_LOCKED'`,
    )
    expect(rows).toEqual([
      { details: { entries: 1, published: false, unconfirmedObjections: 0 }, digest: data.contentHash },
    ])
  })

  test('is refused where somebody no longer meets the rule or stands elsewhere, and nothing of it stays', async ({
    signIn,
    admin,
    keys,
  }) => {
    const people = await arrangePeople(admin, vaultOf(keys), [{ decile: 1 }, {}, {}])
    const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji', {
      rule: { op: 'ALL', of: [ADULT, { fact: 'STATUS', among: ['CANDIDATE'] }] },
    })
    const officer = await signIn('kubu-raya')
    await savePriority(officer, programmeId, [POOR])
    const cohort = await computedCohort(officer, programmeId)
    await admin.query(`update worker set status = 'VERIFIED', version = version + 1 where id = $1`, [people[1]?.id])
    await admin.query('update worker set welfare_decile = 9, version = version + 1 where id = $1', [people[0]?.id])
    await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
    const answer = await locksUnpublished(await signIn('pertamina'), cohort)
    expect(answer).toMatchObject({ __typename: 'ConflictError', code: 'COHORT_STALE' })
    const { rows } = await admin.query('select count(*)::int as entries from cohort_entry')
    expect(rows[0].entries).toBe(0)
    expect((await cohortOf(officer, cohort.id)).state).toBe('DRAFT')
  })

  test('is refused for who has grown too old since the draft was computed, told before with why; a birthday moves no points', async ({
    signIn,
    admin,
    keys,
  }) => {
    const people = await arrangePeople(admin, vaultOf(keys), [{ name: 'Siti Aminah' }, {}])
    const elsewhere: Rule = { op: 'NOT', of: { fact: 'DESIGNATED_ELSEWHERE', payers: ['REGIONAL_BUDGET'] } }
    const rule: Rule = { op: 'ALL', of: [ADULT, elsewhere] }
    const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule })
    const officer = await signIn('kubu-raya')
    await savePriority(officer, programmeId, [{ label: 'Lansia', points: 5, when: { fact: 'AGE', from: 65 } }])
    const cohort = await computedCohort(officer, programmeId)
    const { rows: notices } = await admin.query(`select details from audit_event where action = 'DESIGNATIONS_TOLD'`)
    expect(notices).toEqual([{ details: { people: 0 } }])
    const UNFIT = `query ($id: ID!) { cohort(id: $id) { unfit { total people { name reason { text } } } } }`
    const unfit = async (client: Client) => (await client.ask(UNFIT, { id: cohort.id })).cohort.unfit
    expect(await unfit(officer)).toEqual({ total: 0, people: [] })
    // Sixty-four on the day of the draft, sixty-five by now.
    await admin.query(`set session_replication_role = replica`)
    await admin.query(`update cohort set judged_on = judged_on - 30`)
    await admin.query(`set session_replication_role = origin`)
    await admin.query(
      `update worker set birth_date = (now() - interval '65 years 10 days')::date, version = version + 1 where id = $1`,
      [people[0]?.id],
    )
    const why = /^65 tahun pada .*18 sampai 64 tahun/
    expect(await unfit(officer)).toEqual({
      total: 1,
      people: [{ name: 'Siti Aminah', reason: { text: expect.stringMatching(why) } }],
    })
    await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
    const approver = await signIn('pertamina')
    expect((await unfit(approver))?.total).toBe(1)
    expect(await locksUnpublished(approver, cohort)).toMatchObject({
      code: 'COHORT_STALE',
      message: expect.stringMatching(/ 1 orang tidak lagi .*Siti Aminah \(65 tahun.* 0 orang mendapat nilai lain/),
    })
    expect((await admin.query('select count(*)::int as entries from cohort_entry')).rows[0].entries).toBe(0)
    await computes(officer, await cohortOf(officer, cohort.id))
    const { data } = await locksUnpublished(approver, await cohortOf(officer, cohort.id))
    expect(data).toMatchObject({ state: 'LOCKED', members: 1 })
    expect(await unfit(approver)).toBeNull()
  })

  test('is refused for who died, moved or withdrew, with how many and who; computed again, the list is without them', async ({
    signIn,
    admin,
    keys,
  }) => {
    const people = await arrangePeople(admin, vaultOf(keys), [{ name: 'Siti Aminah' }, { name: 'Rina Wati' }, {}])
    const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule: ADULT })
    const officer = await signIn('kubu-raya')
    const cohort = await computedCohort(officer, programmeId)
    for (const [at, status] of ['DECEASED', 'MOVED'].entries())
      await admin.query('update worker set status = $2, version = version + 1 where id = $1', [people[at]?.id, status])
    await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
    const approver = await signIn('pertamina')
    const answer = await locksUnpublished(approver, cohort)
    expect(answer).toMatchObject({ code: 'PEOPLE_GONE', message: expect.stringContaining('1 meninggal, 1 pindah') })
    const GONE = 'query ($id: ID!) { cohort(id: $id) { goneCount gone { name status } } }'
    const { cohort: seen } = await officer.ask(GONE, { id: cohort.id })
    expect(seen.goneCount).toBe(2)
    expect(seen.gone).toEqual(
      expect.arrayContaining([
        { name: 'Siti Aminah', status: 'DECEASED' },
        { name: 'Rina Wati', status: 'MOVED' },
      ]),
    )
    await computes(officer, cohort)
    const again = await cohortOf(officer, cohort.id)
    expect(again).toMatchObject({ eligible: 1, members: 1 })
    expect(await locksUnpublished(approver, again)).toMatchObject({ data: { state: 'LOCKED' } })
  })

  test('fills the quota over all cohorts of a programme, and the next one finds only what is left', async ({
    signIn,
    admin,
    keys,
  }) => {
    await arrangePeople(
      admin,
      vaultOf(keys),
      Array.from({ length: 13 }, () => ({})),
    )
    const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule: ADULT })
    const officer = await signIn('kubu-raya')
    const [first, second] = [
      await computedCohort(officer, programmeId),
      await computedCohort(officer, programmeId, { seed: 'lain-1' }),
    ]
    await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
    const approver = await signIn('pertamina')
    expect(await locksUnpublished(approver, first)).toMatchObject({ data: { members: 10 } })
    expect(await locksUnpublished(approver, second)).toMatchObject({ code: 'QUOTA_EXCEEDED' })
    await computes(officer, second)
    const next = await cohortOf(officer, second.id)
    expect(next).toMatchObject({ eligible: 3, members: 0, areas: [{ quota: 10, taken: 10, members: 0 }] })
    expect(await locksUnpublished(approver, next)).toMatchObject({ code: 'COHORT_NOT_COMPUTED' })
  })
})
