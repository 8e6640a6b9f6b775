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
]
