import { createHash } from 'node:crypto'

/** The same person has the same id in every demo, so that what refers to them can be compared. */
export function demoAccountId(email: string): string {
  const hex = createHash('sha256').update(`payung demo account ${email}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
