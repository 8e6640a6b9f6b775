import type { Pair } from './four-eyes-pair.builder.ts'
import { takesEarlierList } from './testing/an-earlier-list.ts'
import type { TestTenant } from './testing/test.ts'

/** Pairs of what the insurer paid before Payung. */
export const EARLIER_PAIRS: readonly Pair[] = [
  {
    subject: 'List of earlier claims',
    makes: 'uploads it',
    decides: 'confirms it',
    refusal: 'earlier_uploader_is_not_confirmer',
    code: 'EARLIER_UPLOADER_IS_NOT_CONFIRMER',
    test: 'apps/api/src/features/earlier-benefits/earlier-benefits.test.ts',
    arrange: async (admin, as) => {
      const id = await takesEarlierList(admin, 'kubu-raya', 'kubu-raya')
      const decide = (user: TestTenant) => as('select app.confirm_earlier_benefits($1, 1)', [id], user)
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'EARLIER_BENEFITS', id }, decide }
    },
  },
]
