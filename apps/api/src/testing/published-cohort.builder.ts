import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/sha'
import type pg from 'pg'
import { globalIdOf } from '../graphql/ids.ts'
import { ADULT, computedCohort, REFUSAL } from './cohort.builder.ts'
import { arrangePeople } from './people.builder.ts'
import { arrangeProgramme } from './programme.builder.ts'
import { type Answer, type Client, vaultOf } from './test.ts'

export const PUBLISH = `mutation ($input: PublishCohortInput!) { publishCohort(input: $input) { __typename ... on PublishCohortSuccess { data { id version state publicPath objectionsUntil actions } } ${REFUSAL} } }`
export const WITHDRAW = `mutation ($input: WithdrawCohortInput!) { withdrawCohort(input: $input) { __typename ... on WithdrawCohortSuccess { data { id version state publicPath } } ${REFUSAL} } }`
export const DECIDE = `mutation ($input: DecideObjectionInput!) { decideObjection(input: $input) { __typename ... on DecideObjectionSuccess { data { members reserves openObjectionCount } } ${REFUSAL} } }`
const OBJECTIONS = `query ($id: ID!) { cohort(id: $id) { objections { edges { node { id kind text senderName senderContact workerName receivedBy { name }
  holdsUpLock confirmation { means confirmedBy { name } } decision { upheld isRemoved replacedBy reason isSetAside } } } } } }`

/** The village in which people live unless a test says otherwise. */
export const VILLAGE = '61.12.05.2003'

interface Published {
  /** As the mutation answered. */
  readonly cohort: Answer
  /** As it was computed, with its people. */
  readonly draft: Answer
  readonly programmeId: string
}

/** Twelve people for a quota of ten, on their public page. */
export async function publishedCohort(admin: pg.Client, keys: string, officer: Client): Promise<Published> {
  await arrangePeople(
    admin,
    vaultOf(keys),
    Array.from({ length: 12 }, (_, at) => ({ name: `Siti Rahayu${'abcdefghijkl'[at]}` })),
  )
  return publishes(admin, officer)
}

/** The adults among the people who were arranged, on their public page. */
export async function publishes(admin: pg.Client, officer: Client): Promise<Published> {
  const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule: ADULT })
  const draft = await computedCohort(officer, programmeId)
  const input = { cohortId: draft.id, expectedVersion: draft.version, objectionsUntil: dayAfterToday(14) }
  return { cohort: (await officer.ask(PUBLISH, { input })).publishCohort.data, draft, programmeId }
}

export function dayAfterToday(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

/** Newest first. */
export async function objectionsOf(client: Client, id: string): Promise<Answer[]> {
  return (await client.ask(OBJECTIONS, { id })).cohort.objections.edges.map(({ node }: { node: Answer }) => node)
}

/**
 * Sends one as the page does, with a challenge solved for it, unless `form` has a `bukti` of its own.
 *
 * @param address from which it comes; the server believes it where it trusts this machine's proxy
 */
export async function sendsObjection(
  client: Client,
  path: string,
  form: Record<string, string>,
  address?: string,
): Promise<Response> {
  const bukti = form['bukti'] ?? (await solvedProof(client, path))
  return client.fetch(`${path}/keberatan`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(address === undefined ? {} : { 'x-forwarded-for': address }),
    },
    body: new URLSearchParams({
      desa: VILLAGE,
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

export function workerNode(person: { readonly id: string } | undefined): string {
  return globalIdOf('Worker', person?.id ?? '')
}
