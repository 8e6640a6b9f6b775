import type { Page } from 'playwright-core'

export const VILLAGE = 'desa-61.12.07.2002'

export interface Person {
  readonly id: string
  readonly name: string
  readonly status: string
}

export async function asks<Answer>(page: Page, query: string, variables: object = {}): Promise<Answer> {
  const answer = await page.request.post('/graphql', { data: { query, variables } })
  return (await answer.json()).data
}

/**
 * Somebody of the village of whom no report stands: a walk that broke off before leaves one behind.
 *
 * @param from which end of the list is tried first: journeys that are walked at the same time begin at different ends
 */
export async function somebody(page: Page, from: 'START' | 'END' = 'END'): Promise<Person> {
  const { workers } = await asks<{ workers: { edges: readonly { node: Person }[] } }>(
    page,
    '{ workers(first: 25) { edges { node { id name status } } } }',
  )
  const alive = workers.edges
    .map(({ node }) => node)
    .filter(({ status }) => status === 'CANDIDATE' || status === 'VERIFIED')
  for (const person of from === 'START' ? alive : alive.toReversed()) {
    const { lifeEvents } = await asks<{ lifeEvents: readonly { isWithdrawn: boolean }[] }>(
      page,
      'query ($id: ID!) { lifeEvents(workerId: $id) { isWithdrawn } }',
      { id: person.id },
    )
    if (lifeEvents.every(({ isWithdrawn }) => isWithdrawn)) return person
  }
  throw new Error('of everybody in the village something was reported')
}
