import {
  anApprovedPledge,
  aReceivedList,
  confirmsReceipt,
  issuesCertificate,
  requestsCertificate,
} from '@payung/database/testing/a-certificate'
import { takesBack } from '@payung/database/testing/a-receipt-return'
import { readPaper } from '@payung/documents/read-paper.builder'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { dataOf, issuesOf, mutates } from '../../testing/mutation.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const PLEDGE = `id mayRequestCertificate certificateHindrance
  certificates { id state isUncovered number publicPath paperPath fromMonth untilMonth workers workerMonths amount refusalReason revocationReason actions
    requestedBy { name } onePersonRefusal { code }
    receipts { id isPosted isProven evidence reference confirmedBy mayConfirm paymentReferences amount } }`
const does = (client: Client, name: string, input: object) => mutates(client, name, input, PLEDGE)
const did = async (...sent: Parameters<typeof does>) => dataOf(await does(...sent))
const seenBy = async (client: Client, id: string) =>
  (await client.ask(`query ($id: ID!) { pledge(id: $id) { ${PLEDGE} } }`, { id })).pledge
const WHY = 'Penerimaannya ditarik kembali'

/** A pledge of Pertamina to Kubu Raya for half a year, an officer of the company, and an approver of the region. */
async function arrange(
  admin: pg.Client,
  signIn: (tenant: 'kubu-raya' | 'pertamina' | 'pontianak') => Promise<Client>,
  people = 10,
) {
  const { decree, members, pledge } = await anApprovedPledge(admin, people)
  await giveRoles(admin, 'pertamina', ['OFFICER'])
  await giveRoles(admin, 'kubu-raya', ['OFFICER'])
  await colleague(admin, 'pontianak', 'kubu-raya', ['APPROVER'])
  return {
    decree,
    members,
    pledge,
    id: globalIdOf('Pledge', pledge),
    company: await signIn('pertamina'),
    officer: await signIn('kubu-raya'),
    region: await signIn('pontianak'),
  }
}

describe('a certificate', () => {
  test('is requested by the company, waits on the desk of the region, is issued there, and confirmed by anybody', async ({
    admin,
    signIn,
    anonymous,
  }) => {
    const { decree, id, company, officer, region } = await arrange(admin, signIn)
    await aReceivedList(admin, decree)
    const requested = await did(company, 'requestPledgeCertificate', { pledgeId: id })
    expect(requested).toMatchObject({ mayRequestCertificate: true, certificateHindrance: 'REQUESTED' })
    expect(requested.certificates).toMatchObject([{ state: 'REQUESTED', actions: [], number: null, paperPath: null }])
    const certificateId = requested.certificates[0].id
    const desk = await region.ask('{ certificatesToDecide { id actions pledge { id } } }')
    expect(desk.certificatesToDecide).toEqual([{ id: certificateId, actions: ['ISSUE', 'REFUSE'], pledge: { id } }])
    for (const client of [company, officer]) {
      expect((await does(client, 'issuePledgeCertificate', { certificateId })).code).toBe('NOT_ALLOWED')
      expect((await client.ask('{ certificatesToDecide { id } }')).certificatesToDecide).toEqual([])
    }
    await did(region, 'issuePledgeCertificate', { certificateId })
    expect((await does(region, 'issuePledgeCertificate', { certificateId })).code).toBe('CERTIFICATE_STATE')
    const [issued] = (await seenBy(company, id)).certificates
    expect(issued).toMatchObject({
      ...{ state: 'ISSUED', isUncovered: false, fromMonth: '2027-01-01', untilMonth: '2027-07-01' },
      ...{ workers: 10, workerMonths: 60, requestedBy: { name: expect.any(String) } },
    })
    const page = await anonymous.fetch(issued.publicPath)
    const text = await page.text()
    expect(page.status).toBe(200)
    for (const words of [
      issued.number,
      'Berlaku',
      'sekurang-kurangnya 60',
      'bagian semua pembayar',
      'tidak dipungut biaya',
    ])
      expect(text).toContain(words)
    expect(await (await anonymous.fetch(`${issued.publicPath}?bahasa=en`)).text()).toContain('at least 60')
    expect((await anonymous.fetch('/publik/sertifikat/aaaaaaaaaaaaaaaaaaaa')).status).toBe(404)
    const [first, second] = [await company.fetch(issued.paperPath), await region.fetch(issued.paperPath)]
    expect(first.headers.get('content-type')).toBe('application/pdf')
    const paper = Buffer.from(await first.arrayBuffer())
    expect(paper.equals(Buffer.from(await second.arrayBuffer()))).toBe(true)
    expect((await anonymous.fetch(issued.paperPath)).status).toBe(401)
    // An invented pledge: whoever reads page or paper must not take it for proof.
    expect(text).not.toContain('rekaan')
    await admin.query(
      'set session_replication_role = replica; update pledge set synthetic = true; set session_replication_role = origin',
    )
    expect(await (await anonymous.fetch(issued.publicPath)).text()).toContain('piagam ini rekaan')
    const marked = Buffer.from(await (await company.fetch(issued.paperPath)).arrayBuffer())
    expect(marked.equals(paper), 'the mark of the paper').toBe(false)
  })

  test('shows nobody: neither the company, the page nor the answer of any step has a name of a worker', async ({
    admin,
    signIn,
    anonymous,
  }) => {
    const { decree, members, id, company, region } = await arrange(admin, signIn)
    await admin.query(`update worker set name = 'Rahasia ' || right(id::text, 6) where id = any ($1)`, [members])
    await aReceivedList(admin, decree)
    const requested = await did(company, 'requestPledgeCertificate', { pledgeId: id })
    const issued = await did(region, 'issuePledgeCertificate', { certificateId: requested.certificates[0].id })
    const seen = await seenBy(company, id)
    const page = await (await anonymous.fetch(seen.certificates[0].publicPath)).text()
    for (const text of [JSON.stringify([requested, issued, seen]), page]) {
      expect(text).not.toContain('Rahasia')
      for (const member of members) expect(text).not.toContain(member)
    }
  })

  test('rests on no receipt that the company alone records: the region confirms it with what it has seen', async ({
    admin,
    signIn,
  }) => {
    const { decree, id, company, region } = await arrange(admin, signIn)
    await giveRoles(admin, 'kubu-raya', ['APPROVER'])
    const approver = await signIn('kubu-raya')
    const list = await aReceivedList(admin, decree, { isPosted: false })
    const [{ id: certificateId, receipts }] = (await did(company, 'requestPledgeCertificate', { pledgeId: id }))
      .certificates
    const recorded = { id: list, isPosted: false, isProven: false, reference: null, paymentReferences: [`TRF-${list}`] }
    expect(receipts).toMatchObject([{ ...recorded, mayConfirm: false }])
    const seen = { certificateId, listId: list, evidence: 'INSURER_PAPER', reference: 'BPJS-77' }
    expect((await does(approver, 'issuePledgeCertificate', { certificateId })).code).toBe(
      'CERTIFICATE_RECEIPT_UNPROVEN',
    )
    expect((await does(company, 'confirmCertificateReceipt', seen)).code).toBe('NOT_ALLOWED')
    // They also approve for the company, and recorded its payment.
    expect((await does(region, 'confirmCertificateReceipt', seen)).code).toBe('RECORDER_IS_NOT_CONFIRMER')
    expect(issuesOf(await does(approver, 'confirmCertificateReceipt', { ...seen, reference: 'B' }))).toEqual([
      'reference EVIDENCE_REFERENCE_INVALID',
    ])
    expect((await seenBy(approver, id)).certificates[0].receipts).toMatchObject([{ ...recorded, mayConfirm: true }])
    await did(approver, 'confirmCertificateReceipt', seen)
    expect((await does(approver, 'confirmCertificateReceipt', seen)).code).toBe('CERTIFICATE_STATE')
    const proven = { isProven: true, evidence: 'INSURER_PAPER', reference: 'BPJS-77', mayConfirm: false }
    await did(approver, 'issuePledgeCertificate', { certificateId })
    // The company reads which government confirmed it; who did so is named there.
    const { rows } = await admin.query(`select name from app_user where email = 'kubu-raya@payung.example'`)
    for (const [client, confirmedBy] of [
      [company, 'Kabupaten Kubu Raya'],
      [approver, rows[0]?.name],
    ] as const)
      expect((await seenBy(client, id)).certificates[0]).toMatchObject({
        ...{ state: 'ISSUED', isUncovered: false, receipts: [{ ...proven, confirmedBy }] },
      })
  })

  test('about fewer than ten workers states no figure', async ({ admin, signIn, anonymous }) => {
    const { decree, id, company, region } = await arrange(admin, signIn, 5)
    await aReceivedList(admin, decree)
    const requested = await did(company, 'requestPledgeCertificate', { pledgeId: id })
    const { certificates } = await did(region, 'issuePledgeCertificate', {
      certificateId: requested.certificates[0].id,
    })
    expect(certificates[0]).toMatchObject({ workers: null, workerMonths: null, amount: null })
    const page = await (await anonymous.fetch(certificates[0].publicPath)).text()
    expect(page).toContain('kurang dari 10')
    expect(page).not.toContain('Rp')
  })

  test('is not requested before anything is received, for months that are certified, nor while a request waits', async ({
    admin,
    signIn,
  }) => {
    const { decree, pledge, id, company, region } = await arrange(admin, signIn)
    const asks = async () => (await does(company, 'requestPledgeCertificate', { pledgeId: id })).code
    const hindrance = async () => (await seenBy(company, id)).certificateHindrance
    expect([await asks(), await hindrance()]).toEqual(['CERTIFICATE_WITHOUT_RECEIPT', 'NOT_RECEIVED'])
    expect((await does(region, 'requestPledgeCertificate', { pledgeId: id })).code).toBe('NOT_ALLOWED')
    await aReceivedList(admin, decree)
    await issuesCertificate(admin, 'provinsi', await requestsCertificate(admin, 'kubu-raya', pledge))
    expect([await asks(), await hindrance()]).toEqual(['CERTIFICATE_MONTHS_CERTIFIED', 'MONTHS_CERTIFIED'])
    await admin.query(
      `update pledge_certificate set state = 'REVOKED', revoked_by = requested_by, revoked_at = now(), revocation_reason = $1`,
      [WHY],
    )
    await admin.query('update pledge_certificate_list set live = false')
    expect([await hindrance(), await asks()]).toEqual([null, undefined])
    expect([await asks(), await hindrance()]).toEqual(['CERTIFICATE_REQUESTED', 'REQUESTED'])
    await admin.query('set session_replication_role = replica')
    await admin.query(`update pledge set state = 'WITHDRAWN'; delete from pledge_certificate where state = 'REQUESTED'`)
    await admin.query('set session_replication_role = origin')
    expect([await asks(), await hindrance()]).toEqual(['CERTIFICATE_OF_PLEDGE', 'NOT_APPROVED'])
  })

  test('about fewer than five workers is refused', async ({ admin, signIn }) => {
    const { decree, id, company } = await arrange(admin, signIn, 4)
    await aReceivedList(admin, decree)
    expect((await does(company, 'requestPledgeCertificate', { pledgeId: id })).code).toBe('CERTIFICATE_OF_FEW')
    expect((await seenBy(company, id)).certificateHindrance).toBe('FEW_WORKERS')
  })

  test('is refused with a reason, which the company reads', async ({ admin, signIn }) => {
    const { decree, id, company, region } = await arrange(admin, signIn)
    await aReceivedList(admin, decree)
    const [{ id: certificateId }] = (await did(company, 'requestPledgeCertificate', { pledgeId: id })).certificates
    expect(issuesOf(await does(region, 'refusePledgeCertificate', { certificateId, reason: 'tidak' }))).toEqual([
      'reason REASON_MISSING',
    ])
    expect((await does(region, 'revokePledgeCertificate', { certificateId, reason: WHY })).code).toBe(
      'CERTIFICATE_STATE',
    )
    await did(region, 'refusePledgeCertificate', { certificateId, reason: WHY })
    expect(await seenBy(company, id)).toMatchObject({
      certificateHindrance: null,
      certificates: [{ state: 'REFUSED', refusalReason: WHY }],
    })
  })

  test.extend({ settings: { PAYUNG_DEMO: 'none' } })(
    'that is issued on a demo says on its paper and on its page that it is invented',
    async ({ admin, signIn, anonymous }) => {
      const { decree, id, company, region } = await arrange(admin, signIn)
      const list = await aReceivedList(admin, decree, { isPosted: false })
      const [{ id: certificateId }] = (await did(company, 'requestPledgeCertificate', { pledgeId: id })).certificates
      await confirmsReceipt(admin, certificateId, list)
      const [{ publicPath, paperPath }] = (await did(region, 'issuePledgeCertificate', { certificateId })).certificates
      const { pages } = await readPaper(Buffer.from(await (await company.fetch(paperPath)).arrayBuffer()))
      for (const { texts } of pages) expect(texts.map(({ text }) => text).join(' ')).toContain('DATA CONTOH')
      expect(await (await anonymous.fetch(publicPath)).text()).toContain('piagam ini rekaan')
    },
  )

  test('that receipts no longer cover is shown so to both sides and to everybody, and revoked by the region', async ({
    admin,
    signIn,
    anonymous,
  }) => {
    const { decree, id, company, region } = await arrange(admin, signIn)
    const list = await aReceivedList(admin, decree, { isPosted: false })
    const [{ id: certificateId }] = (await did(company, 'requestPledgeCertificate', { pledgeId: id })).certificates
    await confirmsReceipt(admin, certificateId, list)
    const [{ publicPath, paperPath }] = (await did(region, 'issuePledgeCertificate', { certificateId })).certificates
    const paper = async () => Buffer.from(await (await company.fetch(paperPath)).arrayBuffer())
    const before = await paper()
    await takesBack(admin, 'pertamina', 'pertamina', list)
    for (const client of [company, region])
      expect((await seenBy(client, id)).certificates).toMatchObject([{ state: 'ISSUED', isUncovered: true }])
    const page = async () => (await anonymous.fetch(publicPath)).text()
    expect(await page()).toContain('Tidak lagi didukung penerimaan')
    const desk = await region.ask('{ certificatesToDecide { id isUncovered actions } }')
    expect(desk.certificatesToDecide).toEqual([{ id: certificateId, isUncovered: true, actions: ['REVOKE'] }])
    expect((await does(company, 'revokePledgeCertificate', { certificateId, reason: WHY })).code).toBe('NOT_ALLOWED')
    const numbered = { certificateId, reason: 'Untuk 6112055201800001' }
    expect(issuesOf(await does(region, 'revokePledgeCertificate', numbered))).toEqual(['reason REASON_HAS_NUMBER'])
    await did(region, 'revokePledgeCertificate', { certificateId, reason: WHY })
    const revoked = await page()
    for (const words of ['Dicabut', WHY]) expect(revoked).toContain(words)
    expect(revoked).not.toContain('Tidak lagi didukung penerimaan')
    expect((await paper()).equals(before)).toBe(false)
    expect((await region.ask('{ certificatesToDecide { id } }')).certificatesToDecide).toEqual([])
  })

  test('is decided by another person than who requested it', async ({ admin, signIn }) => {
    const { decree, pledge, region } = await arrange(admin, signIn)
    await aReceivedList(admin, decree)
    const certificateId = await requestsCertificate(admin, 'pontianak', pledge)
    for (const step of ['issuePledgeCertificate', 'refusePledgeCertificate'])
      expect(
        (await does(region, step, { certificateId, ...(step.startsWith('refuse') ? { reason: WHY } : {}) })).code,
      ).toBe('REQUESTER_IS_NOT_ISSUER')
    expect((await region.ask('{ certificatesToDecide { id } }')).certificatesToDecide).toEqual([])
  })

  test('of somebody else is not there', async ({ admin, signIn }) => {
    const { decree, pledge } = await arrange(admin, signIn)
    await aReceivedList(admin, decree)
    const certificateId = await requestsCertificate(admin, 'kubu-raya', pledge)
    await giveRoles(admin, 'provinsi', ['APPROVER'])
    const stranger = await signIn('provinsi')
    for (const id of [certificateId, 'x'])
      expect((await does(stranger, 'issuePledgeCertificate', { certificateId: id })).code).toBe('NOT_FOUND')
    expect((await stranger.fetch(`/certificates/${certificateId}/piagam.pdf`)).status).toBe(404)
  })
})
