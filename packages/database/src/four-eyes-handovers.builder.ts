import type { Pair } from './four-eyes-pair.builder.ts'
import { aHandover, HELD, MINUTES, movesHandover, movingHandover, SCHEDULED } from './testing/a-handover.ts'
import type { TestTenant } from './testing/test.ts'

/** Pairs of a handover. */
export const HANDOVER_PAIRS: readonly Pair[] = [
  {
    subject: 'Minutes of a handover',
    makes: 'writes them',
    decides: 'confirms them',
    refusal: 'handover_recorder_is_not_confirmer',
    code: 'HANDOVER_RECORDER_IS_NOT_CONFIRMER',
    test: 'apps/api/src/features/handovers/handovers.test.ts',
    arrange: async (admin, as) => {
      const handover = await aHandover(admin, { by: 'provinsi' })
      await movesHandover(admin, 'provinsi', handover, SCHEDULED)
      await movesHandover(admin, 'kubu-raya', handover, MINUTES)
      const decide = (user: TestTenant) => as(...movingHandover(handover, HELD), user)
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'HANDOVER', id: handover }, decide }
    },
  },
]
