import type { Page } from 'playwright-core'
import { asks } from './asks.ts'

const VILLAGE_AREA = '61.12.07.2002'
export const VILLAGE = `desa-${VILLAGE_AREA}`

export interface Person {
  readonly id: string
  readonly name: string
  readonly status: string
}

/** Journeys that take people of the village. Each has people of its own: two that are walked at the same time never meet at one person. */
const JOURNEYS = ['claim', 'claim-offline', 'claim-returned', 'claim-of-illness', 'family-report'] as const

/**
 * Somebody of the village of whom no report stands: a walk that broke off before leaves one behind. The people are dealt out to the journeys in the order in which they were
 * registered: who is registered or reported meanwhile changes nothing for the others.
 */
export async function somebody(page: Page, walked: (typeof JOURNEYS)[number]): Promise<Person> {
  const { workers } = await asks<{ workers: { edges: readonly { node: Person }[] } }>(
    page,
    `{ workers(first: 100, filter: { areaCodes: ["${VILLAGE_AREA}"] }) { edges { node { id name status } } } }`,
  )
  const registered = workers.edges.map(({ node }) => node).toSorted((a, b) => (recordOf(a) < recordOf(b) ? -1 : 1))
  const own = registered.filter((_person, at) => at % JOURNEYS.length === JOURNEYS.indexOf(walked))
  for (const person of own.filter(({ status }) => status === 'CANDIDATE' || status === 'VERIFIED')) {
    const { lifeEvents } = await asks<{ lifeEvents: readonly { isWithdrawn: boolean }[] }>(
      page,
      'query ($id: ID!) { lifeEvents(workerId: $id) { isWithdrawn } }',
      { id: person.id },
    )
    if (lifeEvents.every(({ isWithdrawn }) => isWithdrawn)) return person
  }
  throw new Error(`of everybody in the village whom ${walked} may take something was reported`)
}

/** Its number without the kind: numbers rise with the time of the registration. */
const recordOf = ({ id }: Person) => Buffer.from(id, 'base64').toString()
