import { expect } from 'vitest'
import { ADULT, computedCohort } from '../../testing/cohort.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { arrangeProgramme } from '../../testing/programme.builder.ts'
import { vaultOf } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'

const COMPARE = `query ($id: ID!, $other: ID!) { cohort(id: $id) { comparison(otherId: $other) { all { entered left kept } areas { area { code } entered left kept } }
  people(standing: MEMBER, notInCohortId: $other) { totalCount } } }`

test('a comparison of two cohorts counts those who stand in the list behind each number', async ({
  signIn,
  admin,
  keys,
}) => {
  await arrangePeople(
    admin,
    vaultOf(keys),
    Array.from({ length: 14 }, () => ({})),
  )
  const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule: ADULT })
  const officer = await signIn('kubu-raya')
  const [first, second] = [
    await computedCohort(officer, programmeId),
    await computedCohort(officer, programmeId, { seed: 'undian-lain' }),
  ]
  const { comparison, people } = (await officer.ask(COMPARE, { id: first.id, other: second.id })).cohort
  expect(comparison.all.entered + comparison.all.kept).toBe(10)
  expect(comparison.all.left).toBe(comparison.all.entered)
  expect(comparison.areas).toEqual([{ area: { code: '61.12' }, ...comparison.all }])
  expect(people.totalCount).toBe(comparison.all.entered)
  expect((await officer.ask(COMPARE, { id: first.id, other: programmeId })).cohort.comparison).toBeNull()
})
