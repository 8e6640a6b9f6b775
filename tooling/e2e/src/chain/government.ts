import { type Officer, officerAt } from './officer.ts'

/** Which government walks the chain, and how large. */
export interface Asked {
  /** The demo's slug of its accounts. */
  readonly slug: string
  readonly fundingSource: 'REGIONAL_BUDGET' | 'PROVINCIAL_BUDGET'
  /** The regencies in which it has a quota. */
  readonly regencies: readonly string[]
  /** How many of the people whom it sees in a regency get a place there. */
  readonly quotaOf: (people: number) => number
  /** Who signs, and as what. */
  readonly head: string
}

/** Four officers of one government, each with a session of their own: who makes a thing never decides about it. */
export interface Government extends Asked {
  readonly url: string
  readonly officer: Officer
  readonly verifier: Officer
  readonly legal: Officer
  readonly approver: Officer
}

export async function governmentAt(url: string, asked: Asked): Promise<Government> {
  const [officer, verifier, legal, approver] = await Promise.all([
    officerAt(url, asked.slug),
    officerAt(url, `${asked.slug}.verifier`),
    officerAt(url, `${asked.slug}.legal`),
    officerAt(url, `${asked.slug}.approver`),
  ])
  return { ...asked, url, officer, verifier, legal, approver }
}
