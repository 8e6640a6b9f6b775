import { createHash } from 'node:crypto'

/** 1 January 2026 in UTC+7, in milliseconds. */
const EPOCH = Date.UTC(2025, 11, 31, 17)
const PER_AREA = 1_000_000

/**
 * The id of an area's invented worker, a UUID of version 7. It is the same in every demo: the lots that rank people are drawn from it, so who is on a list,
 * who waits and whom a pledge takes are the same too. Ids of one area follow one another, as those of one load do.
 *
 * @param areaCode with its dot, as `61.12`
 * @param ordinal place among the area's people, from 0, below a million
 */
export function demoWorkerId(areaCode: string, ordinal: number): string {
  const time = (EPOCH + Number(areaCode.replace('.', '')) * PER_AREA + ordinal).toString(16).padStart(12, '0')
  const random = createHash('sha256').update(`payung demo worker ${areaCode} ${ordinal}`).digest('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-8${random.slice(3, 6)}-${random.slice(6, 18)}`
}
