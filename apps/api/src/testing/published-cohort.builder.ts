import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/sha'
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

/**
 * Sends one as the page does, with a challenge solved for it, unless `form` has a `bukti` of its own.
 *
 * @param address believed where the server trusts this machine's proxy
 */
export async function sendsObjection(
  client: Client,
  path: string,
  form: Record<string, string>,
  address = '127.0.0.1',
): Promise<Response> {
  const bukti = form['bukti'] ?? (await solvedProof(client, path))
  return client.fetch(`${path}/keberatan`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': address },
    body: new URLSearchParams({
      desa: PLACE,
      jenis: 'MOVED',
      uraian: 'Sudah pindah ke Malaysia',
      ...form,
      bukti,
    }).toString(),
  })
}

/** What a device sends along once it has solved a challenge of the list; empty where there is none. */
async function solvedProof(client: Client, path: string): Promise<string> {
  const answer = await client.fetch(`${path}/soal`)
  return answer.ok ? proofFor((await answer.json()) as Challenge) : ''
}

export async function proofFor(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey })
  return JSON.stringify({ challenge, solution: { counter: solution?.counter, derivedKey: solution?.derivedKey } })
}
