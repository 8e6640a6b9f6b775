import type { Pair } from './four-eyes-pair.builder.ts'
import { aCredit, confirming, settles } from './testing/a-credit.ts'
import type { TestTenant } from './testing/test.ts'

/** Pairs of what was paid too much. */
export const CREDIT_PAIRS: readonly Pair[] = [
  {
    subject: 'Settlement of a credit',
    makes: 'records it',
    decides: 'confirms it',
    refusal: 'credit_recorder_is_not_confirmer',
    code: 'CREDIT_RECORDER_IS_NOT_CONFIRMER',
    test: 'apps/api/src/features/credits/credits.test.ts',
    arrange: async (admin, as) => {
      const { list } = await aCredit(admin)
      const settlement = await settles(admin, 'kubu-raya', list)
      const decide = (user: TestTenant) => as(...confirming(settlement), user)
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'CREDIT_SETTLEMENT', id: settlement }, decide }
    },
  },
]
