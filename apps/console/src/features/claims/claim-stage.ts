import { OPEN_CLAIM_STATES } from '@payung/domain/benefit/claim-state'
import { type ClaimAddress, isChosen } from './claim-address.ts'
import type { ClaimSummary } from './claims.query.ts'

/** Where a claim waits, as the address says it. */
export const stages = {
  dokumen: ['REPORTED', 'DOCUMENTS', 'RETURNED'],
  bpjs: ['SUBMITTED', 'IN_REVIEW', 'APPROVED'],
  dibayar: ['PAID', 'CLOSED'],
  selesai: ['PAID', 'CLOSED', 'REJECTED'],
  terlambat: [],
  kurang: [],
  dibayarkurang: [],
  berjalan: OPEN_CLAIM_STATES,
  semua: [],
} as const satisfies Record<string, readonly ClaimSummary['state'][]>

/** The open cases where the address names no stage, since those are the work; of a number that somebody opened, all that it counts. */
export function stageOf(address: ClaimAddress): keyof typeof stages {
  const { tahap } = address
  if (tahap !== undefined && Object.hasOwn(stages, tahap)) return tahap as keyof typeof stages
  return isChosen(address) ? 'semua' : 'berjalan'
}

/** What a family received is the whole government's to know: to a village or an agency these stages would be empty for ever. */
export function isOffered(stage: keyof typeof stages, isWholeGovernment: boolean): boolean {
  return isWholeGovernment || (stage !== 'kurang' && stage !== 'dibayarkurang')
}
