import { Prisma } from '@payung/database/prisma'
import type { Statement } from '@payung/database/statement'

/** Why a record cannot go back to what it said before the import. */
export const DEPENDENCE_REASONS = [
  'OTHER_IMPORT',
  'CHECK_DECIDED',
  'ROUND_SENT',
  'HANDED_OVER',
  'PROPOSAL_ACCEPTED',
  'CHANGED',
  'MERGED',
  'DOCUMENT',
  'LINKED',
  'TRANSFER_OPEN',
  'PROPOSAL_OPEN',
] as const
export type DependenceReason = (typeof DEPENDENCE_REASONS)[number]

export interface DependentCount {
  readonly reason: DependenceReason
  readonly people: number
}

export function countDependents(importId: string): Statement {
  return Prisma.sql`select reason, people from app.count_import_dependents(${importId}::uuid)`
}

export interface Dependent {
  readonly worker_id: string
  readonly reasons: readonly DependenceReason[]
}

export function listDependents(importId: string, above: string | null, most: number): Statement {
  return Prisma.sql`select worker_id, reasons from app.list_import_dependents(${importId}::uuid, ${above}::uuid, ${most}::integer)`
}
