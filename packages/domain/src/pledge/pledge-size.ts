import type { Rupiah } from '../money/money.ts'

export const PLEDGE_KINDS = ['RUPIAH', 'WORKERS'] as const
/** What a company states: an amount, or a number of workers whose months it pays. */
export type PledgeKind = (typeof PLEDGE_KINDS)[number]

export interface PledgeSize {
  /** For how many workers it suffices in every month of its period. */
  readonly workers: number
  readonly rupiah: Rupiah
}

/**
 * Both measures of a pledge, so that an agreement that counts people and one that counts rupiah are drawn from alike.
 *
 * An amount pays for whole workers only: nobody is insured for a part of the period. What is left of it is less than one more worker costs.
 *
 * @param perWorkerRupiah what one worker costs over the whole period; greater than zero
 * @throws RangeError for a price or a stated size that is not greater than zero
 */
export function sizeOfPledge(
  stated: { readonly rupiah: Rupiah } | { readonly workers: number },
  perWorkerRupiah: Rupiah,
): PledgeSize {
  if (perWorkerRupiah <= 0n) throw new RangeError('A worker costs more than nothing')
  if ('workers' in stated) {
    if (!Number.isSafeInteger(stated.workers) || stated.workers < 1)
      throw new RangeError('A pledge is for one worker at least')
    return { workers: stated.workers, rupiah: BigInt(stated.workers) * perWorkerRupiah }
  }
  if (stated.rupiah <= 0n) throw new RangeError('A pledge is for more than nothing')
  return { workers: Number(stated.rupiah / perWorkerRupiah), rupiah: stated.rupiah }
}

/**
 * From how many months on branches of the insurer are said to count the group of a company (press, no rule of law): a first value of the reference amount
 * `PLEDGE_COUNTS_FROM`, which an installation keeps by day, and what the form of a pledge begins with.
 */
export const FIRST_MONTHS_COUNTED = 6

/** What an agreement is for; null where it does not say so. */
export interface AgreementQuota {
  readonly people: number | null
  readonly rupiah: Rupiah | null
}

/**
 * What can still be pledged of an agreement, in each measure that it states; never less than nothing. An agreement that states neither carries no pledge.
 *
 * @param taken of pledges that were offered and not withdrawn; of one that has ended, what it has used
 */
export function restOfAgreement(quota: AgreementQuota, taken: readonly PledgeSize[]): AgreementQuota {
  const people = taken.reduce((sum, { workers }) => sum + workers, 0)
  const rupiah = taken.reduce((sum, pledge) => sum + pledge.rupiah, 0n)
  const left = quota.rupiah === null ? null : quota.rupiah - rupiah
  return {
    people: quota.people === null ? null : Math.max(0, quota.people - people),
    rupiah: left === null || left > 0n ? left : 0n,
  }
}

/** Whether an agreement with this rest carries a pledge: within every measure that it states, and it states one. */
export function restCarries(rest: AgreementQuota, pledge: PledgeSize): boolean {
  if (rest.people === null && rest.rupiah === null) return false
  return (
    (rest.people === null || pledge.workers <= rest.people) && (rest.rupiah === null || pledge.rupiah <= rest.rupiah)
  )
}
