/**
 * Whether an agreement carries nothing now. Of what is signed nothing is judged any more (null): its agreement is not refused, whatever came of it.
 *
 * @param code as `judgeBasis` has answered
 */
export function isBasisRefused(code: string | null): boolean {
  return code !== null && code !== 'OK'
}
