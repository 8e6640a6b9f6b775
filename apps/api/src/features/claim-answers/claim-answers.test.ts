import { hasPayableHeir } from '@payung/database/testing/an-heir'
import { describe, expect } from 'vitest'
import { colleague } from '../../testing/cohort.builder.ts'
import { fetchTable } from '../../testing/fetched-table.builder.ts'
import { isProtected, theLaw } from '../../testing/law-of-death.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'
import { does } from '../claims/heirs.builder.ts'
import { anAnswer, aSubmittedClaim, isInsured, readsClaim, readsUpload, runs, takes } from './claim-answers.builder.ts'

const WIFE = {
  ...{ relation: 'SPOUSE', name: 'Dewi Lestari', birthDate: '1982-01-01', isLiving: true, source: 'FAMILY_CARD' },
}
const PAID_LESS = `{ claims(isPaidLess: true) { totalCount edges { node { caseNumber } } } }`

describe('the file for the insurer', () => {
  test('has each submitted claim once, with what happened and masked numbers, and is logged', async ({
    admin,
    keys,
    signIn,
  }) => {
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    const officer = await signIn('kubu-raya')
    const claim = await aSubmittedClaim(admin, keys, officer)
    await isInsured(admin, claim.person.id)
    expect(await readsUpload(officer)).toMatchObject({ waitingCount: 1, mayHandOver: true, mayTake: true })
    const whole = { unmasked: true, reason: 'Untuk pengajuan klaim' }
    expect((await runs(officer, 'startClaimSubmission', whole)).code).toBe('NOT_ALLOWED')
    const job = await runs(officer, 'startClaimSubmission', {})
    expect(job).toMatchObject({ state: 'SUCCEEDED' })
    const rows = await fetchTable(officer, job.resultFile.href)
    const header = rows.findIndex(([first]) => first === 'Nomor Kasus')
    const row = Object.fromEntries((rows[header] ?? []).map((name, at) => [name, rows[header + 1]?.[at]]))
    expect(row).toMatchObject({
      'Nomor Kasus': claim.case,
      Program: 'JKM',
      'Jenis Kejadian': 'Meninggal dunia',
      'Tempat Kejadian': 'Rumah',
      NIK: expect.stringMatching(/^\d{4} •••• •••• ••••$/),
    })
    expect(rows).toHaveLength(header + 2)
    expect(await readsUpload(officer)).toMatchObject({ waitingCount: 0 })
    expect((await runs(officer, 'startClaimSubmission', {})).code).toBe('SUBMISSION_EMPTY')
    expect(await runs(officer, 'startClaimSubmission', { claimIds: [claim.claimId] })).toMatchObject({
      state: 'SUCCEEDED',
    })
    const { rows: logged } = await admin.query(
      `select details->>'rows' as rows from audit_event where action = 'CLAIMS_HANDED_OVER'`,
    )
    expect(logged).toEqual([{ rows: '1' }, { rows: '1' }])
  })

  test('has whole numbers for who may take them out, with a reason', async ({ admin, keys, signIn }) => {
    const keeper = await signIn('kubu-raya')
    const { person } = await aSubmittedClaim(admin, keys, keeper)
    expect((await runs(keeper, 'startClaimSubmission', { unmasked: true, reason: 'x' })).issues?.[0]?.code).toBe(
      'REASON_MISSING',
    )
    const job = await runs(keeper, 'startClaimSubmission', { unmasked: true, reason: 'Untuk pengajuan klaim' })
    const rows = await fetchTable(keeper, job.resultFile.href)
    expect(rows.flat()).toContain(person.nationalId)
  })

  test('leaves waiting whom the insurer finds neither by NIK nor by KPJ', async ({ admin, keys, signIn }) => {
    const officer = await signIn('kubu-raya')
    await aSubmittedClaim(admin, keys, officer)
    expect((await runs(officer, 'startClaimSubmission', {})).code).toBe('SUBMISSION_EMPTY')
    expect(await readsUpload(officer)).toMatchObject({ waitingCount: 1 })
    await runs(officer, 'startClaimSubmission', { unmasked: true, reason: 'Untuk pengajuan klaim' })
    expect(await readsUpload(officer)).toMatchObject({ waitingCount: 0 })
  })
})

describe('an answer of the insurer', () => {
  test('is judged row by row, applied once somebody has looked, and explains what was paid less', async ({
    admin,
    keys,
    signIn,
  }) => {
    const officer = await signIn('kubu-raya')
    const claims = [
      await aSubmittedClaim(admin, keys, officer),
      await aSubmittedClaim(admin, keys, officer),
      await aSubmittedClaim(admin, keys, officer),
    ] as const
    const [paid, returned, tooMuch] = claims
    await hasPayableHeir(admin, paid.id)
    const content = anAnswer(
      { case: paid.case, outcome: 'DISETUJUI', insurer: 'B/1', approved: '42.000.000' },
      {
        ...{ case: paid.case.toLowerCase(), outcome: 'DIBAYAR', on: '12/03/2026', paid: '40.000.000' },
        reason: 'Dipotong iuran terutang',
      },
      { case: returned.case, outcome: 'DIKEMBALIKAN', reason: 'Kartu keluarga belum ada' },
      { case: tooMuch.case, outcome: 'DISETUJUI', insurer: 'B/3', approved: '42.000.001' },
      { case: 'KLM-000000-000000', outcome: 'DITERIMA' },
      { case: tooMuch.case, outcome: 'DITERIMA', on: '01/03/2026' },
      { case: returned.case, outcome: 'DIBAYAR', on: '2090-12-20', paid: '1' },
      { case: '6112080707980140', outcome: 'DITERIMA' },
    )
    expect(await takes(officer, content)).toMatchObject({ state: 'SUCCEEDED' })
    const before = await readsUpload(officer)
    expect(before.rows.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      ...['APPLIES', 'APPLIES', 'APPLIES', 'MORE_THAN_DUE', 'UNKNOWN_CASE', 'OUT_OF_ORDER', 'UNREADABLE', 'UNREADABLE'],
    ])
    // A row that cannot be read names its claim where it can.
    expect(before.rows.at(-2)).toMatchObject({
      caseNumber: returned.case,
      fault: 'DAY_IN_FUTURE',
      faultCell: '2090-12-20',
    })
    expect(before.rows.at(-1)).toMatchObject({
      rowNumber: 10,
      caseNumber: null,
      fault: 'CASE_NUMBER_UNREADABLE',
      faultCell: '••••',
    })
    expect(await readsClaim(officer, paid.claimId)).toMatchObject({ state: 'SUBMITTED', paid: null })

    expect(await runs(officer, 'applyClaimAnswers', { uploadId: before.last.id })).toMatchObject({
      state: 'SUCCEEDED',
    })
    expect(await readsClaim(officer, paid.claimId)).toMatchObject({
      ...{ caseNumber: paid.case, state: 'PAID', submittedDue: '42000000', approved: '42000000', paid: '40000000' },
      ...{ insurerNumber: 'B/1', differenceReason: 'Dipotong iuran terutang' },
    })
    expect(await readsClaim(officer, returned.claimId)).toMatchObject({
      ...{ state: 'RETURNED', stateReason: 'Kartu keluarga belum ada', differenceReason: null },
    })
    expect(await readsClaim(officer, tooMuch.claimId)).toMatchObject({ state: 'SUBMITTED', approved: null })
    expect(await readsUpload(officer)).toMatchObject({ last: { appliedCount: 3, applicableCount: 0 } })
    expect((await officer.ask(PAID_LESS)).claims).toEqual({
      totalCount: 1,
      edges: [{ node: { caseNumber: paid.case } }],
    })
    const { rows } = await admin.query(
      `select count(*)::int as n from claim_step where to_state in ('APPROVED', 'PAID')`,
    )
    expect(rows).toEqual([{ n: 2 }])
    const { rows: jobNotices } = await admin.query(
      `select params ->> 'file' as file from notice where params ->> 'jobKind' = 'CLAIM_ANSWERS_APPLY'`,
    )
    expect(jobNotices).toEqual([{ file: 'hasil.csv' }])
  })

  test('counts a month that the insurer posted after the claim went out', async ({ admin, keys, signIn }) => {
    await theLaw(admin)
    const officer = await signIn('kubu-raya')
    const claim = await aSubmittedClaim(admin, keys, officer, 0n)
    await hasPayableHeir(admin, claim.id)
    await takes(officer, anAnswer({ case: claim.case, outcome: 'DISETUJUI', insurer: 'B/1', approved: '42.000.000' }))
    expect((await readsUpload(officer)).rows).toMatchObject([{ verdict: 'MORE_THAN_DUE' }])

    await isProtected(admin, claim.person.id, 'DEATH', 'kubu-raya')
    await takes(
      officer,
      anAnswer(
        { case: claim.case, outcome: 'DISETUJUI', insurer: 'B/1', approved: '42.000.000' },
        { case: claim.case, outcome: 'DIBAYAR', on: '12/03/2026', paid: '42.000.000' },
      ),
    )
    const { last, rows } = await readsUpload(officer)
    expect(rows).toMatchObject([{ verdict: 'APPLIES' }, { verdict: 'APPLIES' }])
    await runs(officer, 'applyClaimAnswers', { uploadId: last.id })
    expect(await readsClaim(officer, claim.claimId)).toMatchObject({
      ...{ state: 'PAID', submittedDue: '42000000', approved: '42000000', paid: '42000000' },
    })
  })

  test('has no effect twice: the same file is the first one, and the same rows repeat what stands', async ({
    admin,
    keys,
    signIn,
  }) => {
    const officer = await signIn('kubu-raya')
    const claim = await aSubmittedClaim(admin, keys, officer)
    const row = { case: claim.case, outcome: 'DISETUJUI', insurer: 'B/1', approved: '42.000.000' }
    await takes(officer, anAnswer(row))
    const { last } = await readsUpload(officer)
    await runs(officer, 'applyClaimAnswers', { uploadId: last.id })
    expect((await runs(officer, 'applyClaimAnswers', { uploadId: last.id })).code).toBe('ANSWERS_NOTHING_TO_APPLY')
    const again = await takes(officer, anAnswer(row))
    expect(JSON.parse(again.result)).toMatchObject({ isKnown: true, uploadId: last.id })
    expect(await readsUpload(officer)).toMatchObject({ uploads: 1 })
    await takes(officer, `${anAnswer(row, { ...row, outcome: 'DITOLAK', reason: 'Bukan peserta' })}\n`)
    expect((await readsUpload(officer)).rows).toMatchObject([{ verdict: 'REPEATED' }, { verdict: 'OUT_OF_ORDER' }])
    await takes(officer, anAnswer({ ...row, approved: '41.000.000' }))
    expect((await readsUpload(officer)).rows).toMatchObject([{ verdict: 'CONFLICT' }])
    expect(await readsClaim(officer, claim.claimId)).toMatchObject({ state: 'APPROVED', approved: '42000000' })
  })

  test('pays no death of which nobody is named, keeps the row with the reason, and takes it once an heir has a confirmed account', async ({
    admin,
    keys,
    signIn,
  }) => {
    const officer = await signIn('kubu-raya')
    const claim = await aSubmittedClaim(admin, keys, officer)
    const both = { case: claim.case, outcome: 'DIBAYAR', insurer: 'B/1', approved: '42.000.000', paid: '42.000.000' }
    await takes(officer, anAnswer(both))
    const { last } = await readsUpload(officer)
    await runs(officer, 'applyClaimAnswers', { uploadId: last.id })
    const { rows } = await readsUpload(officer)
    expect(rows).toMatchObject([{ verdict: 'REFUSED', refusalCode: 'CLAIM_HEIRS_UNNAMED' }])
    expect(rows[0].refusal).toMatch(/ahli waris/i)
    expect(await readsClaim(officer, claim.claimId)).toMatchObject({ state: 'SUBMITTED', approved: null })
    await hasPayableHeir(admin, claim.id)
    await runs(officer, 'applyClaimAnswers', { uploadId: last.id })
    expect(await readsUpload(officer)).toMatchObject({ rows: [{ verdict: 'APPLIED', refusalCode: null }] })
    expect(await readsClaim(officer, claim.claimId)).toMatchObject({ state: 'PAID', paid: '42000000' })
  })

  test('takes all of a row or nothing, says why a claim refuses it, and takes it once that is mended', async ({
    admin,
    keys,
    signIn,
  }) => {
    const officer = await signIn('kubu-raya')
    const claim = await aSubmittedClaim(admin, keys, officer)
    const named = await does(officer, 'saveClaimHeir', { claimId: claim.claimId, ...WIFE })
    const both = { case: claim.case, outcome: 'DIBAYAR', insurer: 'B/1', approved: '42.000.000', paid: '42.000.000' }
    await takes(officer, anAnswer(both))
    const { last } = await readsUpload(officer)
    await runs(officer, 'applyClaimAnswers', { uploadId: last.id })
    const { rows } = await readsUpload(officer)
    expect(rows).toMatchObject([{ verdict: 'REFUSED', refusalCode: 'CLAIM_HEIR_ACCOUNT_UNCONFIRMED' }])
    expect(rows[0].refusal).toMatch(/rekening/i)
    expect(await readsClaim(officer, claim.claimId)).toMatchObject({ state: 'SUBMITTED', approved: null })

    const account = { bank: 'Bank Kalbar', holder: 'DEWI LESTARI', number: '0012-3456-7890' }
    const entered = await does(officer, 'enterHeirAccount', { heirId: named.data.heirs[0].id, ...account })
    await colleague(admin, 'pontianak', 'kubu-raya', ['VERIFIER'])
    const another = await signIn('pontianak')
    const accountId = entered.data.heirs[0].account.id
    await does(another, 'confirmHeirAccount', { accountId, number: '001234567890' })
    expect((await runs(another, 'applyClaimAnswers', { uploadId: last.id })).code).toBe('NOT_ALLOWED')
    await runs(officer, 'applyClaimAnswers', { uploadId: last.id })
    expect(await readsUpload(officer)).toMatchObject({ rows: [{ verdict: 'APPLIED', refusalCode: null }] })
    expect(await readsClaim(officer, claim.claimId)).toMatchObject({ state: 'PAID', paid: '42000000' })
  })

  test('pays heirs what was paid, which may be less than was approved', async ({ admin, keys, signIn }) => {
    const officer = await signIn('kubu-raya')
    const claim = await aSubmittedClaim(admin, keys, officer)
    const named = await does(officer, 'saveClaimHeir', { claimId: claim.claimId, ...WIFE })
    const account = { bank: 'Bank Kalbar', holder: 'DEWI LESTARI', number: '0012-3456-7890' }
    const entered = await does(officer, 'enterHeirAccount', { heirId: named.data.heirs[0].id, ...account })
    await colleague(admin, 'pontianak', 'kubu-raya', ['VERIFIER'])
    await does(await signIn('pontianak'), 'confirmHeirAccount', {
      ...{ accountId: entered.data.heirs[0].account.id, number: '001234567890' },
    })
    const both = { case: claim.case, outcome: 'DIBAYAR', insurer: 'B/1', approved: '42.000.000', paid: '41.000.001' }
    await takes(officer, anAnswer(both))
    await runs(officer, 'applyClaimAnswers', { uploadId: (await readsUpload(officer)).last.id })
    const { rows } = await admin.query('select paid_rupiah::int as paid from heir_account')
    expect(rows).toEqual([{ paid: 41_000_001 }])
  })

  test('says of another government’s case what it says of nobody’s', async ({ admin, keys, signIn }) => {
    const officer = await signIn('kubu-raya')
    const claim = await aSubmittedClaim(admin, keys, officer)
    const stranger = await signIn('pontianak')
    await takes(
      stranger,
      anAnswer({ case: claim.case, outcome: 'DITERIMA' }, { case: 'KLM-000000-000000', outcome: 'DITERIMA' }),
    )
    const { rows, last } = await readsUpload(stranger)
    expect(rows).toMatchObject([
      { verdict: 'UNKNOWN_CASE', claim: null },
      { verdict: 'UNKNOWN_CASE', claim: null },
    ])
    expect((await runs(stranger, 'applyClaimAnswers', { uploadId: last.id })).code).toBe('ANSWERS_NOTHING_TO_APPLY')
    expect((await runs(officer, 'applyClaimAnswers', { uploadId: last.id })).code).toBe('NOT_FOUND')
    expect((await runs(stranger, 'startClaimSubmission', { claimIds: [claim.claimId] })).code).toBe('NOT_FOUND')
    expect(await readsClaim(officer, claim.claimId)).toMatchObject({ state: 'SUBMITTED' })
  })

  test('refuses a file that is none', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    expect(await takes(officer, 'NIK;Nama\n1;Siti')).toMatchObject({
      ...{ state: 'FAILED', errorCode: 'ANSWER_HEADER_MISSING' },
    })
    expect(await takes(officer, anAnswer())).toMatchObject({ state: 'FAILED', errorCode: 'ANSWER_WITHOUT_ROWS' })
    expect(await readsUpload(officer)).toMatchObject({ uploads: 0 })
  })

  test('is nothing for who works for a part of the government', async ({ admin, keys, signIn }) => {
    const officer = await signIn('kubu-raya')
    const claim = await aSubmittedClaim(admin, keys, officer)
    const content = anAnswer({ case: claim.case, outcome: 'DITERIMA' })
    await takes(officer, content)
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.01' })
    const part = await signIn('kubu-raya')
    expect(await readsUpload(part)).toMatchObject({ mayRead: false, mayTake: false, mayHandOver: false, uploads: 0 })
    expect((await takes(part, `${content}\n`)).code).toBe('NOT_ALLOWED')
    expect((await runs(part, 'startClaimSubmission', {})).code).toBe('NOT_ALLOWED')
    expect((await part.ask(PAID_LESS)).claims.totalCount).toBe(0)
  })
})
