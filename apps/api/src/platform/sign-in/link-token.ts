import { createHash, randomBytes } from 'node:crypto'

/** A token for a link that goes out by mail: 256 bits, kept nowhere but in that mail. */
export function newLinkToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashOf(token) }
}

/** What the database keeps of it; null for what never was a token. */
export function linkTokenHash(token: string): Buffer | null {
  return /^[A-Za-z0-9_-]{43}$/.test(token) ? hashOf(token) : null
}

const hashOf = (token: string) => createHash('sha256').update(token).digest()
