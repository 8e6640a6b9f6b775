import { Prisma } from '@payung/database/prisma'
import type { WelfareSource } from '@payung/domain/worker/worker-facts'
import { STATUS_TRANSITIONS, type WorkerStatus } from '@payung/domain/worker/worker-status'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { assign, fault, maySay, type StateField } from '../workers/public.ts'
import { bulkChangeMessages } from './bulk-changes.messages.ts'

/** What is made the same for everybody who matches; exactly one of the four. */
export type BulkChange =
  | { readonly kind: 'STATUS'; readonly status: WorkerStatus }
  | { readonly kind: 'OCCUPATION'; readonly occupationCode: string }
  | { readonly kind: 'DECILE'; readonly decile: number; readonly source: WelfareSource }
  | { readonly kind: 'AGENCY'; readonly agencyId: string }

export interface BulkChangeInput {
  readonly status?: WorkerStatus | null | undefined
  readonly occupationCode?: string | null | undefined
  readonly welfareDecile?: number | null | undefined
  readonly welfareSource?: WelfareSource | null | undefined
  readonly agencyId?: string | null | undefined
}

/** @throws ValidationError if it is none or several, or names what no catalogue has */
export function readBulkChange(input: BulkChangeInput, reference: ReferenceData): BulkChange {
  const changes: BulkChange[] = []
  if (input.status != null) changes.push({ kind: 'STATUS', status: input.status })
  if (input.occupationCode != null) changes.push({ kind: 'OCCUPATION', occupationCode: input.occupationCode })
  if (input.agencyId != null) changes.push({ kind: 'AGENCY', agencyId: input.agencyId })
  if (input.welfareDecile != null) {
    const [decile, source] = [input.welfareDecile, input.welfareSource]
    if (!(decile >= 1 && decile <= 10) || source == null) throw decileFault()
    changes.push({ kind: 'DECILE', decile, source })
  }
  const [change, ...others] = changes
  if (change === undefined || others.length > 0) throw oneChangeFault()
  if (change.kind === 'OCCUPATION' && !reference.occupations.has(change.occupationCode)) throw occupationFault()
  return change
}

/** @throws NotAllowedError to who may not change many at once, or may not say this status of anybody */
export function assertMayChange(actor: Actor, change: BulkChange): void {
  const changesFacts = actor.permissions.has('WORKER_BULK_UPDATE')
  const isAllowed =
    change.kind === 'STATUS'
      ? maySay(actor, change.status) && (changesFacts || actor.permissions.has('WORKER_VERIFY'))
      : changesFacts
  // Who works for one agency would lose sight of people whom they give to another.
  const leavesAgency = change.kind === 'AGENCY' && actor.agencyId !== null && change.agencyId !== actor.agencyId
  if (!isAllowed || leavesAgency) throw new NotAllowedError()
}

/** Whether it calls people verified, which nobody does of whom they entered or visited. */
export function verifies(change: BulkChange): boolean {
  return change.kind === 'STATUS' && change.status === 'VERIFIED'
}

/** The fields that it writes, as history and log name them. */
export function fieldsOf(change: BulkChange): readonly StateField[] {
  switch (change.kind) {
    case 'STATUS':
      return ['status']
    case 'OCCUPATION':
      return ['occupationCode']
    case 'DECILE':
      return ['welfareDecile', 'welfareSource']
    case 'AGENCY':
      return ['agencyId']
  }
}

export function assignmentsOf(change: BulkChange): readonly Prisma.Sql[] {
  switch (change.kind) {
    case 'STATUS':
      return [assign('status', Prisma.sql`${change.status}`)]
    case 'OCCUPATION':
      return [assign('occupation_code', Prisma.sql`${change.occupationCode}`)]
    case 'DECILE':
      return [
        assign('welfare_decile', Prisma.sql`${change.decile}::smallint`),
        assign('welfare_source', Prisma.sql`${change.source}`),
      ]
    case 'AGENCY':
      return [assign('agency_id', Prisma.sql`${change.agencyId}::uuid`)]
  }
}

/** Whether a record `w` says it already. */
export function isAlready(change: BulkChange): Prisma.Sql {
  switch (change.kind) {
    case 'STATUS':
      return Prisma.sql`w.status = ${change.status}`
    case 'OCCUPATION':
      return Prisma.sql`w.occupation_code is not distinct from ${change.occupationCode}`
    case 'DECILE':
      return Prisma.sql`(w.welfare_decile is not distinct from ${change.decile}::smallint and w.welfare_source is not distinct from ${change.source})`
    case 'AGENCY':
      return Prisma.sql`w.agency_id is not distinct from ${change.agencyId}::uuid`
  }
}

/** Whether the change may follow on what a record `w` says now. */
export function mayFollow(change: BulkChange): Prisma.Sql {
  if (change.kind !== 'STATUS') return Prisma.sql`true`
  const from = Object.entries(STATUS_TRANSITIONS).flatMap(([status, next]) =>
    next.includes(change.status) ? [status] : [],
  )
  return Prisma.sql`w.status = any(${from}::text[])`
}

function oneChangeFault() {
  return fault(bulkChangeMessages.CHANGE_MISSING())
}

function decileFault() {
  return fault(bulkChangeMessages.WELFARE_DECILE_INVALID())
}

function occupationFault() {
  return fault(bulkChangeMessages.OCCUPATION_UNKNOWN())
}
