/** What is wrong with a tenant's log, and where. */
export interface AuditFinding {
  readonly kind: AuditFindingKind
  readonly tenant: string
  readonly sequence: string | null
  readonly eventId: string | null
  /** Columns that are not as they were sealed. */
  readonly differs: readonly string[]
}

export type AuditFindingKind =
  /** The event is not what was sealed. */
  | 'EVENT_ALTERED'
  /** It was sealed and is gone. */
  | 'EVENT_MISSING'
  /** It is there, and was never sealed nor waits to be: put in, or its seal taken away. */
  | 'EVENT_NEVER_SEALED'
  /** Sequence numbers are missing. */
  | 'SEAL_MISSING'
  /** The seal itself is not what it was. */
  | 'SEAL_ALTERED'
  /** Not signed by the sealer's key: the signature was altered, or the chain was built anew by somebody else. */
  | 'SIGNATURE_INVALID'
  /** The chain ends without a signature: its end was cut off. */
  | 'SIGNATURE_MISSING'
  /** A head that was sent out is no longer in the chain. */
  | 'HEAD_CONTRADICTED'

const WORDS: Readonly<Record<AuditFindingKind, { id: string; en: string }>> = {
  EVENT_ALTERED: { id: 'peristiwa diubah', en: 'event altered' },
  EVENT_MISSING: { id: 'peristiwa dihapus', en: 'event deleted' },
  EVENT_NEVER_SEALED: { id: 'peristiwa tanpa segel', en: 'event without a seal' },
  SEAL_MISSING: { id: 'segel hilang', en: 'seal missing' },
  SEAL_ALTERED: { id: 'segel diubah', en: 'seal altered' },
  SIGNATURE_INVALID: { id: 'tanda tangan segel tidak sah', en: 'signature of the seal is not valid' },
  SIGNATURE_MISSING: { id: 'ujung rantai tidak bertanda tangan', en: 'the end of the chain is not signed' },
  HEAD_CONTRADICTED: {
    id: 'berbeda dari ujung rantai yang pernah dikirim',
    en: 'differs from a head that was sent out',
  },
}

/** One line for people: where, and what. */
export function findingText(finding: AuditFinding, language: 'id' | 'en'): string {
  const at = finding.sequence === null ? '' : ` #${finding.sequence}`
  const event = finding.eventId === null ? '' : ` ${finding.eventId}`
  const what = finding.differs.length === 0 ? '' : ` (${finding.differs.join(', ')})`
  return `${finding.tenant}${at}${event}: ${WORDS[finding.kind][language]}${what}`
}
