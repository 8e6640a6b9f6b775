import { randomInt } from 'node:crypto'

// No letters that are mistaken for digits when read out on the telephone.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What a person reads out when they report a fault, and what the log has beside the cause: `PYG-7F3K-21`. */
export function referenceCode(): string {
  const pick = (length: number) => Array.from({ length }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('')
  return `PYG-${pick(4)}-${pick(2)}`
}
