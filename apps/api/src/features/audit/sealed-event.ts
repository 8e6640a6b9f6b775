import { createHash } from 'node:crypto'

/** The columns of an event as text, in the order in which they are hashed. A new column goes to the end, with a new version of the chain. */
export const EVENT_COLUMNS = [
  'id',
  'tenant_id',
  'at',
  'actor_id',
  'action',
  'subject_kind',
  'subject_id',
  'subject_version',
  'fields',
  'details',
  'digest',
] as const

export type EventColumn = (typeof EVENT_COLUMNS)[number]
export type EventText = Readonly<Record<EventColumn, string | null>>

/** Reads those columns off `audit_event e`. jsonb has one way to be written, so its text is canonical; times are written in UTC to the microsecond. */
export const EVENT_TEXT_SQL = `e.id::text, e.tenant_id::text,
  to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.actor_id::text, e.action, e.subject_kind, e.subject_id,
  e.subject_version::text, to_json(e.fields)::text as fields, e.details::text, encode(e.digest, 'hex') as digest`

export interface SealFacts {
  readonly tenantId: string
  readonly sequence: bigint
  /** To the microsecond, as `EVENT_TEXT_SQL` writes times. */
  readonly sealedAt: string
  /** Whether this seal closes a batch and carries a signature: taking one away must show. */
  readonly signed: boolean
}

export const FIRST_HASH = Buffer.alloc(32)

/** sha256(hash before ‖ seal ‖ event): one altered bit anywhere changes it, and every one after it. */
export function sealHash(before: Buffer, seal: SealFacts, event: EventText): Buffer {
  const text = JSON.stringify([
    'payung-audit-1',
    seal.tenantId,
    String(seal.sequence),
    seal.sealedAt,
    seal.signed,
    ...EVENT_COLUMNS.map((column) => event[column]),
  ])
  return createHash('sha256').update(before).update(text).digest()
}

const MARK_BYTES = 4

/** The beginnings of each column's own hash: the chain proves that an event was altered, these point at the column. */
export function columnMarks(event: EventText): Buffer {
  return Buffer.concat(
    EVENT_COLUMNS.map((column) =>
      createHash('sha256')
        .update(JSON.stringify([column, event[column]]))
        .digest()
        .subarray(0, MARK_BYTES),
    ),
  )
}

/** Columns whose marks differ. */
export function differingColumns(first: Buffer, second: Buffer): EventColumn[] {
  return EVENT_COLUMNS.filter((_, i) => {
    const [from, to] = [i * MARK_BYTES, (i + 1) * MARK_BYTES]
    return !first.subarray(from, to).equals(second.subarray(from, to))
  })
}
