import { anAnswer } from '@payung/database/testing/an-answer'
import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { cohortOf, colleague, computedCohort, computes } from '../../testing/cohort.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { arrangeProgramme } from '../../testing/programme.builder.ts'
import { vaultOf } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'

const LOCK = `mutation ($input: LockCohortInput!) { lockCohort(input: $input) { __typename ... on LockCohortSuccess { data { state members } }
  ... on Error { code message } } }`
const OPEN =
  'query ($id: ID!) { cohort(id: $id) { openAnswers { total people { workerId answer question requestId } } } }'

test('a list that names somebody who was answered as dead is not locked until it is decided or computed without them', async ({
  signIn,
  admin,
  keys,
}) => {
  const [dead] = await arrangePeople(admin, vaultOf(keys), [{ name: 'Dayang Sari' }, { name: 'Yuliana' }])
  const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji')
  const officer = await signIn('kubu-raya')
  const computed = await computedCohort(officer, programmeId)
  await anAnswer(admin, dead?.id ?? '')
  expect((await officer.ask(OPEN, { id: computed.id })).cohort.openAnswers).toEqual({
    total: 1,
    people: [
      {
        workerId: globalIdOf('Worker', dead?.id ?? ''),
        answer: 'DIED',
        question: 'POPULATION',
        requestId: expect.any(String),
      },
    ],
  })
  await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
  const approver = await signIn('pertamina')
  const lock = async ({ id, version }: { id: string; version: number }) =>
    (
      await approver.ask(LOCK, {
        input: { cohortId: id, expectedVersion: version, reason: 'Tidak diumumkan karena uji coba' },
      })
    ).lockCohort
  expect(await lock(computed)).toMatchObject({
    code: 'ANSWERS_OPEN',
    message: expect.stringMatching(
      /^1 orang .*Dayang Sari \(meninggal\)\. Putuskan .* hitung ulang konsepnya tanpa mereka/,
    ),
  })
  await computes(officer, computed, { withoutAnswered: true })
  const without = await cohortOf(officer, computed.id)
  expect(without.members).toBe(computed.members - 1)
  expect(await lock(without)).toMatchObject({ data: { state: 'LOCKED', members: without.members } })
})
