import type pg from 'pg'
import { expect } from 'vitest'
import { anAgency, giveRoles } from '../../testing/membership.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { arrangeRound } from '../../testing/round.builder.ts'
import { type Client, test, vaultOf } from '../../testing/test.ts'

const VILLAGE = '61.12.05.2003'
const NEIGHBOUR = '61.12.01.2001'

/** Name, candidates and accepted ones of each round that somebody sees. */
async function countsOf(client: Client): Promise<readonly string[]> {
  const { rounds } = await client.ask('{ rounds { edges { node { name candidates { candidates accepted } } } } }')
  return rounds.edges
    .map(({ node }: { node: { name: string; candidates: { candidates: number; accepted: number } } }) =>
      [node.name, node.candidates.candidates, node.candidates.accepted].join(' '),
    )
    .toSorted()
}

/** All who live in the villages of a round, each proposed by the village, the first of them accepted. */
async function proposeEverybody(admin: pg.Client, round: string): Promise<void> {
  await admin.query(
    `insert into candidate (tenant_id, round_id, person_id, worker_id, village_code, accepted_at)
     select r.tenant_id, r.id, w.person_id, w.id, w.village_code, case when row_number() over (order by w.village_code desc, w.id) = 1 then now() end
     from round r join round_task t on t.round_id = r.id join worker w on w.village_code = t.village_code where r.id = $1`,
    [round],
  )
  await admin.query(
    `insert into candidate_source (candidate_id, task_id, tenant_id, proposer_tenant_id)
     select c.id, t.id, t.tenant_id, t.proposer_tenant_id from candidate c join round_task t on t.round_id = c.round_id and t.village_code = c.village_code
     where c.round_id = $1`,
    [round],
  )
}

test('how many candidates a round has is kept for whoever asks, and counted for whoever sees some of them', async ({
  signIn,
  admin,
  keys,
}) => {
  const villages = [VILLAGE, NEIGHBOUR]
  await arrangePeople(admin, vaultOf(keys), [{ in: VILLAGE }, { in: VILLAGE }, { in: NEIGHBOUR }])
  const own = await arrangeRound(admin, 'kubu-raya', 'Kabupaten', { villages })
  const ofProvince = await arrangeRound(admin, 'provinsi', 'Provinsi', { villages, areas: ['61.12'] })
  await arrangeRound(admin, 'kubu-raya', 'Tanpa calon', { villages })
  for (const { id } of [own, ofProvince]) await proposeEverybody(admin, id)
  const all = ['Kabupaten 3 1', 'Provinsi 3 1', 'Tanpa calon 0 0']
  expect(await countsOf(await signIn('kubu-raya'))).toEqual(all)
  expect(await countsOf(await signIn('provinsi'))).toEqual(['Provinsi 3 1'])

  // Other totals show who reads what is kept.
  await admin.query('update round_candidate_count set candidates = 70, accepted = 60')
  expect(await countsOf(await signIn('kubu-raya'))).toEqual(['Kabupaten 70 60', 'Provinsi 3 1', 'Tanpa calon 0 0'])
  expect(await countsOf(await signIn('provinsi'))).toEqual(['Provinsi 70 60'])
  await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: VILLAGE })
  expect(await countsOf(await signIn('kubu-raya')), 'a village').toEqual([
    'Kabupaten 2 1',
    'Provinsi 2 1',
    'Tanpa calon 0 0',
  ])
  const agencyId = await anAgency(admin, 'kubu-raya', 'Dinas Perikanan')
  await admin.query(
    `insert into round_task (round_id, tenant_id, proposer_tenant_id, kind, agency_id, quota)
     select id, tenant_id, tenant_id, 'AGENCY', $2, 2 from round where id = $1`,
    [own.id, agencyId],
  )
  await giveRoles(admin, 'kubu-raya', ['OFFICER'], { agencyId })
  expect(await countsOf(await signIn('kubu-raya')), 'an agency').toEqual(['Kabupaten 0 0'])
})
