import { withoutGuards } from '@payung/database/testing/a-claim'
import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { arrangePerson } from '../../testing/people.builder.ts'
import { test, USERS, vaultOf } from '../../testing/test.ts'
import { aDeath } from './heirs.builder.ts'

const REPORT = `mutation ($input: ReportLifeEventInput!) { reportLifeEvent(input: $input) {
  ... on ReportLifeEventSuccess { data { reports { source } claim { id } } } ... on Error { code } } }`

test('an event of a record that was merged is the same one to whoever reports it of the record that holds', async ({
  signIn,
  admin,
  keys,
}) => {
  const officer = await signIn('kubu-raya')
  const { claimId, person } = await aDeath(admin, keys, officer)
  const holds = await arrangePerson(admin, vaultOf(keys))
  await withoutGuards(admin, async () => {
    await admin.query('update worker set superseded_by = $2 where id = $1', [person.id, holds.id])
    await admin.query('update life_event_report set reported_by = $1', [USERS.pontianak])
  })
  const event = { kind: 'DEATH', eventDay: '2026-03-04', dayPrecision: 'DAY', place: 'Rumah', source: 'HEIR' }
  const { reportLifeEvent } = await officer.ask(REPORT, {
    input: { workerId: globalIdOf('Worker', holds.id), ...event },
  })
  expect(reportLifeEvent).toEqual({
    data: { reports: [{ source: 'VILLAGE' }, { source: 'HEIR' }], claim: { id: claimId } },
  })
})
