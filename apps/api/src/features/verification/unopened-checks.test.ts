import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { fetchTable } from '../../testing/fetched-table.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { vaultOf } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'
import { ask, decide, decideAll, give, OWN, requestOf, resultsOf, savedAnswer, tasksOf } from './checks.builder.ts'

const UNREADABLE = '(tidak dapat dibuka)'
const PEOPLE = [
  { nationalId: '6112055511820202', name: 'Yuliana' },
  { nationalId: '6112055511820303', name: 'Siti' },
  { nationalId: '6112055511820404', name: 'Maria' },
]

test('a register is asked about whom it can be, and an answer that does not open is told, kept apart and decided by keeping the record', async ({
  signIn,
  admin,
  keys,
}) => {
  await giveRoles(admin, 'kubu-raya', ['ADMINISTRATOR'])
  const [yuliana, siti] = await arrangePeople(admin, vaultOf(keys), PEOPLE)
  await admin.query(
    'update worker set national_id_cipher = set_byte(national_id_cipher, 20, 255 - get_byte(national_id_cipher, 20)) where id = $1',
    [siti?.id],
  )
  const officer = await signIn('kubu-raya')
  const request = await ask(officer, { question: 'POPULATION' })
  const job = await endedJob(officer, request.job.id)
  const table = (await fetchTable(officer, job.resultFile.href)).map((row) => row.join(' ')).join('\n')
  expect([PEOPLE[0], PEOPLE[2]].every((person) => table.includes(person?.nationalId ?? '-'))).toBe(true)
  expect(table).not.toContain('Siti')
  // A visit asks for no number: Siti is visited like everybody.
  const workerIds = [globalIdOf('Worker', siti?.id ?? '')]
  expect(await give(officer, { filter: { workerIds }, assignedTo: OWN, dueOn: '2027-03-31' })).toMatchObject({
    created: 1,
  })
  expect(await tasksOf(officer)).toHaveLength(1)

  await savedAnswer(officer, 'POPULATION_ANSWER', [
    'NIK;Nama Lengkap;Hasil Pemadanan;Nama di Dukcapil',
    `${PEOPLE[0]?.nationalId};YULIANA;Nama berbeda;YULIANTI`,
    `${PEOPLE[2]?.nationalId};MARIA;Nama berbeda;MARYAM`,
  ])
  await admin.query('set session_replication_role = replica')
  await admin.query(
    'update check_result set said_cipher = set_byte(said_cipher, 20, 255 - get_byte(said_cipher, 20)) where worker_id = $1',
    [yuliana?.id],
  )
  await admin.query('set session_replication_role = origin')
  await colleague(admin, 'pertamina', 'kubu-raya', ['OFFICER'])
  const decider = await signIn('pertamina')
  const differences = async () =>
    new Map(
      (await resultsOf(decider)).map((result: { differences: { after: string }[]; person: { nameMasked: string } }) => [
        result.person.nameMasked,
        result.differences.map(({ after }) => after),
      ]),
    )
  expect(await differences()).toEqual(
    new Map([
      ['Maria', ['MARYAM']],
      ['Yuliana', [UNREADABLE]],
    ]),
  )
  const { rows: results } = await admin.query('select id from check_result where worker_id = $1', [yuliana?.id])
  const isSetAside = async () => {
    const { rows } = await admin.query('select place, subject_id from unopened_value order by place')
    expect(rows).toEqual([
      { place: 'check_result.said_cipher', subject_id: results[0].id },
      { place: 'worker.national_id_cipher', subject_id: siti?.id },
    ])
  }
  await isSetAside()

  const { answers, id: requestId } = await requestOf(decider, request.id)
  expect(answers).toMatchObject([{ answer: 'NAME_DIFFERS', people: 2, undecided: 2 }])
  // A decision for all notes it as a page does.
  await admin.query(`delete from unopened_value where place = 'check_result.said_cipher'`)
  await decideAll(decider, { requestId, takeOver: true })
  await isSetAside()
  const named = async () => (await admin.query('select name from worker order by name')).rows.map(({ name }) => name)
  expect(await named()).toEqual(['MARYAM', 'Siti', 'Yuliana'])
  const resultId = globalIdOf('CheckResult', results[0].id)
  expect(await decide(decider, { resultId, takeOver: false, reason: 'Jawabannya tidak terbaca' })).toMatchObject({
    decision: 'KEPT',
  })
})
