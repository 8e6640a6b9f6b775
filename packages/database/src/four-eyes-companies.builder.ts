import type { Pair } from './four-eyes-pair.builder.ts'
import { aCompanyApplication, verifiesCompany } from './testing/a-company-application.ts'
import type { TestTenant } from './testing/test.ts'

const TEST = 'apps/api/src/features/company-applications/company-applications.test.ts'
const CODE = 'COMPANY_VERIFIER_DECIDES_NOT'

/** Pairs of companies that apply. */
export const COMPANY_PAIRS: readonly Pair[] = [
  {
    subject: 'Company that applies',
    makes: 'verifies it',
    decides: 'admits it',
    refusal: 'company_verifier_is_not_admitter',
    code: CODE,
    test: TEST,
    arrange: async (admin, as) => {
      const id = await aCompanyApplication(admin)
      await verifiesCompany(admin, 'kubu-raya', id)
      const decide = (user: TestTenant) => as('select app.admit_company($1)', [id], user)
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'COMPANY_APPLICATION', id }, decide }
    },
  },
  {
    subject: 'Company that is refused',
    makes: 'verifies it',
    decides: 'refuses it',
    refusal: 'company_verifier_is_not_refuser',
    code: CODE,
    test: TEST,
    arrange: async (admin, as) => {
      const id = await aCompanyApplication(admin)
      await verifiesCompany(admin, 'kubu-raya', id)
      const decide = (user: TestTenant) =>
        as(`select app.refuse_company_application($1, 'NIB tidak cocok dengan OSS')`, [id], user)
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'COMPANY_APPLICATION', id }, decide }
    },
  },
]
