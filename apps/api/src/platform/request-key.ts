import { createHash } from 'node:crypto'
import { ConflictError } from './errors.ts'
import { KEY_LENGTH_MAX } from './jobs/enqueue-job.ts'
import { workMessages } from './jobs/work.messages.ts'

/** What its client may send again. */
export interface KeyedInput {
  /** Kept by who sends it before sending. */
  readonly idempotencyKey?: string | null | undefined
}

/** A request that may come again, and what it asked for, so that the key is not taken for other work. */
export interface KeyedRequest {
  readonly key: string
  /** SHA-256 of the input, in hexadecimal digits. */
  readonly hash: string
}

/**
 * The key of a request as it is kept beside what came of it; null where the client sent none. In which version a record was read is no part of the input: whoever
 * sends again after a lost answer may have read it anew.
 *
 * @throws ConflictError `IDEMPOTENCY_KEY_TOO_LONG`
 */
export function keyedRequest(
  mutation: string,
  {
    idempotencyKey: key,
    expectedVersion: _version,
    ...input
  }: {
    readonly idempotencyKey?: string | null | undefined
    readonly expectedVersion?: number
    readonly [field: string]: unknown
  },
): KeyedRequest | null {
  if (key == null || key === '') return null
  if (key.length > KEY_LENGTH_MAX)
    throw new ConflictError(workMessages.IDEMPOTENCY_KEY_TOO_LONG({ keyLengthMax: KEY_LENGTH_MAX }))
  const fields = Object.entries(input).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const text = JSON.stringify([mutation, fields], (_field, value) =>
    typeof value === 'bigint' ? String(value) : value,
  )
  return { key, hash: createHash('sha256').update(text).digest('hex') }
}
