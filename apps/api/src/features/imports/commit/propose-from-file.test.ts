import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf, uuidOf } from '../../../graphql/ids.ts'
import { anAgency, giveRoles } from '../../../testing/membership.builder.ts'
import { arrangePeople } from '../../../testing/people.builder.ts'
import { arrangeRound } from '../../../testing/round.builder.ts'
import { type Client, vaultOf } from '../../../testing/test.ts'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import { commit, dependentsOf, revert, rowsOf, settled, upload } from '../imports.builder.ts'

const VILLAGE = '61.12.05.2003'
const ID = {
  ani: '6112055511820202',
  budi: '6112055511820303',
  cici: '6112055511820404',
  dedi: '6112055511820505',
  edi: '6112055511820606',
  nobody: '6112055511820707',
}
const LINES = [
  'DAFTAR USULAN DINAS PERIKANAN',
  'No;NIK;Nama',
  `1;${ID.ani};Ani`,
  `2;${ID.budi};Budi`,
  `3;${ID.cici};Cici`,
  `4;${ID.dedi};Dedi`,
  `5;${ID.nobody};Zaki`,
  `6;${ID.ani};Ani`,
  '7;611205551182;Tono',
  `8;${ID.edi};Sulaiman`,
]

async function arrange(admin: pg.Client, keys: string, quota = 3) {
  const agency = await anAgency(admin, 'kubu-raya', 'Dinas Perikanan')
  const round = await arrangeRound(admin, 'kubu-raya', 'Putaran', { villages: [VILLAGE] })
  const { rows } = await admin.query(
    `insert into round_task (round_id, tenant_id, proposer_tenant_id, kind, agency_id, quota)
     select id, tenant_id, tenant_id, 'AGENCY', $2, $3 from round where id = $1 returning id`,
    [round.id, agency, quota],
  )
  const people = await arrangePeople(admin, vaultOf(keys), [
    { nationalId: ID.ani, name: 'Ani', agencyId: agency },
    { nationalId: ID.budi, name: 'Budi', agencyId: agency },
    // Too old for the programme, and one who is registered, but not by the agency.
    { nationalId: ID.cici, name: 'Cici', agencyId: agency, birthDate: '1940-01-01' },
    { nationalId: ID.dedi, name: 'Dedi' },
    { nationalId: ID.edi, name: 'Edi', agencyId: agency },
  ])
  await giveRoles(admin, 'kubu-raya', ['OFFICER'], { agencyId: agency })
  return {
    people,
    taskId: globalIdOf('RoundTask', rows[0].id),
    villageTask: globalIdOf('RoundTask', round.tasks[VILLAGE] ?? ''),
  }
}

async function begin(client: Client, input: object) {
  const { createImport } = await client.ask(
    `mutation ($input: CreateImportInput!) { createImport(input: $input) { ... on CreateImportSuccess { data { id roundTask { id } } } ... on Error { code } } }`,
    { input: { fileId: await upload(client, LINES.join('\n'), 'usulan.csv'), ...input } },
  )
  return createImport
}

const answersOf = async (admin: pg.Client) =>
  (
    await admin.query(
      `select w.name, a.answer, a.import_id is not null as by_file from round_answer a join worker w on w.id = a.worker_id order by 1`,
    )
  ).rows
const taskNow = async (client: Client, id: string) =>
  (await client.ask('query ($id: ID!) { roundTask(id: $id) { state proposedPeople answeredPeople } }', { id }))
    .roundTask
const sending = (client: Client, taskId: string) =>
  client.ask(
    'mutation ($input: SendRoundTaskInput!) { sendRoundTask(input: $input) { ... on SendRoundTaskSuccess { data { state } } ... on Error { code } } }',
    { input: { taskId } },
  )
const say = (client: Client, input: object) =>
  client.ask(
    'mutation ($input: AnswerRoundInput!) { answerRound(input: $input) { ... on AnswerRoundSuccess { data { id } } ... on Error { code } } }',
    { input },
  )

describe('a file of an agency', () => {
  test('proposes whom it names and the rule admits, says of every other row why not, and is taken back until it is sent', async ({
    signIn,
    admin,
    keys,
  }) => {
    const { people, taskId } = await arrange(admin, keys)
    const officer = await signIn('kubu-raya')
    const begun = await begin(officer, { roundTaskId: taskId })
    expect(begun.data.roundTask).toEqual({ id: taskId })
    const { id } = begun.data
    expect(await settled(officer, id)).toMatchObject({ state: 'REVIEW', rowCount: 8, validCount: 2, invalidCount: 6 })
    const rows = (await rowsOf(officer, id)).edges.map(
      ({ node }: { node: { row: number; outcome: string; issues: { code: string }[] } }) => [
        node.row,
        node.outcome,
        ...node.issues.map(({ code }) => code),
      ],
    )
    expect(rows).toEqual([
      [3, 'NOTE'],
      [4, 'NOTE'],
      [5, 'INVALID', 'ROUND_NOT_ELIGIBLE'],
      [6, 'INVALID', 'NOT_REGISTERED'],
      [7, 'INVALID', 'NOT_REGISTERED'],
      [8, 'INVALID', 'DUPLICATE_IN_FILE'],
      [9, 'INVALID', 'NATIONAL_ID_LENGTH'],
      [10, 'INVALID', 'ROUND_NAME_DIFFERS'],
    ])
    expect(await taskNow(officer, taskId)).toMatchObject({ proposedPeople: 0 })
    await commit(officer, id)
    expect(await settled(officer, id)).toMatchObject({ state: 'COMMITTED' })
    expect(await taskNow(officer, taskId)).toEqual({ state: 'AT_WORK', proposedPeople: 2, answeredPeople: 2 })
    // What a person says since is theirs, and stays.
    const budi = { taskId, workerId: globalIdOf('Worker', people[1]?.id ?? ''), expectedVersion: 1 }
    await say(officer, { ...budi, answer: 'NOT_PROPOSED', reasonCode: 'WELL_OFF' })
    expect(await revert(officer, id, 2)).toMatchObject({ __typename: 'RevertImportSuccess' })
    expect(await settled(officer, id)).toMatchObject({ state: 'REVERTED' })
    expect(await answersOf(admin)).toEqual([{ name: 'Budi', answer: 'NOT_PROPOSED', by_file: true }])
    expect(await taskNow(officer, taskId)).toMatchObject({ proposedPeople: 0, answeredPeople: 1 })

    // Somebody who looked at the record says that Edi is meant, whatever the list calls him.
    const edi = { taskId, workerId: globalIdOf('Worker', people[4]?.id ?? ''), expectedVersion: 0 }
    await say(officer, { ...edi, answer: 'PROPOSED' })
    // The same file again: two of them were answered about by a person, and nobody changes that by a file.
    const again = (await begin(officer, { roundTaskId: taskId })).data
    expect(await settled(officer, again.id)).toMatchObject({
      issueCounts: expect.arrayContaining([{ code: 'ROUND_ANSWERED_OTHERWISE', severity: 'ERROR', count: 1 }]),
    })
    const outcomes = (await rowsOf(officer, again.id)).edges.map(
      ({ node }: { node: { row: number; outcome: string } }) => [node.row, node.outcome],
    )
    expect(outcomes).toContainEqual([10, 'SKIP'])
    await commit(officer, again.id)
    await settled(officer, again.id)
    expect(await sending(officer, taskId)).toMatchObject({ sendRoundTask: { data: { state: 'SENT' } } })
    expect(await revert(officer, again.id, 1)).toMatchObject({ code: 'IMPORT_DEPENDED_ON' })
    expect((await dependentsOf(officer, again.id)).dependentCounts).toEqual([{ reason: 'ROUND_SENT', people: 1 }])
    expect(await begin(officer, { roundTaskId: taskId })).toMatchObject({ code: 'ROUND_TASK_SENT' })
    const { rows: sources } = await admin.query('select count(*)::int as n from candidate_source')
    expect(sources[0].n).toBe(2)
  })

  test('is for its own part alone, and is not saved beyond the quota or once that part was sent', async ({
    signIn,
    admin,
    keys,
  }) => {
    const { people, taskId, villageTask } = await arrange(admin, keys, 1)
    const officer = await signIn('kubu-raya')
    expect(await begin(officer, { roundTaskId: villageTask })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await begin(officer, { profile: 'PROPOSAL' })).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await begin(await signIn('pontianak'), { roundTaskId: taskId })).toMatchObject({ code: 'NOT_FOUND' })
    const { id } = (await begin(officer, { roundTaskId: taskId })).data
    await settled(officer, id)
    expect(await commit(officer, id)).toMatchObject({ code: 'ROUND_QUOTA' })
    await say(officer, {
      taskId,
      workerId: globalIdOf('Worker', people[4]?.id ?? ''),
      expectedVersion: 0,
      answer: 'PROPOSED',
    })
    expect(await sending(officer, taskId)).toMatchObject({ sendRoundTask: { data: { state: 'SENT' } } })
    expect(await commit(officer, id)).toMatchObject({ code: 'ROUND_TASK_SENT' })
    expect(await answersOf(admin)).toEqual([{ name: 'Edi', answer: 'PROPOSED', by_file: false }])
    // Whatever was checked before: what the database does, it does all of or nothing of.
    await admin.query(`update import_file set state = 'COMMITTING' where id = $1`, [uuidOf(id, 'Import')])
    await admin.query(`select set_config('app.tenant_id', tenant_id::text, false) from import_file where id = $1`, [
      uuidOf(id, 'Import'),
    ])
    await expect(admin.query('select app.commit_proposals($1)', [uuidOf(id, 'Import')])).rejects.toThrow(
      'round_task_is_sent',
    )
    expect(await answersOf(admin)).toHaveLength(1)
  })
})

test('neither a file nor an answer proposes a civil servant, soldier, police officer or foreigner, and both say why', async ({
  signIn,
  admin,
  keys,
}) => {
  const { people, taskId } = await arrange(admin, keys)
  const officer = await signIn('kubu-raya')
  const [ani, budi] = people
  await admin.query(`update worker set public_service = 'ARMY' where id = $1`, [ani?.id])
  await admin.query(`update worker set citizenship = 'FOREIGN' where id = $1`, [budi?.id])
  const file = [
    'NIK;Nama;Pekerjaan;ASN/TNI/Polri',
    `${ID.ani};Ani;Petani;`,
    `${ID.budi};Budi;Petani;`,
    `${ID.edi};Edi;Petani/PNS;`,
    `${ID.cici};Cici;Petani;Polri`,
  ].join('\n')
  const { createImport } = await officer.ask(
    'mutation ($input: CreateImportInput!) { createImport(input: $input) { ... on CreateImportSuccess { data { id } } } }',
    { input: { fileId: await upload(officer, file, 'usulan.csv'), roundTaskId: taskId } },
  )
  const { id } = createImport.data
  expect(await settled(officer, id)).toMatchObject({ state: 'REVIEW', validCount: 0, invalidCount: 4 })
  const rows = (await rowsOf(officer, id)).edges.map(
    ({ node }: { node: { row: number; issues: { code: string; message: string }[] } }) => node.issues,
  )
  const serves = [{ code: 'ROUND_SERVES_STATE', message: expect.stringContaining('mempunyai jaminan sendiri') }]
  expect(rows).toMatchObject([serves, [{ code: 'ROUND_FOREIGN_CITIZEN' }], serves, serves])
  const answered = (at: number) =>
    officer.ask(
      `mutation ($input: AnswerRoundInput!) { answerRound(input: $input) { ... on AnswerRoundSuccess { data { id } }
        ... on ValidationError { issues { code message messageEn } } } }`,
      {
        input: {
          taskId,
          workerId: globalIdOf('Worker', people[at]?.id ?? ''),
          answer: 'PROPOSED',
          expectedVersion: 0,
        },
      },
    )
  const own = { message: expect.stringContaining('mempunyai jaminan sendiri'), messageEn: expect.any(String) }
  expect((await answered(0)).answerRound).toMatchObject({ issues: [{ code: 'ROUND_SERVES_STATE', ...own }] })
  expect((await answered(1)).answerRound).toMatchObject({ issues: [{ code: 'ROUND_FOREIGN_CITIZEN' }] })
  expect(await answersOf(admin)).toEqual([])
  await admin.query(`update worker set public_service = null, citizenship = null`)
  expect((await answered(0)).answerRound).toMatchObject({ data: {} })
})
