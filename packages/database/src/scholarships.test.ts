import pg from 'pg'
import { describe, expect } from 'vitest'
import { ENTER, entryValues } from './entry.ts'
import { withoutGuards } from './testing/a-claim.ts'
import { setsDatabaseClock } from './testing/a-clock.ts'
import {
  addingChild,
  aLetter,
  aPaidClaim,
  aProof,
  aScholar,
  payingYear,
  paysYear,
  provingYear,
  theScholarshipLaw,
} from './testing/a-scholarship.ts'
import { TENANTS, test, USERS } from './testing/test.ts'

const TODAY = '2026-09-01T03:00:00Z'
const REASON = 'Salah tulis, sudah diperiksa'
const CHECKING = `insert into scholarship_check (claim_id, tenant_id, reason) values ($1, $2, 'Anaknya sudah bekerja semua')`
const ENDING = `insert into scholarship_end (scholarship_id, tenant_id, kind, on_day, reason) values ($1, $2, 'MARRIED', $3, 'Menurut keterangan keluarga')`
const TENANT = TENANTS['kubu-raya'].id

describe('a child', () => {
  test('stands under a death or a disability that was not refused, once, and not where the family has none', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const officer = entryOf('kubu-raya')
    const add = (claim: string) => sends(officer, ...addingChild(claim))
    for (const state of ['REJECTED', 'WITHDRAWN'])
      await expect(add(await aPaidClaim(admin, { state }))).rejects.toThrow('scholarship_of_claim')
    await expect(add(await aPaidClaim(admin, { kind: 'ACCIDENT' }))).rejects.toThrow('scholarship_of_claim')
    const claim = await aPaidClaim(admin, { state: 'DOCUMENTS' })
    await sends(officer, CHECKING, [claim, TENANT])
    await expect(add(claim)).rejects.toThrow('scholarship_family_checked')
    await sends(
      officer,
      `update scholarship_check set withdrawn_at = now(), withdrawal_reason = $2 where claim_id = $1`,
      [claim, REASON],
    )
    await add(claim)
    await expect(add(claim)).rejects.toThrow('scholarship_child_once')
    await expect(sends(officer, CHECKING, [claim, TENANT])).rejects.toThrow('scholarship_child_known')
    await expect(sends(officer, ...addingChild(claim, { birthDate: '2099-01-01' }))).rejects.toThrow(
      'scholarship_birth',
    )
  })

  test('is written down by the whole government alone, and by nobody of another one', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const claim = await aPaidClaim(admin)
    const village = entryOf('kubu-raya', { areaScope: '61.12.05.2003' })
    await expect(sends(village, ...addingChild(claim))).rejects.toThrow('row-level security')
    await expect(sends(entryOf('pontianak'), ...addingChild(claim))).rejects.toThrow('row-level security')
    await aScholar(admin, claim)
    expect((await sends(entryOf('pontianak'), 'select from scholarship')).rowCount).toBe(0)
    expect((await sends(village, 'select from scholarship')).rowCount).toBe(1)
    expect((await sends(entryOf('kubu-raya', { areaScope: '61.12.06' }), 'select from scholarship')).rowCount).toBe(0)
  })
})

describe('a proof', () => {
  test('is of a year from the event to the present one, before the end, and of no earlier level', async ({
    admin,
    sends,
    entryOf,
  }) => {
    await theScholarshipLaw(admin)
    await setsDatabaseClock(admin, TODAY)
    const child = await aScholar(admin, await aPaidClaim(admin))
    const prove = async (letter: Parameters<typeof provingYear>[2]) =>
      sends(entryOf('kubu-raya'), ...provingYear(child, await aLetter(admin), letter))
    await expect(prove({ year: 2023 })).rejects.toThrow('scholarship_year')
    await expect(prove({ year: 2027 })).rejects.toThrow('scholarship_year')
    await expect(prove({ year: 2024, level: 'KINDERGARTEN', yearOfLevel: 1 })).rejects.toThrow('scholarship_level')
    await prove({ year: 2025, level: 'JUNIOR', yearOfLevel: 1 })
    await expect(prove({ year: 2025, level: 'JUNIOR', yearOfLevel: 1 })).rejects.toThrow('scholarship_proof_once')
    await expect(prove({ year: 2026, level: 'PRIMARY', yearOfLevel: 6 })).rejects.toThrow('scholarship_level')
    await expect(prove({ year: 2024, level: 'SENIOR', yearOfLevel: 1 })).rejects.toThrow('scholarship_level')
    await sends(entryOf('kubu-raya'), ENDING, [child, TENANT, '2026-07-01'])
    await expect(prove({ year: 2026, level: 'JUNIOR', yearOfLevel: 2 })).rejects.toThrow('scholarship_has_ended')
    await prove({ year: 2024, level: 'PRIMARY', yearOfLevel: 6 })
  })

  test('is brought by the village of the family too, which takes back only its own and sees no money', async ({
    admin,
    sends,
    entryOf,
  }) => {
    await theScholarshipLaw(admin)
    await setsDatabaseClock(admin, TODAY)
    const child = await aScholar(admin, await aPaidClaim(admin))
    await aProof(admin, child, { year: 2024 })
    const village = entryOf('kubu-raya', { areaScope: '61.12.05.2003', userId: USERS.pontianak })
    await sends(village, ...provingYear(child, await aLetter(admin, 'pontianak'), { year: 2025, yearOfLevel: 4 }))
    await paysYear(admin, child, 2024, 1_500_000)
    expect((await sends(village, 'select from scholarship_payment')).rowCount).toBe(0)
    const back = (year: number) =>
      sends(village, `update scholarship_proof set withdrawn_at = now(), withdrawal_reason = $2 where year = $1`, [
        year,
        REASON,
      ])
    expect((await back(2024)).rowCount).toBe(0)
    expect((await back(2025)).rowCount).toBe(1)
    await expect(sends(village, ...payingYear(child, 2024, 1))).rejects.toThrow()
  })
})

describe('a payment', () => {
  test('is of a proven year, once, no more than is due, by another than who proved it, of a claim that was paid', async ({
    admin,
    sends,
    entryOf,
  }) => {
    await theScholarshipLaw(admin)
    await setsDatabaseClock(admin, TODAY)
    const claim = await aPaidClaim(admin, { state: 'APPROVED' })
    const child = await aScholar(admin, claim)
    await aProof(admin, child, { year: 2024 })
    const another = entryOf('kubu-raya', { userId: USERS.provinsi })
    const pay = (year: number, rupiah: number, paidOn?: string) =>
      sends(another, ...payingYear(child, year, rupiah, paidOn))
    await expect(pay(2024, 1_500_000)).rejects.toThrow('scholarship_claim_paid')
    await withoutGuards(admin, () => admin.query(`update claim set state = 'PAID' where id = $1`, [claim]))
    await expect(pay(2025, 1_500_000)).rejects.toThrow('scholarship_year_proven')
    await expect(pay(2024, 1_500_001)).rejects.toThrow('scholarship_more_than_due')
    await expect(pay(2024, 1_500_000, '2024-03-03')).rejects.toThrow('scholarship_paid_on')
    await expect(pay(2024, 1_500_000, '2026-09-02')).rejects.toThrow('scholarship_paid_on')
    await expect(sends(entryOf('kubu-raya'), ...payingYear(child, 2024, 1_500_000))).rejects.toThrow(
      'scholarship_prover_is_not_payer',
    )
    await pay(2024, 1_500_000)
    await expect(pay(2024, 1)).rejects.toThrow('scholarship_payment_once')
    await expect(sends(another, ENDING, [child, TENANT, '2024-07-01'])).rejects.toThrow('scholarship_year_paid')
    const back = (table: string) =>
      sends(another, `update ${table} set withdrawn_at = now(), withdrawal_reason = $1`, [REASON])
    await expect(back('scholarship')).rejects.toThrow('scholarship_year_paid')
    await expect(back('scholarship_proof')).rejects.toThrow('scholarship_year_paid')
    await back('scholarship_payment')
    await expect(back('scholarship_payment')).rejects.toThrow('scholarship_taken_back')
    await back('scholarship_proof')
    expect((await admin.query('select withdrawn_by from scholarship_proof')).rows).toEqual([
      { withdrawn_by: USERS.provinsi },
    ])
    await expect(pay(2024, 1)).rejects.toThrow('scholarship_year_proven')
    await expect(sends(another, 'update scholarship_payment set rupiah = 1')).rejects.toThrow('permission denied')
    await expect(sends(another, 'delete from scholarship_payment')).rejects.toThrow('permission denied')
  })

  test('of death insurance waits for three years of contributions', async ({ admin }) => {
    await theScholarshipLaw(admin)
    await setsDatabaseClock(admin, TODAY)
    const claim = await aPaidClaim(admin, { isAtWork: false })
    const child = await aScholar(admin, claim)
    await aProof(admin, child, { year: 2024 })
    const posted = (from: string) =>
      withoutGuards(admin, () =>
        admin.query(
          `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
           select w.person_id, 'DEATH', daterange($2::date, '2024-09-01'), $3, gen_random_uuid(), 1 from claim c join worker w on w.id = c.worker_id where c.id = $1`,
          [claim, from, TENANT],
        ),
      )
    // Thirty-five months until March 2024; what comes after the death counts for nothing.
    await posted('2021-05-01')
    await expect(paysYear(admin, child, 2024, 1_500_000)).rejects.toThrow('scholarship_condition')
    await admin.query('delete from protected_span')
    await posted('2021-04-01')
    await paysYear(admin, child, 2024, 1_500_000)
  })

  test('goes to two children and never above the total, however many are written at one moment', async ({
    admin,
    database,
    entryOf,
  }) => {
    await theScholarshipLaw(admin, { TOTAL_MAX: 3_000_000 })
    await setsDatabaseClock(admin, TODAY)
    const claim = await aPaidClaim(admin)
    const first = await aScholar(admin, claim, { name: 'Anak 1' })
    const second = await aScholar(admin, claim, { name: 'Anak 2' })
    const third = await aScholar(admin, claim, { name: 'Anak 3' })
    for (const child of [first, second, third]) {
      await aProof(admin, child, { year: 2024 })
      await aProof(admin, child, { year: 2025, yearOfLevel: 4 })
    }
    const attempts = [first, first, second, second].map(async (child, at) => {
      const client = new pg.Client({ connectionString: database.appUrl })
      await client.connect()
      await client.query('begin')
      await client.query(ENTER, entryValues(entryOf('kubu-raya', { userId: USERS.provinsi })))
      try {
        await client.query(...payingYear(child, 2024 + (at % 2), 1_500_000))
        await client.query('commit')
        return 'paid'
      } catch (error) {
        await client.query('rollback')
        return (error as pg.DatabaseError).constraint
      } finally {
        await client.end()
      }
    })
    expect((await Promise.all(attempts)).toSorted()).toEqual(['paid', 'paid', 'scholarship_total', 'scholarship_total'])
    await theScholarshipLaw(admin)
    for (const child of [first, second])
      await paysYear(admin, child, 2024, 1_500_000)
        .catch(() => paysYear(admin, child, 2025, 1_500_000))
        .catch(() => null)
    await expect(paysYear(admin, third, 2024, 1_500_000)).rejects.toThrow('scholarship_children')
  })

  test('of a level is paid as often as the law has years for it, whatever comes late', async ({ admin }) => {
    await theScholarshipLaw(admin)
    await setsDatabaseClock(admin, '2028-09-01T03:00:00Z')
    const child = await aScholar(admin, await aPaidClaim(admin), {
      level: 'JUNIOR',
      yearOfLevel: 2,
      birthDate: '2011-01-01',
    })
    await aProof(admin, child, { year: 2025, level: 'JUNIOR', yearOfLevel: 2 })
    await aProof(admin, child, { year: 2026, level: 'JUNIOR', yearOfLevel: 2 })
    await paysYear(admin, child, 2025, 2_000_000)
    await paysYear(admin, child, 2026, 2_000_000)
    // Repeated once, the third year finds none left; nor does a letter of an earlier year.
    await aProof(admin, child, { year: 2027, level: 'JUNIOR', yearOfLevel: 3 })
    await expect(paysYear(admin, child, 2027, 1)).rejects.toThrow('scholarship_more_than_due')
    await aProof(admin, child, { year: 2024, level: 'JUNIOR', yearOfLevel: 2 })
    await expect(paysYear(admin, child, 2024, 1)).rejects.toThrow('scholarship_more_than_due')
    await aProof(admin, child, { year: 2028, level: 'SENIOR', yearOfLevel: 1 })
    await paysYear(admin, child, 2028, 3_000_000)
  })
})

test('what is written of one child or family is bounded', async ({ admin, sends, entryOf }) => {
  await theScholarshipLaw(admin)
  await setsDatabaseClock(admin, TODAY)
  const officer = entryOf('kubu-raya')
  const claim = await aPaidClaim(admin)
  const checked = await aPaidClaim(admin)
  const child = await aScholar(admin, claim)
  await aProof(admin, child, { year: 2024 })
  await paysYear(admin, child, 2024, 1)
  await sends(officer, CHECKING, [checked, TENANT])
  await sends(officer, ENDING, [child, TENANT, '2026-01-01'])
  const bounds = {
    scholarship: 30,
    scholarship_proof: 60,
    scholarship_payment: 60,
    scholarship_end: 30,
    scholarship_check: 30,
  }
  await withoutGuards(admin, async () => {
    for (const [table, most] of Object.entries(bounds)) {
      const unlike = table === 'scholarship_proof' ? `, 'file_id', uuidv7()` : ''
      await admin.query(`update ${table} set withdrawn_by = $1, withdrawn_at = now(), withdrawal_reason = $2`, [
        USERS['kubu-raya'],
        REASON,
      ])
      await admin.query(
        `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(r) || jsonb_build_object('id', uuidv7() ${unlike}))).*
         from ${table} r, generate_series(2, ${most})`,
      )
    }
    await admin.query(
      'update scholarship set withdrawn_by = null, withdrawn_at = null, withdrawal_reason = null where id = $1',
      [child],
    )
  })
  const letter = await aLetter(admin)
  await expect(sends(officer, ...addingChild(claim, { name: 'Anak kedua' }))).rejects.toThrow('scholarships_of_claim')
  await expect(sends(officer, ...provingYear(child, letter, { year: 2024 }))).rejects.toThrow('scholarship_proofs')
  await expect(sends(officer, ENDING, [child, TENANT, '2026-01-01'])).rejects.toThrow('scholarship_ends')
  await expect(sends(officer, CHECKING, [checked, TENANT])).rejects.toThrow('scholarship_checks')
  await withoutGuards(admin, () =>
    admin.query(
      'update scholarship_proof set withdrawn_by = null, withdrawn_at = null, withdrawal_reason = null where id = (select min(id::text)::uuid from scholarship_proof)',
    ),
  )
  await expect(paysYear(admin, child, 2024, 1)).rejects.toThrow('scholarship_payments')
})

test('a claim without a child or a word of the family is found, and no other', async ({ admin, sends, entryOf }) => {
  await theScholarshipLaw(admin)
  await setsDatabaseClock(admin, TODAY)
  const atWork = await aPaidClaim(admin)
  const disabled = await aPaidClaim(admin, { kind: 'TOTAL_DISABILITY', state: 'APPROVED' })
  await aPaidClaim(admin, { isAtWork: false })
  await aPaidClaim(admin, { state: 'IN_REVIEW' })
  await aPaidClaim(admin, { kind: 'ACCIDENT' })
  const officer = entryOf('kubu-raya')
  const unclaimed = async () =>
    (await sends(officer, 'select claim_id from app.unclaimed_scholarships() order by 1')).rows.map(
      (row) => row.claim_id,
    )
  expect(await unclaimed()).toEqual([atWork, disabled].toSorted())
  const child = await aScholar(admin, atWork)
  await sends(officer, CHECKING, [disabled, TENANT])
  expect(await unclaimed()).toEqual([])
  await sends(officer, `update scholarship set withdrawn_at = now(), withdrawal_reason = $2 where id = $1`, [
    child,
    REASON,
  ])
  expect(await unclaimed()).toEqual([atWork])
  expect((await sends(entryOf('pontianak'), 'select from app.unclaimed_scholarships()')).rowCount).toBe(0)
})
