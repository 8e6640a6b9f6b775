import type pg from 'pg'
import type { As, Attack, Pair } from './four-eyes-pair.builder.ts'
import { anApprovedPledge, aReceivedList, issuingCertificate, requestsCertificate } from './testing/a-certificate.ts'
import type { TestTenant } from './testing/test.ts'

/** A certificate that Kubu Raya's officer has asked for in the name of the company; it waits for a decision of the region. */
async function aRequest(
  admin: pg.Client,
  as: As,
  decision: (certificate: string) => [text: string, values: unknown[]],
): Promise<Attack> {
  const { decree, pledge } = await anApprovedPledge(admin, 5)
  await aReceivedList(admin, decree)
  const certificate = await requestsCertificate(admin, 'kubu-raya', pledge)
  const decide = (user: TestTenant) => as(...decision(certificate), user)
  return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'PLEDGE_CERTIFICATE', id: certificate }, decide }
}

/** A receipt that the officer of the province has recorded for the company, which a certificate asks the region to confirm. */
async function aReceiptToConfirm(admin: pg.Client, as: As): Promise<Attack> {
  const { decree, pledge } = await anApprovedPledge(admin, 5)
  const list = await aReceivedList(admin, decree, { isPosted: false })
  const certificate = await requestsCertificate(admin, 'pertamina', pledge)
  const decide = (user: TestTenant) =>
    as(`select app.confirm_receipts($1, $2, 'INSURER_PAPER', 'BPJS-77')`, [certificate, list], user)
  return { maker: 'provinsi', other: 'kubu-raya', thing: { kind: 'CERTIFICATE_RECEIPT', id: list }, decide }
}

const BY_ANOTHER = {
  refusal: 'certificate_requester_is_not_issuer',
  code: 'REQUESTER_IS_NOT_ISSUER',
  test: 'apps/api/src/features/certificates/certificates.test.ts',
}

/** Pairs of the certificate of a pledge. */
export const CERTIFICATE_PAIRS: readonly Pair[] = [
  {
    subject: 'Certificate of a pledge',
    makes: 'asks for it',
    decides: 'issues it',
    ...BY_ANOTHER,
    arrange: (admin, as) => aRequest(admin, as, issuingCertificate),
  },
  {
    subject: 'Certificate that the region refuses',
    makes: 'asks for it',
    decides: 'refuses it',
    ...BY_ANOTHER,
    arrange: (admin, as) =>
      aRequest(admin, as, (certificate) => [
        `select app.end_certificate($1, 'REFUSED', 'Penerimaannya belum cocok')`,
        [certificate],
      ]),
  },
  {
    subject: 'Receipt that a certificate rests on',
    makes: 'pays it or records it for the company',
    decides: 'confirms the receipt for the region',
    refusal: 'receipt_recorder_is_not_confirmer',
    code: 'RECORDER_IS_NOT_CONFIRMER',
    test: 'apps/api/src/features/certificates/certificates.test.ts',
    arrange: (admin, as) => aReceiptToConfirm(admin, as),
  },
]
