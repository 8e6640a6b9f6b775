import type pg from 'pg'
import { describe, expect } from 'vitest'
import { aDraft, anAmendment, aPdf, aRevocation, SIGN, signs, submits, votes, within } from './testing/a-decree.ts'
import { TENANTS, test } from './testing/test.ts'

/** Sets the calendar of this test's own database. */
const onDay = (admin: pg.Client, day: string) =>
  admin.query(`create or replace function app.today() returns date language sql stable as $$ select date '${day}' $$`)

/** A payment for January and February 2027. */
const paidUntilMarch = (file: string, facts: object = { cost: '67200' }) =>
  JSON.stringify([
    {
      from_month: '2027-01-01',
      until_month: '2027-03-01',
      number: '12/SP2D/2027',
      paid_on: '2027-02-01',
      amount: '67200',
      file_id: file,
      ...facts,
    },
  ])

const pays = (admin: pg.Client, decree: string, payments: string) =>
  within(admin, 'kubu-raya', 'provinsi', () =>
    admin.query('update decree set paid_months = $2 where id = $1', [decree, payments]),
  )

describe('a month that is over', () => {
  test('begins at midnight in UTC+7', async ({ admin }) => {
    const { rows } = await admin.query(
      `select (at at time zone 'Asia/Pontianak')::date::text as day, array(select m::text from app.past_months_unpaid('2026-10-01', '2027-01-01',
         (at at time zone 'Asia/Pontianak')::date, '[]') m) as past
       from unnest(array[timestamptz '2026-11-30 16:59:59Z', timestamptz '2026-11-30 17:00:00Z']) at`,
    )
    expect(rows).toEqual([
      { day: '2026-11-30', past: ['2026-10-01'] },
      { day: '2026-12-01', past: ['2026-10-01', '2026-11-01'] },
    ])
  })

  test('is planned by no programme, unless it was paid', async ({ admin }) => {
    const plans = (from: string, payments: string) =>
      admin.query(
        `insert into programme (tenant_id, name, insurance_programmes, period, funding_source, paid_months)
         values ($1, 'Uji', '{DEATH}', daterange($2, '2028-01-01'), 'REGIONAL_BUDGET', $3) returning id`,
        [TENANTS['kubu-raya'].id, from, payments],
      )
    await onDay(admin, '2027-03-01')
    await expect(plans('2027-01-01', '[]')).rejects.toThrow('programme_past_months')
    const { rows } = await plans('2027-01-01', paidUntilMarch(await aPdf(admin, 'kubu-raya')))
    await expect(plans('2027-01-01', paidUntilMarch(await aPdf(admin, 'provinsi')))).rejects.toThrow(
      'programme_payments_proven',
    )
    await onDay(admin, '2027-04-01')
    await expect(admin.query(`update programme set state = 'OPEN' where id = $1`, [rows[0].id])).rejects.toThrow(
      'programme_past_months',
    )
  })

  test('is neither drafted, submitted nor approved, and what is paid for it stays as it was submitted', async ({
    admin,
  }) => {
    const { decree, programme } = await aDraft(admin, 'kubu-raya', { members: 2, quota: 3 })
    await onDay(admin, '2027-03-31')
    await expect(submits(admin, 'kubu-raya', decree)).rejects.toThrow('decree_past_months')
    await expect(aDraft(admin, 'kubu-raya', { programme, members: 1 })).rejects.toThrow('decree_past_months')
    await pays(admin, decree, paidUntilMarch(await aPdf(admin, 'kubu-raya')))
    await expect(pays(admin, decree, '[]')).rejects.toThrow('decree_past_months')
    await expect(pays(admin, decree, paidUntilMarch(await aPdf(admin, 'provinsi')))).rejects.toThrow(
      'decree_payments_proven',
    )
    await submits(admin, 'kubu-raya', decree)
    await expect(pays(admin, decree, '[{}]')).rejects.toThrow('decree_is_settled')
    await onDay(admin, '2027-04-01')
    await expect(votes(admin, 'kubu-raya', decree)).rejects.toThrow('decree_past_months')
    await votes(admin, 'kubu-raya', decree, 'RETURN')
  })

  test('is counted from the month of the signature, whenever that is recorded', async ({ admin }) => {
    const { decree } = await aDraft(admin, 'kubu-raya')
    await submits(admin, 'kubu-raya', decree)
    await votes(admin, 'kubu-raya', decree)
    const file = await aPdf(admin, 'kubu-raya')
    const signsOn = (day: string) =>
      within(admin, 'kubu-raya', 'pertamina', () =>
        admin.query(SIGN.replace('2026-11-20', day), [decree, '1/Uji', file]),
      )
    await expect(signsOn('2027-03-05')).rejects.toThrow('decree_past_months')
    await onDay(admin, '2027-03-05')
    await signsOn('2027-01-31')
  })

  test('is given by no amendment, and may be taken by a revocation', async ({ admin }) => {
    const { decree } = await aDraft(admin, 'kubu-raya')
    await signs(admin, 'kubu-raya', decree)
    await onDay(admin, '2027-03-05')
    await expect(anAmendment(admin, 'kubu-raya', decree, '2027-02-01', [])).rejects.toThrow('decree_past_months')
    await anAmendment(admin, 'kubu-raya', decree, '2027-03-01', [])
    await aRevocation(admin, 'kubu-raya', decree, '2027-02-01')
  })
})

describe('what was paid for months that are over', () => {
  test('is another amount than they cost only with a reason, of a decree at its own cost', async ({ admin }) => {
    const { decree } = await aDraft(admin, 'kubu-raya', { members: 2, quota: 3 })
    const file = await aPdf(admin, 'kubu-raya')
    await onDay(admin, '2027-03-31')
    const submitsWith = async (facts: object) => {
      await pays(admin, decree, paidUntilMarch(file, facts))
      return submits(admin, 'kubu-raya', decree)
    }
    const reason = 'Dua orang didaftarkan terlambat'
    for (const facts of [{}, { cost: '67201' }, { cost: '67201', reason: 'singkat' }])
      await expect(submitsWith(facts), JSON.stringify(facts)).rejects.toThrow('decree_payments_explained')
    const month = (day: string) => ({ month: day, people: 2, perPersonRupiah: '16800' })
    const explained = async (cost: string, reckoned: object[] | null) =>
      (
        await admin.query('select app.payments_explained($1, $2) as yes', [
          paidUntilMarch(file, { cost, reason }),
          reckoned === null ? null : JSON.stringify(reckoned),
        ])
      ).rows[0].yes
    expect(await explained('33600', null)).toBe(true)
    const reckoned = [month('2027-01-01'), month('2027-02-01'), month('2027-03-01')]
    expect([await explained('33600', reckoned), await explained('67200', reckoned)]).toEqual([false, true])
    await submitsWith({ cost: '67201', reason })
  })

  test('opens a programme with a reason alone where it is another amount', async ({ admin }) => {
    await onDay(admin, '2027-03-01')
    const file = await aPdf(admin, 'kubu-raya')
    const { rows } = await admin.query(
      `insert into programme (tenant_id, name, insurance_programmes, period, funding_source, paid_months)
       values ($1, 'Uji', '{DEATH}', daterange('2027-01-01', '2028-01-01'), 'REGIONAL_BUDGET', $2) returning id`,
      [TENANTS['kubu-raya'].id, paidUntilMarch(file, { cost: '70000' })],
    )
    const opens = () => admin.query(`update programme set state = 'OPEN' where id = $1`, [rows[0].id])
    await expect(opens()).rejects.toThrow('programme_payments_explained')
  })

  test('is added up where payments share a month, and not where they follow each other', async ({ admin }) => {
    const explained = async (...payments: readonly [from: string, until: string, amount: number, cost: number][]) => {
      const listed = payments.map(([from_month, until_month, amount, cost]) => ({
        from_month,
        until_month,
        amount,
        cost,
      }))
      return (await admin.query('select app.payments_explained($1, null) as yes', [JSON.stringify(listed)])).rows[0].yes
    }
    expect(
      await explained(
        ['2027-02-01', '2027-03-01', 5, 5],
        ['2027-01-01', '2027-02-01', 2, 6],
        ['2027-01-01', '2027-02-01', 4, 6],
      ),
    ).toBe(true)
    expect(await explained(['2027-01-01', '2027-02-01', 6, 5], ['2027-02-01', '2027-03-01', 4, 5])).toBe(false)
    expect(await explained(['2027-01-01', '2027-02-01', 2, 6], ['2027-01-01', '2027-02-01', 4, 5])).toBe(false)
  })
})

test('a proof of payment does not expire', async ({ admin }) => {
  const { decree } = await aDraft(admin, 'kubu-raya')
  const [proof, loose] = [await aPdf(admin, 'kubu-raya'), await aPdf(admin, 'kubu-raya')]
  await pays(admin, decree, paidUntilMarch(proof).replace('2027-02-01', '2026-02-01'))
  await admin.query(`update file set created_at = now() - interval '3 days'`)
  const { rows } = await admin.query('select id from app.expired_files(10)')
  expect(rows.map(({ id }) => id)).toContain(loose)
  expect(rows.map(({ id }) => id)).not.toContain(proof)
})
