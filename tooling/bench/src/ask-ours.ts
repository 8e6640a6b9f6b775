import { collectIds, type FittingIds } from '@payung/attacks/fitting-ids'
import type { OurServer } from './our-server.ts'

/** Sends one GraphQL query as the person of this cookie. */
export function askOurs({ url }: OurServer, cookie: string, query: string): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query }),
  })
}

/** @returns the ids of the records that this person can see */
export function idsSeenBy(server: OurServer, cookie: string): Promise<FittingIds> {
  return collectIds(async (query) => {
    const answer = await askOurs(server, cookie, query)
    return ((await answer.json()) as { data?: unknown }).data
  })
}
