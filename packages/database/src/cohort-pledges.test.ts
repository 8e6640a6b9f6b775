import type pg from 'pg'
import { describe, expect } from 'vitest'
import { aCohort } from './testing/a-cohort.ts'
import { within } from './testing/a-decree.ts'
import { aPledge, movesPledge } from './testing/a-pledge.ts'
import { aReserve } from './testing/a-reserve.ts'
import { aWorker, TENANTS, test } from './testing/test.ts'

/** A pledge of Pertamina to Kubu Raya that has taken one of its people. */
async function taking(admin: pg.Client, more: Parameters<typeof aPledge>[2] = {}): Promise<string> {
  const pledge = await aPledge(admin, 'pertamina', { region: 'kubu-raya', ...more })
  await movesPledge(admin, 'pertamina', 'provinsi', pledge)
  await within(admin, 'kubu-raya', 'kubu-raya', () => admin.query('select * from app.match_pledge($1)', [pledge]))
  return pledge
}

async function approved(...sent: Parameters<typeof taking>): Promise<string> {
  const pledge = await taking(...sent)
  await movesPledge(sent[0], 'pertamina', 'provinsi', pledge, 'APPROVED')
  return pledge
}

const drawsFrom = (admin: pg.Client, cohort: string, pledges: readonly string[]) =>
  within(admin, 'kubu-raya', 'kubu-raya', () =>
    admin.query('update cohort set pledge_ids = $2 where id = $1', [cohort, [...pledges]]),
  )

const locks = (admin: pg.Client, cohort: string) =>
  within(admin, 'kubu-raya', 'pertamina', () =>
    admin.query(`select app.lock_cohort($1, 'Untuk keputusan bupati')`, [cohort]),
  )

/** What a draft is computed as, past the judge: these are its members. */
const computedWith = async (admin: pg.Client, cohort: string, workers: readonly string[]) => {
  await admin.query(
    `insert into cohort_member (cohort_id, tenant_id, worker_id, area_code, village_code, place, points, met, draw, standing)
     select $1, $2, w.id, '61.12', w.village_code, row_number() over (order by w.id), 0, '{}', '0123456789abcdef', 'MEMBER' from worker w where w.id = any($3)`,
    [cohort, TENANTS['kubu-raya'].id, workers],
  )
  await admin.query(
    `update cohort set rule_version = 1, judged_on = '2026-11-20', computed_at = now(), members = $2 where id = $1`,
    [cohort, workers.length],
  )
}

describe('the pledges of a list', () => {
  test('are approved ones of its own government, for an insurance and a month of its programme', async ({ admin }) => {
    await aReserve(admin, [await aWorker(admin), await aWorker(admin), await aWorker(admin)])
    const { cohort } = await aCohort(admin, 'kubu-raya', { computed: false })
    const fits = await approved(admin)
    const matched = await taking(admin)
    await expect(drawsFrom(admin, cohort, [fits, matched]), 'its numbers are not approved').rejects.toThrow(
      'cohort_pledges_fit',
    )
    const earlier = await approved(admin, { fromMonth: '2026-11-01', untilMonth: '2027-01-01' })
    await expect(drawsFrom(admin, cohort, [earlier]), 'it ends before the programme begins').rejects.toThrow(
      'cohort_pledges_fit',
    )
    const elsewhere = await aCohort(admin, 'pontianak', { computed: false, area: '61.71' })
    await expect(
      within(admin, 'pontianak', 'pontianak', () =>
        admin.query('update cohort set pledge_ids = $2 where id = $1', [elsewhere.cohort, [fits]]),
      ),
      'it was promised to another government',
    ).rejects.toThrow('cohort_pledges_fit')
    await expect(drawsFrom(admin, cohort, [fits, fits]), 'it is named twice').rejects.toThrow('cohort_pledges_fit')
    await drawsFrom(admin, cohort, [fits])
  })

  test('stay while it is computed from them, and hold everybody whom it locks', async ({ admin }) => {
    const [held, stranger] = [await aWorker(admin), await aWorker(admin)]
    await aReserve(admin, [held])
    const pledge = await approved(admin)
    const { cohort, programme } = await aCohort(admin, 'kubu-raya', { computed: false, quota: 5 })
    await drawsFrom(admin, cohort, [pledge])
    await computedWith(admin, cohort, [held, stranger])
    await expect(drawsFrom(admin, cohort, []), 'people of its pledge are on it').rejects.toThrow('cohort_is_computed')
    await expect(locks(admin, cohort), 'somebody is held by no pledge').rejects.toThrow('cohort_pledged_people')
    await admin.query('delete from cohort_member where cohort_id = $1 and worker_id = $2', [cohort, stranger])
    const second = await aCohort(admin, 'kubu-raya', { computed: false, programme })
    await drawsFrom(admin, second.cohort, [pledge])
    await locks(admin, cohort)
    await movesPledge(admin, 'pertamina', 'pertamina', pledge, 'WITHDRAWN')
    await computedWith(admin, second.cohort, [stranger])
    await expect(locks(admin, second.cohort), 'its pledge was withdrawn').rejects.toThrow('cohort_pledged_people')
  })

  test('name nobody to anybody but the government that holds them', async ({ admin }) => {
    await aReserve(admin, [await aWorker(admin)])
    const pledge = await approved(admin)
    const readBy = async (tenant: 'kubu-raya' | 'pertamina' | 'pontianak') =>
      within(admin, tenant, tenant, async () => {
        const { rows } = await admin.query('select worker_id from app.pledged_people(array[$1::uuid])', [pledge])
        return rows.length
      })
    expect(await readBy('kubu-raya')).toBe(1)
    expect(await readBy('pertamina')).toBe(0)
    expect(await readBy('pontianak')).toBe(0)
  })
})
