import type pg from 'pg'
import { computedCohort } from './cohort.builder.ts'
import { arrangePeople } from './people.builder.ts'
import { arrangeProgramme } from './programme.builder.ts'
import { type Answer, type Client, vaultOf } from './test.ts'

const PUBLISH = `mutation ($input: PublishCohortInput!) { publishCohort(input: $input) { ... on PublishCohortSuccess { data { id version publicPath } } } }`
const OBJECTIONS = `query ($id: ID!) { cohort(id: $id) { objections { edges { node { id holdsUpLock confirmation { means confirmedBy { name } } decision { reason isSetAside } } } } } }`
const PLACE = '61.12.05.2003'

/** Twelve people for a quota of ten, on their public page. */
export async function publishedCohort(admin: pg.Client, keys: string, officer: Client): Promise<{ cohort: Answer }> {
  await arrangePeople(
    admin,
    vaultOf(keys),
    Array.from({ length: 12 }, (_, at) => ({ name: `Siti Rahayu${'abcdefghijkl'[at]}` })),
  )
  return publishes(admin, officer)
}

/** Whoever is arranged, on their public page. */
export async function publishes(admin: pg.Client, officer: Client): Promise<{ cohort: Answer }> {
  const rule = { fact: 'AGE', from: 18, to: 64 } as const
  const draft = await computedCohort(officer, await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule }))
  const objectionsUntil = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)
  const input = { cohortId: draft.id, expectedVersion: draft.version, objectionsUntil }
  return { cohort: (await officer.ask(PUBLISH, { input })).publishCohort.data }
}

/** Newest first. */
export async function objectionsOf(client: Client, id: string): Promise<Answer[]> {
  return (await client.ask(OBJECTIONS, { id })).cohort.objections.edges.map(({ node }: { node: Answer }) => node)
}

/** From an address that the server believes where it trusts this machine's proxy. */
export function sendsObjection(client: Client, path: string, form: Record<string, string>, address: string) {
  return client.fetch(`${path}/keberatan`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': address },
    body: new URLSearchParams({ desa: PLACE, jenis: 'MOVED', uraian: 'Sudah pindah ke Malaysia', ...form }).toString(),
  })
}
