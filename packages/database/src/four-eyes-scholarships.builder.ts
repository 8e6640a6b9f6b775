import type { Pair } from './four-eyes-pair.builder.ts'
import { aPaidClaim, aProof, aScholar, payingYear, theScholarshipLaw } from './testing/a-scholarship.ts'
import type { TestTenant } from './testing/test.ts'

/** Pairs of a child's scholarship. */
export const SCHOLARSHIP_PAIRS: readonly Pair[] = [
  {
    subject: 'Proof of a school year',
    makes: "brings the school's letter",
    decides: 'records what the insurer paid for the year',
    refusal: 'scholarship_prover_is_not_payer',
    code: 'PROVER_IS_NOT_PAYER',
    test: 'apps/api/src/features/scholarships/scholarships.test.ts',
    arrange: async (admin, as) => {
      await theScholarshipLaw(admin)
      const child = await aScholar(admin, await aPaidClaim(admin), { by: 'provinsi' })
      const proof = await aProof(admin, child, { year: 2024 })
      const decide = (user: TestTenant) => as(...payingYear(child, 2024, 1_500_000), user)
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'SCHOLARSHIP_PAYMENT', id: proof }, decide }
    },
  },
]
