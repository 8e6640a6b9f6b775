import type pg from 'pg'
import { expect } from 'vitest'
import { withoutGuards } from './testing/a-claim.ts'
import { aPaidClaim, aProof, aScholar, theScholarshipLaw } from './testing/a-scholarship.ts'
import { TENANTS, test, USERS } from './testing/test.ts'

const TENANT = TENANTS['kubu-raya'].id

/** Warns on a day. @returns who was told of which child and until when */
async function warnsOn(admin: pg.Client, day: string): Promise<readonly (readonly [string, string, string])[]> {
  await admin.query('select app.warn_of_scholarship_letters($1)', [day])
  const { rows } = await admin.query(
    `with gone as (delete from notice where kind = 'SCHOLARSHIP_LETTER_DUE' returning user_id, tenant_id, params)
     select user_id, tenant_id, params from gone order by user_id`,
  )
  for (const { tenant_id: tenant, params } of rows) {
    expect(tenant).toBe(TENANT)
    expect(Object.keys(params).toSorted()).toEqual(['scholarshipId', 'until', 'year'])
  }
  return rows.map(({ user_id: user, params }) => [user, params.scholarshipId, params.until])
}

/** Members of Kubu Raya: an officer of the village of the family and of another, an officer of an agency, a verifier. */
async function theirMembers(admin: pg.Client): Promise<void> {
  const {
    rows: [home],
  } = await admin.query('select village_code from worker limit 1')
  await admin.query('delete from membership where tenant_id = $1 and user_id <> $2', [TENANT, USERS['kubu-raya']])
  await admin.query(
    `insert into membership (tenant_id, user_id, role, area_prefix, valid)
     values ($1, $2, 'OFFICER', $5, '[2020-01-01,)'), ($1, $3, 'OFFICER', '61.12.99.2001', '[2020-01-01,)'), ($1, $4, 'TREASURER', '', '[2020-01-01,)')`,
    [TENANT, USERS.provinsi, USERS.pontianak, USERS.pertamina, home.village_code],
  )
}

test('from thirty days before the school year ends who may bring its letter is told, once, and the village of the family too', async ({
  admin,
}) => {
  await theScholarshipLaw(admin)
  const child = await aScholar(admin, await aPaidClaim(admin))
  await theirMembers(admin)
  expect(await warnsOn(admin, '2027-05-30')).toEqual([])
  const both = [USERS['kubu-raya'], USERS.provinsi].map((user) => [user, child, '2027-06-30'])
  expect(await warnsOn(admin, '2027-05-31')).toEqual(both.toSorted())
  expect(await warnsOn(admin, '2027-06-30')).toEqual([])
  // The next school year is another letter.
  expect(await warnsOn(admin, '2027-07-01')).toEqual([])
  expect(await warnsOn(admin, '2028-06-15')).toEqual(both.map(([user, id]) => [user, id, '2028-06-30']).toSorted())
})

test('nobody is told of a year that is proven, of a child whose scholarship has ended, or of one that was taken back', async ({
  admin,
}) => {
  await theScholarshipLaw(admin)
  const claim = await aPaidClaim(admin)
  const child = await aScholar(admin, claim)
  await theirMembers(admin)
  await aProof(admin, child, { year: 2026 })
  expect(await warnsOn(admin, '2027-06-15')).toEqual([])
  await withoutGuards(admin, () =>
    admin.query(
      `insert into scholarship_end (scholarship_id, tenant_id, kind, on_day, reason, ended_by) values ($1, $2, 'MARRIED', '2027-07-01', 'Menurut keterangan keluarga', $3)`,
      [child, TENANT, USERS['kubu-raya']],
    ),
  )
  expect(await warnsOn(admin, '2028-06-15')).toEqual([])
  await withoutGuards(admin, async () => {
    await admin.query('delete from scholarship_end')
    await admin.query(
      `update scholarship set withdrawn_at = now(), withdrawn_by = $1, withdrawal_reason = 'Bukan anak peserta ini'`,
      [USERS['kubu-raya']],
    )
  })
  expect(await warnsOn(admin, '2028-06-15')).toEqual([])
})

test('the notice of a letter rings no more once the letter is there, and that of another year still does', async ({
  admin,
}) => {
  await theScholarshipLaw(admin)
  const child = await aScholar(admin, await aPaidClaim(admin))
  await theirMembers(admin)
  await admin.query('select app.warn_of_scholarship_letters($1)', ['2027-06-15'])
  await admin.query('select app.warn_of_scholarship_letters($1)', ['2028-06-15'])
  await aProof(admin, child, { year: 2026 })
  const { rows } = await admin.query(
    `select distinct (params ->> 'year')::int as year, read_at is null as rings from notice where kind = 'SCHOLARSHIP_LETTER_DUE' order by 1`,
  )
  expect(rows).toEqual([
    { year: 2026, rings: false },
    { year: 2027, rings: true },
  ])
})
