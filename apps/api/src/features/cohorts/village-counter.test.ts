import { expect } from 'vitest'
import { REFUSAL } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { objectionsOf, publishedCohort } from '../../testing/published-cohort.builder.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'

const RECEIVE = `mutation ($input: ReceiveObjectionInput!) { receiveObjection(input: $input) { __typename ... on ReceiveObjectionSuccess { data { id } } ${REFUSAL} } }`

test('a village hears objections to a list that it may not change, from its own people alone', async ({
  signIn,
  admin,
  keys,
}) => {
  const officer = await signIn('kubu-raya')
  const { cohort } = await publishedCohort(admin, keys, officer)
  await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05.2003' })
  const village = await signIn('kubu-raya')
  const hear = async (villageCode: string) => {
    const input = { cohortId: cohort.id, villageCode, kind: 'OTHER', text: 'Daftar ini tidak adil bagi dusun kami' }
    return (await village.ask(RECEIVE, { input })).receiveObjection
  }
  expect((await hear('61.12.01.2001')).issues).toEqual([{ path: 'villageCode', code: 'VILLAGE_UNKNOWN' }])
  expect((await hear('61.12.05.2003')).data).toEqual({ id: cohort.id })
  expect(await objectionsOf(village, cohort.id)).toHaveLength(1)
})
