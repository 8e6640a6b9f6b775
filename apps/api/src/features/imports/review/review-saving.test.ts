import { eventually } from '@payung/database/testing/eventually'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../../graphql/ids.ts'
import { USERS, vaultOf } from '../../../testing/test.ts'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import { sealProposal } from '../../proposals/public.ts'
import { aLine, aList, commit, revert, review, saved, settled } from '../imports.builder.ts'

const line = { nik: '6112055511820202', name: 'Yuliana Kusuma' }
const PLANNED = `query ($id: ID!, $first: Int, $after: String) { import(id: $id) {
  plannedChanges(first: $first, after: $after) { pageInfo { hasNextPage endCursor }
    edges { node { row comesBack worker { name } changes { field before after } } } } } }`
const SAME = `query ($id: ID!) { import(id: $id) { sameFile { id fileName state committedAt committedBy { name } } } }`

describe('before saving', () => {
  test('each record that would change shows what it says and what it would say, numbers masked', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    await saved(officer, aList(aLine(line), aLine({ nik: '6112055511820303' })))
    const list = [
      'nik,nama,desa,kecamatan,no_kk,no_hp',
      `${line.nik},Yuliana K,Tanjung Beringin,Batu Ampar,6112050101100001,081234567890`,
      '6112055511820303,Siti Aminah,Tanjung Beringin,Batu Ampar,,',
    ].join('\n')
    const { id } = await review(officer, `${list}\n`)
    const first = (await officer.ask(PLANNED, { id, first: 10 })).import.plannedChanges
    expect(first.edges[0]).toEqual({
      node: {
        row: 2,
        comesBack: false,
        worker: { name: 'Yuliana Kusuma' },
        changes: [
          { field: 'familyCardNumber', before: null, after: '6112 •••• •••• ••••' },
          { field: 'name', before: 'Yuliana Kusuma', after: 'Yuliana K' },
          { field: 'phone', before: null, after: '+6281234567890' },
        ],
      },
    })
    expect(first.edges[1].node).toMatchObject({ row: 3, changes: [{ field: 'name', after: 'Siti Aminah' }] })
    const next = (await officer.ask(PLANNED, { id, first: 10, after: first.edges[0].node.row.toString() })).import
    expect(next.plannedChanges.edges).toMatchObject([{ node: { row: 3 } }])
  })

  test('what somebody else keeps is not told, only that it will be proposed', async ({ signIn }) => {
    await saved(await signIn('kubu-raya'), aList(aLine(line)))
    const province = await signIn('provinsi')
    const reviewed = await review(province, aList(aLine({ ...line, name: 'Yuliana K' })))
    expect(reviewed).toMatchObject({ proposalCount: 1 })
    expect((await province.ask(PLANNED, { id: reviewed.id })).import.plannedChanges.edges).toEqual([])
  })

  test('who comes back says so', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await saved(officer, aList(aLine(line)))
    await revert(officer, id, 1)
    await settled(officer, id)
    const again = await review(officer, aList(aLine({ ...line, name: 'Yuliana K' })))
    expect((await officer.ask(PLANNED, { id: again.id })).import.plannedChanges.edges).toMatchObject([
      {
        node: {
          comesBack: true,
          changes: [{ field: 'name' }, { field: 'status', before: 'WITHDRAWN', after: 'CANDIDATE' }],
        },
      },
    ])
  })
})

describe('the same file twice', () => {
  test('is recognised by its content whatever its name, and told who saved it; not once that was taken back', async ({
    signIn,
  }) => {
    const officer = await signIn('kubu-raya')
    const list = aList(aLine(line))
    const first = await saved(officer, list, 'januari.csv')
    const again = await review(officer, list, 'januari (1).csv')
    expect((await officer.ask(SAME, { id: again.id })).import.sameFile).toMatchObject({
      id: first.id,
      fileName: 'januari.csv',
      state: 'COMMITTED',
      committedBy: { name: expect.any(String) },
    })
    expect((await officer.ask(SAME, { id: first.id })).import.sameFile).toBeNull()
    const city = await signIn('pontianak')
    const theirs = await review(city, list)
    expect((await city.ask(SAME, { id: theirs.id })).import.sameFile).toBeNull()
    await revert(officer, first.id, 1)
    await settled(officer, first.id)
    expect((await officer.ask(SAME, { id: again.id })).import.sameFile).toBeNull()
  })

  test('saved by two officers at once has one effect, and each hears what theirs did', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const list = aList(...Array.from({ length: 200 }, () => aLine()))
    const [first, second] = [await review(officer, list), await review(officer, list)]
    await Promise.all([commit(officer, first.id), commit(officer, second.id)])
    const ended = [await settled(officer, first.id), await settled(officer, second.id)]
    expect(ended.map(({ createCount }) => createCount).sort()).toEqual([0, 200])
    expect(ended.map(({ skipCount }) => skipCount).sort()).toEqual([0, 200])
    expect((await admin.query('select version from worker')).rows.every(({ version }) => version === 1)).toBe(true)
    expect((await admin.query('select from worker')).rowCount).toBe(200)
  })
})

describe('proposals of one import', () => {
  test('wait with their custodian by import, and are accepted or refused together; what cannot be stays open', async ({
    signIn,
    admin,
    keys,
  }) => {
    const [regency, province, city] = [await signIn('kubu-raya'), await signIn('provinsi'), await signIn('pontianak')]
    const people = Array.from({ length: 60 }, (_, at) => ({ nik: `611205551182${7000 + at}`, name: 'Yuliana Kusuma' }))
    await saved(regency, aList(...people.map((person) => aLine(person))))
    const list = people.map((person, at) =>
      aLine({ ...person, name: `Yuliana ${'abcdefghij'[at % 10]}`, phone: '081234567890' }),
    )
    const theirs = await saved(province, aList(...list))
    expect(theirs).toMatchObject({ proposalCount: 60 })
    const { proposingImports } = await regency.ask('{ proposingImports { id people proposer { code } } }')
    expect(proposingImports).toEqual([{ id: theirs.id, people: 60, proposer: { code: '61' } }])
    expect((await city.ask('{ proposingImports { id } }')).proposingImports).toEqual([])
    const refusals = async () =>
      (await regency.ask('{ proposingImports { onePersonRefusal { code } } }')).proposingImports
    expect(await refusals()).toEqual([{ onePersonRefusal: null }])
    await admin.query('update membership set granted_by = $1', [USERS.pontianak])
    expect(await refusals()).toEqual([{ onePersonRefusal: { code: 'MAY_BE_ONE_PERSON' } }])
    await admin.query('update membership set granted_by = null')
    const listed = await regency.ask(
      'query ($id: ID) { workerProposals(first: 100, importId: $id) { edges { node { id } } } }',
      {
        id: theirs.id,
      },
    )
    expect(listed.workerProposals.edges).toHaveLength(60)
    const none = await regency.ask(
      'query ($id: ID) { workerProposals(first: 100, importId: $id) { edges { node { id } } } }',
      {
        id: globalIdOf('Import', '0199cccc-0000-7000-8000-000000000000'),
      },
    )
    expect(none.workerProposals.edges).toEqual([])

    const decide = (client: typeof regency, accept: boolean, reason?: string) =>
      client.ask(
        `mutation ($input: DecideWorkerProposalsInput!) { decideWorkerProposals(input: $input) { __typename
          ... on DecideWorkerProposalsSuccess { data { id } } ... on ValidationError { issues { path code } } ... on Error { code } } }`,
        { input: { importId: theirs.id, accept, reason } },
      )
    for (const other of [city, province]) {
      expect((await decide(other, true)).decideWorkerProposals).toMatchObject({ code: 'NOT_FOUND' })
    }
    expect((await decide(regency, false)).decideWorkerProposals).toMatchObject({ issues: [{ path: 'reason' }] })
    // One of them says what no record can take: it waits for somebody who looks.
    const [first] = (await admin.query('select * from worker_proposal order by id limit 1')).rows
    await admin.query(`update worker_proposal set fields = '{phone}', changes_cipher = $1 where id = $2`, [
      sealProposal(vaultOf(keys), first, { phone: '12' }),
      first.id,
    ])
    // Another does not open: it waits too, and stops none of those behind it.
    await admin.query(
      `update worker_proposal set changes_cipher = set_byte(changes_cipher, 20, 255 - get_byte(changes_cipher, 20))
       where id = (select id from worker_proposal order by id offset 1 limit 1)`,
    )
    const { decideWorkerProposals } = await decide(regency, true)
    await eventually(async () => {
      const jobs = await admin.query('select state from job where kind = $1', ['PROPOSALS_DECIDE'])
      expect(jobs.rows).toEqual([{ state: 'SUCCEEDED' }])
    })
    expect(decideWorkerProposals.data.id).toBeDefined()
    const { rows } = await admin.query(`select result->'details' as details from job where kind = 'PROPOSALS_DECIDE'`)
    expect(rows).toEqual([{ details: { accepted: 58, refused: 0, open: 2, unopened: 1 } }])
    const changed = await admin.query(
      `select count(*)::int as n from worker where phone = '+6281234567890' and version = 2`,
    )
    expect(changed.rows).toEqual([{ n: 58 }])
    expect((await regency.ask('{ proposingImports { people } }')).proposingImports).toEqual([{ people: 2 }])
  })
})
