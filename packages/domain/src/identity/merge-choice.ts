import type { WorkerStatus } from '../worker/worker-status.ts'

/** What decides which of two records of one person is kept. */
export interface MergeCandidate {
  readonly id: string
  readonly status: WorkerStatus
  /** Birth date and sex are those that the NIK itself says. */
  readonly agreesWithNationalId: boolean
  /** How many facts are filled in. */
  readonly filledFacts: number
  /** ISO time. */
  readonly createdAt: string
}

/**
 * The record that is kept where nobody has chosen: the verified one, then that whose NIK agrees with its facts, then the fuller, then the older.
 *
 * Symmetric: who comes first does not matter.
 */
export function recordToKeep<Candidate extends MergeCandidate>(a: Candidate, b: Candidate): Candidate {
  const preference =
    Number(isVerified(b)) - Number(isVerified(a)) ||
    Number(b.agreesWithNationalId) - Number(a.agreesWithNationalId) ||
    b.filledFacts - a.filledFacts ||
    compareText(a.createdAt, b.createdAt) ||
    compareText(a.id, b.id)
  return preference <= 0 ? a : b
}

/**
 * The fields in which the kept record says nothing and the other something: what it takes over where nobody has chosen.
 *
 * @param takeable fields that can be taken over at all, in the order of the answer
 */
export function gapsToFill<Field extends string>(
  stored: Readonly<Record<Field, string | null>>,
  other: Readonly<Record<Field, string | null>>,
  takeable: readonly Field[],
): readonly Field[] {
  return takeable.filter((field) => stored[field] === null && other[field] !== null)
}

function isVerified({ status }: MergeCandidate): boolean {
  return status === 'VERIFIED'
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
