import { aPdf } from '@payung/database/testing/a-decree'
import type pg from 'pg'
import { Temporal } from 'temporal-polyfill'
import { describe, expect } from 'vitest'
import { today } from '../../platform/clock.ts'
import {
  aDesignation,
  aFile,
  amends,
  approved,
  checkers,
  decreeOf,
  did,
  does,
  drafts,
  lockedCohort,
  signing,
} from '../../testing/decree.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, type TestTenant, test } from '../../testing/test.ts'

const current = today().with({ day: 1 })
const month = (by: number) => current.add({ months: by }).toString()
const named = (by: number) =>
  Temporal.PlainDate.from(month(by)).toLocaleString('id-ID', { month: 'long', year: 'numeric' })

const WRITTEN = `title considerations dictums legalReferences fundingSource regulations { id } agreements { agreement { id } }
  paidMonths { fromMonth untilMonth paymentNumber amount paidOn monthsCost differenceReason file { id name } }`

/** Moves rows past their guards, as time does. */
async function past(admin: pg.Client, statement: string, values: unknown[]): Promise<void> {
  await admin.query('set session_replication_role = replica')
  await admin.query(statement, values)
  await admin.query('set session_replication_role = origin')
}

/** A locked cohort of a programme that began two months ago and goes on for half a year. */
async function arrange(admin: pg.Client, signIn: (tenant: TestTenant) => Promise<Client>) {
  await arrangeAmounts(admin)
  const made = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 2 })
  await past(admin, `update programme set period = daterange($2::date, $3::date) where id = $1`, [
    made.programme,
    month(-2),
    month(6),
  ])
  return { ...made, officer: await signIn('kubu-raya') }
}

/** What the form sends when only months and payments change. */
async function edited(officer: Client, id: string, changes: object) {
  const { considerations, dictums, ...read } = await decreeOf(officer, id, WRITTEN)
  return {
    title: read.title,
    considerations,
    dictums,
    regulationIds: read.regulations.map((one: { id: string }) => one.id),
    agreementIds: [],
    fromMonth: read.fromMonth,
    untilMonth: read.untilMonth,
    fundingSource: read.fundingSource,
    quotaPeople: read.quotaPeople,
    ...changes,
  }
}

const payment = (fileId: string, facts: object = {}) => ({
  fromMonth: month(-2),
  untilMonth: month(0),
  paymentNumber: '12/SP2D/2026',
  paidOn: today().toString(),
  amount: '67200',
  fileId,
  ...facts,
})

describe('a decree of a programme whose first months are over', () => {
  test('begins in the current month, and refuses earlier ones with the ways out', async ({ signIn, admin }) => {
    const { cohort, officer } = await arrange(admin, signIn)
    const draft = await drafts(officer, cohort)
    expect(draft.fromMonth).toBe(month(0))
    const refused = await does(officer, 'editDecree', draft, await edited(officer, draft.id, { fromMonth: month(-2) }))
    expect(refused).toMatchObject({
      code: 'MONTHS_PAST',
      message: expect.stringContaining(`${named(-2)}–${named(-1)}. Mulai pada bulan berjalan, atau catat pembayaran`),
    })
  })

  test('names what was paid for them in its text, with its proof, and is approved and signed so', async ({
    signIn,
    admin,
  }) => {
    const { cohort, officer } = await arrange(admin, signIn)
    const those = await checkers(admin, signIn)
    const draft = await drafts(officer, cohort)
    const edit = async (paid: object) =>
      does(officer, 'editDecree', draft, await edited(officer, draft.id, { fromMonth: month(-2), paidMonths: [paid] }))
    expect(await edit(payment(await aPdf(admin, 'provinsi')))).toMatchObject({ code: 'NOT_FOUND' })
    const fileId = await aFile(admin, 'kubu-raya')
    const later = { paidOn: today().add({ days: 1 }).toString() }
    expect(
      await edit(payment(fileId, { ...later, fromMonth: month(-3), paymentNumber: ' ', amount: '0' })),
    ).toMatchObject({
      issues: [
        { path: 'paidMonths.0.fromMonth', code: 'PAYMENT_MONTHS' },
        { path: 'paidMonths.0.paymentNumber', code: 'PAYMENT_NUMBER' },
        { path: 'paidMonths.0.paidOn', code: 'PAID_IN_FUTURE' },
        { path: 'paidMonths.0.amountRupiah', code: 'PAYMENT_AMOUNT' },
      ],
    })
    expect(await edit(payment(fileId, { paymentNumber: 'SP2D 12 ✅' }))).toMatchObject({
      issues: [{ path: 'paidMonths.0.paymentNumber', code: 'UNPRINTABLE' }],
    })
    expect(await edit(payment(fileId, { untilMonth: month(-1), amount: '33600' }))).toMatchObject({
      code: 'MONTHS_PAST',
      message: expect.stringContaining(`lewat: ${named(-1)}.`),
    })
    const saved = (await edit(payment(fileId))).data
    expect(saved.text.dictums.at(-2)).toMatch(
      /telah dibayar: bulan .* sebesar Rp67\.200,00 \(enam puluh tujuh ribu dua ratus rupiah\) dengan bukti pembayaran nomor 12\/SP2D\/2026/,
    )
    expect((await decreeOf(officer, draft.id, WRITTEN)).paidMonths).toMatchObject([
      { fromMonth: month(-2), untilMonth: month(0), amount: '67200', file: { name: 'keputusan.pdf' } },
    ])
    // Eight months for two people at Rp16.800: the two that were paid are asked of no budget.
    expect((await decreeOf(officer, draft.id, 'cost { total months { total } }')).cost).toEqual({
      total: String(6 * 2 * 16_800),
      months: ['0', '0', ...Array(6).fill('33600')].map((total) => ({ total })),
    })
    expect(saved.text.dictums.join(' ')).toMatch(
      /untuk 8 \(delapan\) bulan, .* seluruhnya Rp201\.600,00 \(dua ratus satu ribu enam ratus rupiah\) untuk 6 \(enam\) bulan yang belum dibayar/,
    )
    // Another amount asks for a reason, before the saving too.
    const compare = `paymentDifferences(payments: [{ fromMonth: "${month(-2)}", untilMonth: "${month(0)}", amount: "67000" }]) { payments paid cost }`
    const difference = { payments: [0], paid: '67000', cost: '67200' }
    expect((await decreeOf(officer, draft.id, compare)).paymentDifferences).toEqual([difference])
    const less = { ...payment(fileId), amount: '67000' }
    const edits = async (paidMonths: readonly object[]) =>
      does(officer, 'editDecree', saved, await edited(officer, draft.id, { paidMonths }))
    expect((await edits([less])).issues).toEqual([
      {
        path: 'paidMonths.0.differenceReason',
        code: 'PAYMENT_DIFFERS',
        message: expect.stringContaining('dibayar Rp67.000, sedangkan iuran bulan-bulan itu Rp67.200'),
      },
    ])
    expect((await edits([{ ...less, differenceReason: 'singkat' }])).issues).toMatchObject([
      { path: 'paidMonths.0.differenceReason', code: 'DIFFERENCE_REASON_LENGTH' },
    ])
    const differenceReason = 'Satu orang didaftarkan sesudah pembayaran'
    const otherwise = (await edits([{ ...less, differenceReason }])).data
    const paidOf = async () => (await decreeOf(officer, draft.id, WRITTEN)).paidMonths
    expect(await paidOf()).toMatchObject([{ amount: '67000', monthsCost: '67200', differenceReason }])
    // The reason was given for another difference than that of today.
    await past(admin, `update decree set paid_months = jsonb_set(paid_months, '{0,cost}', '"50000"')`, [])
    expect(await does(officer, 'submitDecree', otherwise)).toMatchObject({ code: 'PAYMENT_DIFFERS' })
    const equal = await edited(officer, draft.id, { paidMonths: [{ ...payment(fileId), differenceReason }] })
    const evened = await did(officer, 'editDecree', otherwise, equal)
    expect(await paidOf()).toMatchObject([{ amount: '67200', monthsCost: '67200', differenceReason: null }])
    const unnamed = await edited(officer, draft.id, {})
    const kept = { ...unnamed, dictums: unnamed.dictums.filter((line: string) => !line.includes('bulan_dibayar')) }
    const again = await did(officer, 'editDecree', evened, kept)
    expect(again.text.dictums).toEqual(saved.text.dictums)
    const frozen = await approved(officer, those, again)
    expect(await did(those.legal, 'signDecree', frozen, await signing(admin, 'kubu-raya'))).toMatchObject({
      state: 'SIGNED',
      fromMonth: month(-2),
    })
    expect((await decreeOf(officer, draft.id, 'cost { total }')).cost).toEqual({ total: '201600' })
  })

  test('is not drafted where none is left', async ({ signIn, admin }) => {
    const { cohort, programme, officer } = await arrange(admin, signIn)
    await past(admin, `update programme set period = daterange($2::date, $3::date) where id = $1`, [
      programme,
      month(-2),
      month(0),
    ])
    const input = { cohortId: Buffer.from(`Cohort:${cohort}`).toString('base64') }
    expect(await does(officer, 'draftDecree', null, input)).toMatchObject({
      code: 'MONTHS_PAST',
      message: expect.stringContaining('Susun program untuk bulan-bulan berikutnya'),
    })
  })
})

test('months that pass on its way keep a decree from submission, approval and signature, and an amendment from its draft', async ({
  signIn,
  admin,
}) => {
  const { officer, those, decree, programme, reserve } = await aDesignation(admin, signIn)
  await past(admin, `update programme set period = daterange($2::date, $3::date) where id = $1`, [
    programme,
    month(-2),
    month(24),
  ])
  const begins = (id: string, by: number) =>
    past(admin, 'update decree set from_month = $2 where id = $1', [
      Buffer.from(id, 'base64').toString().replace('Decree:', ''),
      month(by),
    ])
  await begins(decree.id, -2)
  expect(await does(officer, 'draftAmendment', null, { decreeId: decree.id, fromMonth: month(-1) })).toMatchObject({
    code: 'MONTHS_PAST',
    message: expect.stringContaining('mulai bulan berjalan'),
  })
  await past(admin, 'update decree_holding set from_month = $1', [month(-2)])
  const draft = await amends(officer, decree, month(1), [
    { change: 'ADD', workerId: Buffer.from(`Worker:${reserve[0]}`).toString('base64'), reason: 'QUOTA_LEFT' },
  ])
  await begins(draft.id, -1)
  expect(await does(officer, 'submitDecree', draft)).toMatchObject({ code: 'MONTHS_PAST' })
  await begins(draft.id, 1)
  const submitted = await did(officer, 'submitDecree', draft)
  await begins(draft.id, -1)
  expect(await does(those.legal, 'voteOnDecree', submitted, { vote: 'APPROVE' })).toMatchObject({
    code: 'MONTHS_PAST',
    message: expect.stringContaining('Kembalikan atau buka lagi konsepnya'),
  })
  await begins(draft.id, 1)
  const reviewed = await did(those.legal, 'voteOnDecree', submitted, { vote: 'APPROVE' })
  const frozen = await did(those.approver, 'voteOnDecree', reviewed, { vote: 'APPROVE' })
  await begins(draft.id, -1)
  expect(
    await does(those.legal, 'signDecree', frozen, await signing(admin, 'kubu-raya', { number: '2' })),
  ).toMatchObject({ code: 'MONTHS_PAST' })
})
