import pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import {
  anApprovedPledge,
  aReceivedList,
  confirmsReceipt,
  issuesCertificate,
  issuingCertificate,
  newCertificateCode,
  requestsCertificate,
} from './testing/a-certificate.ts'
import { aContributionList, stepsList } from './testing/a-contribution-list.ts'
import { within } from './testing/a-decree.ts'
import { aPledge, movesPledge } from './testing/a-pledge.ts'
import { takesBack } from './testing/a-receipt-return.ts'
import { eventually } from './testing/eventually.ts'
import { countLockWaits } from './testing/lock-waits.ts'

const END = 'select app.end_certificate($1, $2, $3)'
const CONFIRM = `select app.confirm_receipts($1, $2, 'INSURER_PAPER', 'BPJS-77')`
const WHY = 'Penerimaannya ditarik kembali'

const rowOf = async (admin: pg.Client, id: string) =>
  (await admin.query('select * from pledge_certificate where id = $1', [id])).rows[0]

/** A pledge for ten people whose first three months the insurer has received, and the request of its company. */
async function aRequest(admin: pg.Client, people = 10) {
  const { decree, pledge } = await anApprovedPledge(admin, people)
  const list = await aReceivedList(admin, decree, { until: '2027-04-01' })
  return { decree, pledge, list, request: await requestsCertificate(admin, 'provinsi', pledge) }
}

describe('a request', () => {
  test('is refused before anything is received, and of a pledge that is not approved', async ({ admin }) => {
    const { decree, pledge } = await anApprovedPledge(admin, 5)
    await expect(requestsCertificate(admin, 'provinsi', pledge)).rejects.toThrow('certificate_without_receipt')
    await aReceivedList(admin, decree, { isReceived: false })
    await expect(requestsCertificate(admin, 'provinsi', pledge)).rejects.toThrow('certificate_without_receipt')
    const draft = await aPledge(admin, 'pertamina')
    await expect(requestsCertificate(admin, 'provinsi', draft)).rejects.toThrow('certificate_of_pledge')
    await movesPledge(admin, 'pertamina', 'provinsi', draft, 'WITHDRAWN')
    await expect(requestsCertificate(admin, 'provinsi', draft)).rejects.toThrow('certificate_of_pledge')
  })

  test('is refused while a rupiah of the bill is open, whatever the insurer has received, and made once it is whole', async ({
    admin,
  }) => {
    const { decree, pledge } = await anApprovedPledge(admin, 5)
    const list = await aContributionList(admin, 'pertamina', decree, { by: 'provinsi', until: '2027-04-01' })
    for (const step of ['APPROVED', 'SENT', 'BILLED'] as const)
      await stepsList(admin, 'pertamina', 'pertamina', list, step)
    const { rows } = await admin.query<{ billed: string }>(
      'select billed_rupiah::text as billed from contribution_list where id = $1',
      [list],
    )
    const whole = BigInt(rows[0]?.billed ?? '0')
    const moves = async (rupiah: bigint, reference: string) => {
      await within(admin, 'pertamina', 'pontianak', () =>
        admin.query(
          `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference) select id, tenant_id, $2, app.today(), $3
           from contribution_list where id = $1`,
          [list, rupiah, reference],
        ),
      )
      await within(admin, 'pertamina', 'provinsi', () =>
        admin.query(
          `insert into contribution_receipt (list_id, tenant_id, rupiah, received_on, reference) select id, tenant_id, $2, app.today(), $3
           from contribution_list where id = $1`,
          [list, rupiah, reference],
        ),
      )
    }
    await moves(whole - 1n, 'TRF-1')
    await expect(requestsCertificate(admin, 'provinsi', pledge)).rejects.toThrow('certificate_without_receipt')
    await moves(1n, 'TRF-2')
    expect(await rowOf(admin, await requestsCertificate(admin, 'provinsi', pledge))).toMatchObject({
      state: 'REQUESTED',
    })
  })

  test('is refused for fewer than five workers, and made for five', async ({ admin }) => {
    const few = await anApprovedPledge(admin, 4)
    await aReceivedList(admin, few.decree)
    await expect(requestsCertificate(admin, 'provinsi', few.pledge)).rejects.toThrow('certificate_of_few')
    const { request } = await aRequest(admin, 5)
    await issuesCertificate(admin, 'pontianak', request)
    expect(await rowOf(admin, request)).toMatchObject({ state: 'ISSUED', workers: null, rupiah: null })
  })

  test('stands alone, and is made by the company itself', async ({ admin, as }) => {
    const { pledge } = await aRequest(admin)
    await expect(requestsCertificate(admin, 'provinsi', pledge)).rejects.toThrow('pledge_certificate_open_once')
    for (const tenant of ['kubu-raya', 'pontianak'] as const)
      await expect(as(tenant, 'select app.request_certificate($1)', [pledge])).rejects.toThrow('certificate_of_pledge')
  })
})

describe('a certificate', () => {
  test('states what was received when it was issued, with a number of its region and year', async ({ admin }) => {
    const { request } = await aRequest(admin)
    await issuesCertificate(admin, 'pontianak', request)
    const year = new Date(Date.now() + 7 * 3_600_000).getUTCFullYear()
    expect(await rowOf(admin, request)).toMatchObject({
      ...{ state: 'ISSUED', workers: 10, worker_months: 30, agreement_title: 'Perjanjian' },
      number: `0001/PIAGAM-IURAN/61.12/${year}`,
    })
  })

  test('states each month once: what is received later has its own, and nothing is left for a third', async ({
    admin,
  }) => {
    const { decree, pledge, request } = await aRequest(admin)
    await issuesCertificate(admin, 'pontianak', request)
    await expect(requestsCertificate(admin, 'provinsi', pledge)).rejects.toThrow('certificate_months_certified')
    await aReceivedList(admin, decree, { from: '2027-04-01' })
    const second = await requestsCertificate(admin, 'provinsi', pledge)
    await issuesCertificate(admin, 'pontianak', second)
    expect(await rowOf(admin, second)).toMatchObject({ worker_months: 30, number: expect.stringMatching(/^0002/) })
    const { rows } = await admin.query(`select from_month::text, until_month::text from pledge_certificate order by id`)
    expect(rows).toEqual([
      { from_month: '2027-01-01', until_month: '2027-04-01' },
      { from_month: '2027-04-01', until_month: '2027-07-01' },
    ])
    await expect(requestsCertificate(admin, 'provinsi', pledge)).rejects.toThrow('certificate_months_certified')
  })

  test('never states more than was received, or so much less that it would be another figure', async ({
    admin,
    as,
  }) => {
    const { request } = await aRequest(admin)
    const issue = (workers: number | null, months: number | null, rupiah: number | null) =>
      as('kubu-raya', 'select app.issue_certificate($1, $2, $3, $4, $5)', [
        request,
        newCertificateCode(),
        workers,
        months,
        rupiah,
      ])
    await expect(issue(20, 30, 1)).rejects.toThrow('certificate_figures')
    await expect(issue(10, 31, 1)).rejects.toThrow('certificate_figures')
    await expect(issue(null, null, null)).rejects.toThrow('certificate_figures')
    await expect(issue(10, 30, 100_000_000)).rejects.toThrow('certificate_figures')
  })

  test('is issued once by two at the same moment: the second waits, and sees the first', async ({
    admin,
    database,
  }) => {
    const { request } = await aRequest(admin)
    const other = new pg.Client({ connectionString: database.adminUrl })
    await other.connect()
    const [isIssued, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const first = within(other, 'kubu-raya', 'pontianak', async () => {
      await other.query(...issuingCertificate(request))
      isIssued.resolve()
      await mayEnd.promise
    })
    await isIssued.promise
    const second = issuesCertificate(admin, 'pertamina', request).catch((error: Error) => error)
    await eventually(async () => expect(await countLockWaits(other)).toBe(1))
    mayEnd.resolve()
    await first
    await other.end()
    expect(String(await second)).toContain('certificate_step')
    expect(await rowOf(admin, request)).toMatchObject({ state: 'ISSUED', number: expect.stringMatching(/^0001/) })
  })

  test('is issued by the region alone, and by another person than who asked', async ({ admin, as }) => {
    const { request } = await aRequest(admin)
    const [text, values] = issuingCertificate(request)
    for (const tenant of ['pertamina', 'pontianak'] as const)
      await expect(as(tenant, text, values)).rejects.toThrow('certificate_step')
    await expect(as('kubu-raya', text, values, 'provinsi')).rejects.toThrow('certificate_requester_is_not_issuer')
    await expect(as('kubu-raya', END, [request, 'REFUSED', WHY], 'provinsi')).rejects.toThrow(
      'certificate_requester_is_not_issuer',
    )
    await as('kubu-raya', text, values, 'pontianak')
  })

  test('is refused with a reason, and asked for again', async ({ admin, as }) => {
    const { pledge, request } = await aRequest(admin)
    await expect(as('kubu-raya', END, [request, 'REFUSED', 'pendek'])).rejects.toThrow('refusal_reason')
    await expect(as('kubu-raya', END, [request, 'REVOKED', WHY])).rejects.toThrow('certificate_step')
    await as('kubu-raya', END, [request, 'REFUSED', WHY])
    await expect(issuesCertificate(admin, 'pontianak', request)).rejects.toThrow('certificate_step')
    expect(await requestsCertificate(admin, 'provinsi', pledge)).not.toBe(request)
  })

  test('is revoked with a reason by its region, stays as it was, and frees its months', async ({ admin, as }) => {
    const { pledge, request } = await aRequest(admin)
    await issuesCertificate(admin, 'pontianak', request)
    const { public_code: code } = await rowOf(admin, request)
    await expect(as('pertamina', END, [request, 'REVOKED', WHY])).rejects.toThrow('certificate_step')
    await expect(as('kubu-raya', END, [request, 'REVOKED', 'NIK 6112055201800001'])).rejects.toThrow(
      'revocation_reason',
    )
    await as('kubu-raya', END, [request, 'REVOKED', WHY])
    const seen = await as('provinsi', 'select * from app.public_certificate($1)', [code])
    expect(seen.rows[0]).toMatchObject({ worker_months: 30, revocation_reason: WHY })
    await expect(as('kubu-raya', END, [request, 'REVOKED', WHY])).rejects.toThrow('certificate_step')
    await issuesCertificate(admin, 'pontianak', await requestsCertificate(admin, 'provinsi', pledge))
  })

  test('is changed and removed by nobody beside its steps', async ({ admin, as }) => {
    const { request } = await aRequest(admin)
    await issuesCertificate(admin, 'pontianak', request)
    await expect(as('kubu-raya', 'update pledge_certificate set rupiah = 1')).rejects.toThrow('permission denied')
    await expect(admin.query('update pledge_certificate set rupiah = 1')).rejects.toThrow('certificate_step')
    await expect(admin.query('delete from pledge_certificate')).rejects.toThrow()
    await expect(admin.query('update pledge_certificate_list set live = false')).rejects.toThrow('certificate_step')
    await expect(admin.query('delete from pledge_certificate_list')).rejects.toThrow()
  })

  test('rests on nothing that only its payer records: the region confirms the receipt, or the insurer posts it', async ({
    admin,
    as,
  }) => {
    const { decree, pledge } = await anApprovedPledge(admin, 10)
    const list = await aReceivedList(admin, decree, { until: '2027-04-01', isPosted: false })
    const request = await requestsCertificate(admin, 'provinsi', pledge)
    const confirms = (tenant: 'kubu-raya' | 'pertamina', user: 'kubu-raya' | 'pontianak' | 'provinsi', of = list) =>
      as(tenant, CONFIRM, [request, of], user)
    const receiptOf = async () =>
      (
        await as('kubu-raya', 'select is_posted, is_proven, reference from app.receipts_of_certificates($1)', [
          [request],
        ])
      ).rows
    await expect(issuesCertificate(admin, 'pontianak', request)).rejects.toThrow('certificate_unproven')
    expect(await receiptOf()).toEqual([{ is_posted: false, is_proven: false, reference: null }])
    for (const maker of ['pontianak', 'provinsi'] as const)
      await expect(confirms('kubu-raya', maker), maker).rejects.toThrow('receipt_recorder_is_not_confirmer')
    await expect(confirms('pertamina', 'kubu-raya')).rejects.toThrow('certificate_step')
    await expect(confirms('kubu-raya', 'kubu-raya', request)).rejects.toThrow('certificate_step')
    await confirmsReceipt(admin, request, list)
    await expect(confirms('kubu-raya', 'kubu-raya')).rejects.toThrow('certificate_step')
    expect(await receiptOf()).toEqual([{ is_posted: false, is_proven: true, reference: 'BPJS-77' }])
    // What was received and not yet proven has a certificate of its own later.
    await aReceivedList(admin, decree, { from: '2027-04-01', isPosted: false })
    await issuesCertificate(admin, 'pontianak', request)
    expect(await rowOf(admin, request)).toMatchObject({ state: 'ISSUED', worker_months: 30 })
    await expect(admin.query(`update contribution_receipt_confirmation set reference = 'BPJS-78'`)).rejects.toThrow()
  })

  test('is no longer covered once a receipt was taken back, and is again when it is made good', async ({
    admin,
    as,
  }) => {
    const { decree, pledge } = await anApprovedPledge(admin, 10)
    const list = await aReceivedList(admin, decree, { isPosted: false })
    const request = await requestsCertificate(admin, 'provinsi', pledge)
    await confirmsReceipt(admin, request, list)
    await issuesCertificate(admin, 'pontianak', request)
    const { public_code: code } = await rowOf(admin, request)
    const isCovered = async () =>
      (await as('provinsi', 'select is_covered from app.public_certificate($1)', [code])).rows[0].is_covered
    const uncovered = async (tenant: 'kubu-raya' | 'pertamina' | 'provinsi') =>
      (await as(tenant, 'select c from app.uncovered_certificates() c')).rows
    expect([await isCovered(), await uncovered('kubu-raya')]).toEqual([true, []])
    await takesBack(admin, 'pertamina', 'pertamina', list)
    expect(await isCovered()).toBe(false)
    for (const tenant of ['kubu-raya', 'pertamina'] as const) expect(await uncovered(tenant)).toEqual([{ c: request }])
    expect(await uncovered('provinsi')).toEqual([])
    await within(admin, 'pertamina', 'provinsi', () =>
      admin.query(
        `insert into contribution_receipt (list_id, tenant_id, rupiah, received_on, reference) select id, tenant_id, billed_rupiah, app.today(), 'BPJS-2'
         from contribution_list where id = $1`,
        [list],
      ),
    )
    // The receipt is recorded anew by its payer alone.
    expect(await isCovered()).toBe(false)
    await confirmsReceipt(admin, request, list)
    expect(await isCovered()).toBe(true)
  })

  test('is seen by its company and its region as a whole, and its lists by the company alone', async ({
    admin,
    as,
  }) => {
    const { request } = await aRequest(admin)
    await issuesCertificate(admin, 'pontianak', request)
    const seen = async (tenant: 'kubu-raya' | 'pertamina' | 'pontianak' | 'provinsi', table: string) =>
      (await as(tenant, `select from ${table}`)).rowCount
    for (const [tenant, certificates, lists] of [
      ['pertamina', 1, 1],
      ['kubu-raya', 1, 0],
      ['pontianak', 0, 0],
      ['provinsi', 0, 0],
    ] as const) {
      expect(await seen(tenant, 'pledge_certificate'), tenant).toBe(certificates)
      expect(await seen(tenant, 'pledge_certificate_list'), tenant).toBe(lists)
    }
  })
})
