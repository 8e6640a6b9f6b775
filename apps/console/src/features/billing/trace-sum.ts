import type { CheckedPart } from '@payung/domain/protection/trace-checks'
import type { ProtectionTrace, TracePart } from './trace.query.ts'

/** What a month costs by its tariff, all programmes together; null where one of them cannot be told. */
export function contributionOfMonth({ contributions }: Pick<ProtectionTrace, 'contributions'>): bigint | null {
  return contributions.reduce<bigint | null>(
    (sum, { amount }) => (sum === null || amount === null ? null : sum + BigInt(amount)),
    0n,
  )
}

/** A part as the checks read it. */
export function checkedPart({ amount, list, commitments }: TracePart): CheckedPart {
  return {
    rupiah: amount === null ? null : BigInt(amount),
    bill:
      list === null || list.billed === null
        ? null
        : { billedRupiah: BigInt(list.billed), paidRupiah: BigInt(list.paid), receivedRupiah: BigInt(list.received) },
    lines: commitments.flatMap(({ line }) =>
      line === null ? [] : [{ committedRupiah: BigInt(line.committed), ceilingRupiah: BigInt(line.ceiling) }],
    ),
  }
}
