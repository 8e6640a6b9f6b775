const ONE_TO_THREE_DIGITS = /^\d{1,3}$/
const LABEL = /^(?:rt|rw)\s*[.:]?\s*/i

/** RT or RW as it stands on identity cards, three digits: `9`, `09`, `RT 009` → `009`; `null` for anything else. */
export function readNeighbourhoodNumber(text: string): string | null {
  const digits = text.replace(/^['’\s]+|\s+$/g, '').replace(LABEL, '')
  return ONE_TO_THREE_DIGITS.test(digits) ? digits.padStart(3, '0') : null
}

/** Both from one cell: `009/001`, `RT 9 RW 1`, `RT.009/RW.001`, `9-1`. `null` where there are not two numbers. */
export function readNeighbourhoodPair(text: string): { rt: string; rw: string } | null {
  const [rt, rw, ...more] = text.match(/\d+/g) ?? []
  if (rt === undefined || rw === undefined || more.length > 0 || rt.length > 3 || rw.length > 3) return null
  return { rt: rt.padStart(3, '0'), rw: rw.padStart(3, '0') }
}
