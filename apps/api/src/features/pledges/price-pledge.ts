import type { OutputOf } from '@payung/domain/input/check-input'
import type { Relief } from '@payung/domain/money/contribution'
import type { Programme } from '@payung/domain/money/declared-coverage'
import type { Rupiah } from '@payung/domain/money/money'
import type { PledgeGround, pledgeInput } from '@payung/domain/pledge/pledge-input'
import { type PledgeSize, sizeOfPledge } from '@payung/domain/pledge/pledge-size'

/** What is insured with the money, and at which discount. */
export interface Insured {
  readonly programmes: readonly Programme[]
  readonly relief?: Relief | null | undefined
}

/** Both measures of a pledge, at the tariff of each of its months, which its schema has found. */
export function pricePledge(
  { priceOf }: PledgeGround,
  written: OutputOf<typeof pledgeInput>,
): PledgeSize & { readonly perWorkerRupiah: Rupiah } {
  const perWorkerRupiah = priceOf?.(written.fromMonth, written.untilMonth) ?? 0n
  const stated = written.kind === 'WORKERS' ? { workers: written.workers ?? 0 } : { rupiah: written.amount ?? 0n }
  return { ...sizeOfPledge(stated, perWorkerRupiah), perWorkerRupiah }
}
