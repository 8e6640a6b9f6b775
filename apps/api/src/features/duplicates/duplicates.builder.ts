import { eventually } from '@payung/database/testing/eventually'
import type pg from 'pg'
import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import type { Client } from '../../testing/test.ts'

const PAIR = `id score reasons state revision mayMerge suggestedWinnerId a { id name version } b { id name version }
  fields { field a b differs takeable } decisions { id kind winnerId undone decidedBy { email } }`
const LIST = `query ($state: DuplicateState, $scoreMin: Int) { duplicatePairs(first: 25, state: $state, scoreMin: $scoreMin) { totalCount edges { node { ${PAIR} } } }
  home { queues { key count href } } }`
const answers = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { __typename ... on ${name[0]?.toUpperCase()}${name.slice(1)}Success { data { ${PAIR} } }
    ... on ValidationError { issues { path code } } ... on Error { code message } } }`
const without = (query: string) => query.replace('... on ValidationError { issues { path code } }', '')

export async function pairsOf(client: Client, variables: Record<string, unknown> = {}) {
  const answer = await client.ask(LIST, variables)
  return { ...answer.duplicatePairs, queues: answer.home.queues }
}

/** The pairs that wait, once everybody who changed has been compared. */
export async function comparedPairs(client: Client, count: number) {
  return eventually(async () => {
    const pairs = await pairsOf(client)
    expect(pairs.totalCount).toBe(count)
    // The total and the page are two statements: a pair may come between them.
    expect(pairs.edges).toHaveLength(count)
    return pairs.edges.map(({ node }: { node: unknown }) => node)
  })
}

interface SeenPair {
  readonly id: string
  readonly revision: number
  readonly a: { readonly id: string; readonly version: number }
  readonly b: { readonly id: string; readonly version: number }
}

export async function decide(client: Client, pair: SeenPair, decision: 'NOT_SAME' | 'LATER') {
  const input = { pairId: pair.id, expectedRevision: pair.revision, decision }
  return (await client.ask(without(answers('decideDuplicate', 'DecideDuplicateInput')), { input })).decideDuplicate
}

export async function merge(client: Client, pair: SeenPair, winnerId: string, takenFields: readonly string[] = []) {
  const input = {
    pairId: pair.id,
    expectedRevision: pair.revision,
    winnerId: globalIdOf('Worker', winnerId),
    versionA: pair.a.version,
    versionB: pair.b.version,
    takenFields,
  }
  return (await client.ask(answers('mergeWorkers', 'MergeWorkersInput'), { input })).mergeWorkers
}

export async function undo(client: Client, decisionId: string, expectedRevision: number) {
  const query = without(answers('undoDuplicateDecision', 'UndoDuplicateDecisionInput'))
  return (await client.ask(query, { input: { decisionId, expectedRevision } })).undoDuplicateDecision
}

/** Everything that a record says, without what every writing touches. */
const LOGICAL = `select id, tenant_id, person_id, name, name_search, birth_place, birth_date::text, sex, address, rt, rw, village_code, phone, occupation_code,
  income_bracket, welfare_decile, welfare_source, membership_kind, membership_number, uncovered_reason, declared_programmes, declared_period::text,
  declared_payer_kind, status, notes, agency_id, superseded_by, encode(national_id_cipher, 'hex') as nik, encode(family_card_index, 'hex') as card
  from worker order by id`
const LISTED = `select tenant_id, worker_id, level, display_name, occupation_code, status from worker_listing order by 1, 2`
const LINKS = 'select worker_id, tenant_id, level, reason_kind from worker_access where ended_at is null order by 1, 2'
const COUNTED =
  'select tenant_id, field, value, sum(bit_count(bits))::int as count from facet_bits group by 1, 2, 3 order by 1, 2, 3'

/** How many each viewer's facets count, once their bits are up to date. */
export async function countsByBits(admin: pg.Client) {
  await admin.query('select app.fold_facets(1000)')
  return (await admin.query(COUNTED)).rows
}

/** What there is to lose: the records, who is on which list because of what, and how many are counted there. */
export const contentOf = async (admin: pg.Client) => [
  ...(await Promise.all([LOGICAL, LISTED, LINKS].map(async (query) => (await admin.query(query)).rows))),
  await countsByBits(admin),
]
