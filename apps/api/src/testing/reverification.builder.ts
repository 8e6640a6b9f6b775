import type { Rule } from '@payung/domain/eligibility/eligibility-rule'
import type pg from 'pg'
import { checkers, lockedCohort, signed } from './decree.builder.ts'
import { arrangeAmounts, arrangeProgramme } from './programme.builder.ts'
import type { Client, TestTenant } from './test.ts'

const RULE: Rule = {
  op: 'ALL',
  of: [
    { fact: 'AGE', from: 18, to: 64 },
    { fact: 'WELFARE_DECILE', to: 4, ifUnknown: 'MET' },
    { op: 'NOT', of: { fact: 'PUBLIC_SERVICE', among: ['CIVIL_SERVANT', 'ARMY', 'POLICE'] } },
  ],
}
const FAULT = '... on ValidationError { issues { path code } } ... on Error { code }'
export const REVIEW = `id version state asOf because people listed undecided stateReason actions counts { finding outcome people } amendment { id state removed replaced }`
const ITEM = `line workerId name finding findings suggested outcome reason note statusNow decidedByName evidence { finding source value saidOn }`

export const workerId = (id: string | undefined) => Buffer.from(`Worker:${id}`).toString('base64')

/** Asks the mutation of this name; the answer is its data, or the error. */
export async function change(client: Client, name: string, input: object, selection = REVIEW) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`
  const answer = await client.ask(
    `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ... on ${type}Success { data { ${selection} } } ${FAULT} } }`,
    { input },
  )
  return answer[name].data ?? answer[name]
}

export async function itemsOf(client: Client, id: string, filter: object | null = null) {
  const { reverification } = await client.ask(
    `query ($id: ID!, $filter: ReverificationItemFilter) { reverification(id: $id) { items(first: 100, filter: $filter) { totalCount edges { node { ${ITEM} } } } } }`,
    { id, filter },
  )
  return reverification.items.edges.map(({ node }: { node: object }) => node)
}

export const reviewOf = async (client: Client, id: string, fields = '') =>
  (await client.ask(`query ($id: ID!) { reverification(id: $id) { ${REVIEW} ${fields} } }`, { id })).reverification

export type SignIn = (tenant: TestTenant) => Promise<Client>

/** A signed designation of so many people, with some in reserve. */
export async function aDecree(admin: pg.Client, signIn: SignIn, members: number, reserves = 0) {
  await arrangeAmounts(admin)
  const programme = await arrangeProgramme(admin, 'kubu-raya', 'Program uji', { rule: RULE })
  await admin.query(`update worker set public_service = 'NONE' where public_service is null`)
  const made = await lockedCohort(admin, 'kubu-raya', { programme, members, reserves })
  await admin.query(`update worker set public_service = 'NONE'`)
  const those = await checkers(admin, signIn)
  const officer = await signIn('kubu-raya')
  const decree = await signed(admin, officer, those, made.cohort)
  // Whatever was done to arrange it was done before.
  return { ...made, those, officer, decree, programme, reserve: made.members.slice(members) }
}

export const becomes = (admin: pg.Client, worker: string | undefined, set: string) =>
  admin.query(`update worker set ${set}, version = version + 1 where id = $1`, [worker])
