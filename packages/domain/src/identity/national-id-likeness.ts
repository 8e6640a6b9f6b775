const BIRTH_BEGINS = 6
const SERIAL_BEGINS = 12

/**
 * Whether two different NIKs may be one that was copied wrongly: two neighbouring digits swapped, or one digit of the birth date other.
 *
 * The serial number must agree: children of one day and district, twins above all, are numbered one after the other, so that there a like number
 * speaks for two people rather than one. And neighbouring districts differ in one digit by themselves.
 *
 * @param a sixteen digits
 * @param b sixteen digits
 */
export function isMiscopiedNationalId(a: string, b: string): boolean {
  if (a.length !== b.length || a.slice(SERIAL_BEGINS) !== b.slice(SERIAL_BEGINS)) return false
  const differing: number[] = []
  for (let index = 0; index < SERIAL_BEGINS && differing.length < 3; index++) {
    if (a[index] !== b[index]) differing.push(index)
  }
  const [first, second] = differing
  if (first === undefined) return false
  if (second === undefined) return first >= BIRTH_BEGINS
  return differing.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]
}
