import { type Challenge, createChallenge, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/sha'
import { z } from 'zod'

/** What a device has to reckon before the server reads an objection from the public page. */
export interface WorkSettings {
  /** Of the installation: signs each challenge. */
  readonly key: string
  /** At most so many hashes, and at least half of them. */
  readonly hashesMax: number
}

/** Long enough for a slow phone that falls asleep in between. */
const VALID_MILLISECONDS = 30 * 60_000
const HASH = 'SHA-256'

/** A fresh challenge for whoever wants to object to this list. Nothing of it is kept. */
export function setChallenge({ key, hashesMax }: WorkSettings, list: string, now = new Date()): Promise<Challenge> {
  return createChallenge({
    algorithm: HASH,
    cost: 1,
    deriveKey,
    // Chosen beforehand: left to chance, one phone in a hundred would need five times as long as the others.
    counter: randomInt(hashesMax, Math.ceil(hashesMax / 2)),
    data: { list },
    expiresAt: new Date(now.getTime() + VALID_MILLISECONDS),
    ...secretsOf(key),
  })
}

// Strict and flat: what stands in it goes through functions that call themselves for each level.
const Hex = z.string().regex(/^([0-9a-f]{2}){1,64}$/)
const Solved = z.strictObject({
  challenge: z.strictObject({
    parameters: z.strictObject({
      algorithm: z.literal(HASH),
      cost: z.literal(1),
      data: z.strictObject({ list: z.string() }),
      expiresAt: z.int(),
      keyLength: z.literal(32),
      keyPrefix: Hex,
      keySignature: Hex,
      nonce: Hex,
      salt: Hex,
    }),
    signature: Hex,
  }),
  solution: z.strictObject({ counter: z.int(), derivedKey: Hex }),
})

/** @returns the nonce, which counts once; null for what is no proof, none of ours, not solved, too late, or for another list */
export async function readProof({ key }: WorkSettings, list: string, text: string): Promise<Buffer | null> {
  const read = Solved.safeParse(parsed(text))
  if (!read.success) return null
  const { challenge, solution } = read.data
  const { data, nonce } = challenge.parameters
  const { verified } = await verifySolution({ challenge, solution, deriveKey, ...secretsOf(key) })
  if (!verified || data.list !== list) return null
  return Buffer.from(nonce, 'hex')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** One signs the challenge, the other its solution, which is so checked without reckoning again. */
function secretsOf(key: string) {
  return { hmacSignatureSecret: `challenge ${key}`, hmacKeySignatureSecret: `solution ${key}` }
}
