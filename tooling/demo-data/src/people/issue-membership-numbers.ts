const RANGE = 1_000_000_000
// A power of three shares no factor with the range, so every count gives another number; consecutive ones look unrelated.
const STRIDE = 3 ** 14

/**
 * KPJ: eleven digits that say nothing, no two alike. 98 and 99 in front lie beyond what the insurer has given out.
 *
 * @param from how many numbers of the prefix others take
 */
export function issueMembershipNumbers(prefix: '98' | '99', from = 0): () => string {
  let count = from
  return () => {
    count += 1
    return `${prefix}${String((count * STRIDE) % RANGE).padStart(9, '0')}`
  }
}
