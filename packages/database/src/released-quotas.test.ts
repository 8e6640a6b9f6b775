import type pg from 'pg'
import { describe, expect } from 'vitest'
import { aCohort, locksCohort } from './testing/a-cohort.ts'
import { aDraft, anAmendment, revokes, signs, submits, votes, within } from './testing/a-decree.ts'
import { test } from './testing/test.ts'

type Draft = Awaited<ReturnType<typeof aDraft>>

const room = async (admin: pg.Client, programme: string): Promise<number> => {
  const { rows } = await admin.query('select coalesce(sum(people), 0)::int as people from app.locked_by_village($1)', [
    programme,
  ])
  return rows[0].people
}
const cancels = (admin: pg.Client, decree: string) =>
  within(admin, 'kubu-raya', 'provinsi', () =>
    admin.query(`update decree set state = 'CANCELLED', state_reason = 'Batal' where id = $1`, [decree]),
  )
/** A cohort of the same programme, of as many new people, locked. */
async function another(admin: pg.Client, programme: string, members = 2): Promise<string> {
  const { cohort } = await aCohort(admin, 'kubu-raya', { programme, members })
  await admin.query('begin')
  try {
    await locksCohort(admin, 'kubu-raya', cohort)
    await admin.query('commit')
  } catch (error) {
    await admin.query('rollback')
    throw error
  }
  return cohort
}

describe('a cohort takes its quota', () => {
  const waysOn: readonly [string, (admin: pg.Client, made: Draft) => Promise<void>, 'TAKEN' | 'FREE'][] = [
    ['drafted', async () => {}, 'TAKEN'],
    ['under review', (admin, { decree }) => submits(admin, 'kubu-raya', decree), 'TAKEN'],
    [
      'approved',
      async (admin, { decree }) => {
        await submits(admin, 'kubu-raya', decree)
        await votes(admin, 'kubu-raya', decree)
      },
      'TAKEN',
    ],
    ['signed', (admin, { decree }) => signs(admin, 'kubu-raya', decree), 'TAKEN'],
    ['cancelled', async (admin, { decree }) => void (await cancels(admin, decree)), 'FREE'],
    [
      'rejected',
      async (admin, { decree }) => {
        await submits(admin, 'kubu-raya', decree)
        await votes(admin, 'kubu-raya', decree, 'REJECT')
      },
      'FREE',
    ],
    [
      'revoked',
      async (admin, { decree }) => {
        await signs(admin, 'kubu-raya', decree)
        await revokes(admin, 'kubu-raya', decree, '2027-01-01')
      },
      'FREE',
    ],
    [
      'revoked later',
      async (admin, { decree }) => {
        await signs(admin, 'kubu-raya', decree)
        await revokes(admin, 'kubu-raya', decree, '2027-07-01')
      },
      'FREE',
    ],
  ]

  test('while its decree stands or is on its way, and no longer once that was cancelled or revoked', async ({
    admin,
  }) => {
    for (const [name, goes, outcome] of waysOn) {
      const made = await aDraft(admin, 'kubu-raya', { members: 2, quota: 2 })
      await goes(admin, made)
      expect(await room(admin, made.programme), name).toBe(outcome === 'TAKEN' ? 2 : 0)
      const locking = another(admin, made.programme)
      if (outcome === 'TAKEN') await expect(locking, name).rejects.toThrow('cohort_within_quota')
      else await locking
    }
  })

  test('again where it is designated anew, unless its places were given away meanwhile', async ({ admin }) => {
    const made = await aDraft(admin, 'kubu-raya', { members: 2, quota: 3 })
    await cancels(admin, made.decree)
    const again = (code: string) =>
      within(admin, 'kubu-raya', 'provinsi', () =>
        admin.query(
          `insert into decree (tenant_id, kind, programme_id, cohort_id, title, from_month, until_month, funding_source, quota_people, public_code)
           select tenant_id, kind, programme_id, cohort_id, title, from_month, until_month, funding_source, quota_people, $2 from decree where id = $1
           returning id`,
          [made.decree, code],
        ),
      )
    const { rows } = await again('sekalilagi0000000000')
    expect(await room(admin, made.programme)).toBe(2)
    await cancels(admin, rows[0].id)
    await another(admin, made.programme)
    await expect(again('sekalilagi0000000001')).rejects.toThrow('decree_cohort_room')
  })

  test('with its people: they may stand in another cohort then, and not before', async ({ admin }) => {
    const made = await aDraft(admin, 'kubu-raya', { members: 2, quota: 4 })
    const same = async () => {
      const { cohort } = await aCohort(admin, 'kubu-raya', { programme: made.programme, workers: made.members })
      await admin.query('begin')
      await locksCohort(admin, 'kubu-raya', cohort)
      await admin.query('commit')
    }
    await expect(same()).rejects.toThrow('cohort_member_twice')
    await admin.query('rollback')
    await cancels(admin, made.decree)
    await same()
  })
})

describe('the places of a decree that ended early', () => {
  const decrees = async (admin: pg.Client, programme: string, cohort: string, from: string, code: string) =>
    within(admin, 'kubu-raya', 'provinsi', async () => {
      const { rows } = await admin.query<{ id: string }>(
        `insert into decree (tenant_id, kind, programme_id, cohort_id, title, from_month, until_month, funding_source, quota_people, public_code)
         select tenant_id, 'DESIGNATION', $1, id, 'Keputusan uji', $3, '2028-01-01', 'REGIONAL_BUDGET', 9, $4 from cohort where id = $2 returning id`,
        [programme, cohort, from, code],
      )
      await admin.query('select app.fill_decree($1)', [rows[0]?.id])
      return rows[0]?.id ?? ''
    })

  test('are another’s from the month in which they fell free, never twice in one month', async ({ admin }) => {
    const first = await aDraft(admin, 'kubu-raya', { members: 2, quota: 2 })
    await signs(admin, 'kubu-raya', first.decree)
    await revokes(admin, 'kubu-raya', first.decree, '2027-07-01')
    const cohort = await another(admin, first.programme)
    const early = await decrees(admin, first.programme, cohort, '2027-06-01', 'terlaluawal000000000')
    const over = `select area_code, month::text, quota, people::int from app.months_over_quota($1)`
    expect((await admin.query(over, [early])).rows).toEqual([
      { area_code: '61.12', month: '2027-06-01', quota: 2, people: 4 },
    ])
    await expect(signs(admin, 'kubu-raya', early)).rejects.toThrow('decree_within_area_quota')
    await within(admin, 'kubu-raya', 'provinsi', () =>
      admin.query(`update decree set state = 'CANCELLED', state_reason = 'Terlalu awal' where id = $1`, [early]),
    )
    const later = await decrees(admin, first.programme, cohort, '2027-07-01', 'tepatwaktu0000000000')
    expect((await admin.query(over, [later])).rows).toEqual([])
    await signs(admin, 'kubu-raya', later)
  })

  test('are not an amendment’s of a decree that ran beside it, in the months before', async ({ admin }) => {
    const first = await aDraft(admin, 'kubu-raya', { members: 2, quota: 3 })
    const beside = await aDraft(admin, 'kubu-raya', { members: 1, reserves: 1, programme: first.programme })
    for (const { decree } of [first, beside]) await signs(admin, 'kubu-raya', decree)
    await revokes(admin, 'kubu-raya', first.decree, '2027-07-01')
    const adds = (month: string) =>
      anAmendment(admin, 'kubu-raya', beside.decree, month, [
        { change: 'ADD', worker: beside.members[1], reason: 'QUOTA_LEFT' },
      ])
    await expect(signs(admin, 'kubu-raya', await adds('2027-05-01'))).rejects.toThrow('decree_within_area_quota')
    await signs(admin, 'kubu-raya', await adds('2027-07-01'))
  })
})
