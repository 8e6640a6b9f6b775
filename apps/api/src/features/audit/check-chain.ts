import type { AuditFinding, AuditFindingKind } from './audit-finding.ts'
import { columnMarks, differingColumns, type EventText, FIRST_HASH, sealHash } from './sealed-event.ts'

/** A seal with the event that it names; the event is null where it is gone. */
export interface SealedRow {
  readonly sequence: bigint
  readonly sealedAt: string
  readonly hash: Buffer
  readonly marks: Buffer
  readonly signature: Buffer | null
  readonly eventId: string
  readonly event: EventText | null
}

export interface ChainCheck {
  next(row: SealedRow): void
  /** After the last row. */
  end(): { findings: readonly AuditFinding[]; head: { sequence: bigint; hash: Buffer } | null }
}

const FINDINGS_MAX = 1_000

/**
 * Walks one tenant's chain from its first seal. After a fault it goes on from the hash that is stored, so that each fault is named once and
 * the ones behind it are found too.
 */
export function checkChain(
  tenant: { id: string; code: string },
  isSigned: (hash: Buffer, signature: Buffer) => boolean,
): ChainCheck {
  const findings: AuditFinding[] = []
  let before: Buffer = FIRST_HASH
  /** What the hash before should be, where the stored one may itself be the altered thing. */
  let recomputed: Buffer | null = null
  let undecided: SealedRow | null = null
  let last: SealedRow | null = null

  const find = (kind: AuditFindingKind, row: SealedRow | null, differs: readonly string[] = []) => {
    if (findings.length >= FINDINGS_MAX) return
    findings.push({
      kind,
      tenant: tenant.code,
      sequence: row === null ? null : String(row.sequence),
      eventId: row?.eventId ?? null,
      differs,
    })
  }
  const hashOf = (row: SealedRow, event: EventText, from: Buffer, signed = row.signature !== null) =>
    sealHash(from, { tenantId: tenant.id, sequence: row.sequence, sealedAt: row.sealedAt, signed }, event)

  /** A seal whose event is whole but whose hash does not fit: the next row tells whether the hash or the rest of it was altered. */
  const decide = (fits: boolean) => {
    if (undecided !== null) find('SEAL_ALTERED', undecided, [fits ? 'hash' : 'sealed_at'])
    undecided = null
  }

  const check = (row: SealedRow, event: EventText): void => {
    const columns = differingColumns(row.marks, columnMarks(event))
    const fitsRecomputed = recomputed !== null && hashOf(row, event, recomputed).equals(row.hash)
    if (fitsRecomputed || hashOf(row, event, before).equals(row.hash)) {
      decide(fitsRecomputed)
      if (columns.length > 0 || row.marks.length !== columnMarks(event).length) find('SEAL_ALTERED', row, ['marks'])
      if (row.signature !== null && !isSigned(row.hash, row.signature)) find('SIGNATURE_INVALID', row, ['signature'])
      return
    }
    decide(false)
    if (columns.includes('id')) find('SEAL_ALTERED', row, ['event_id'])
    else if (columns.length > 0) find('EVENT_ALTERED', row, columns)
    else if (hashOf(row, event, before, row.signature === null).equals(row.hash))
      find('SEAL_ALTERED', row, ['signature'])
    else undecided = row
  }

  return {
    next(row) {
      const expected = (last?.sequence ?? 0n) + 1n
      if (row.sequence !== expected) {
        decide(false)
        find('SEAL_MISSING', { ...row, sequence: expected, eventId: '' }, [])
        recomputed = null
      }
      if (row.event === null) {
        decide(false)
        find('EVENT_MISSING', row)
        recomputed = null
      } else if (row.sequence === expected) {
        const fitting = hashOf(row, row.event, before)
        check(row, row.event)
        recomputed = undecided === null ? null : fitting
      } else {
        const columns = differingColumns(row.marks, columnMarks(row.event))
        if (columns.length > 0) find('EVENT_ALTERED', row, columns)
      }
      before = row.hash
      last = row
    },
    end() {
      // Nothing follows: the signature was made over the true hash.
      if (undecided !== null) {
        const signature = undecided.signature
        decide(signature !== null && recomputed !== null && isSigned(recomputed, signature))
      }
      if (last !== null && last.signature === null) find('SIGNATURE_MISSING', last)
      return { findings, head: last === null ? null : { sequence: last.sequence, hash: last.hash } }
    },
  }
}
