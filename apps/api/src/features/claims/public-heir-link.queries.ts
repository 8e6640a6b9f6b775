import { Prisma } from '@payung/database/prisma'

/** What a link shows to the heir who holds it. */
export interface PublicHeirLink {
  readonly first_name: string
  readonly government: string
  readonly paid_rupiah: bigint
  readonly paid_on: string | null
  readonly account_tail: string
  /** Short: confirmed with less than was paid, about which nobody has decided yet. */
  readonly state: 'OPEN' | 'SHORT' | 'CONFIRMED' | 'ENDED'
  /** What was said by this link; null before. */
  readonly received_rupiah: bigint | null
}

export function findPublicHeirLink(codeHash: Buffer): Prisma.Sql {
  return Prisma.sql`select first_name, government, paid_rupiah, paid_on::text as paid_on, account_tail, state, received_rupiah from app.public_heir_link(${codeHash})`
}

export type HeirOutcome = 'RECEIVED' | 'CONFIRMED' | 'ENDED' | 'INVALID' | 'MISSING'

export function confirmByHeirLink(codeHash: Buffer, received: bigint): Prisma.Sql {
  return Prisma.sql`select app.confirm_by_heir_link(${codeHash}, ${received}::bigint) as outcome`
}
