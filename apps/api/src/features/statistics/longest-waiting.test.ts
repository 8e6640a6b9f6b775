import { WORK_QUEUE_KEYS } from '@payung/domain/work/work-queue-keys'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { Context } from '../../platform/context.ts'
import { readChoices } from '../../platform/memberships.ts'
import { keepReferenceData } from '../../platform/reference-data.ts'
import { anAgreement } from '../../testing/agreements.builder.ts'
import { arrangePerson } from '../../testing/people.builder.ts'
import { type Client, test, USERS, vaultOf } from '../../testing/test.ts'
import { readLongestWaiting } from './longest-waiting.ts'

const HOME =
  '{ home { queues { key count longest { since until area { code } tenant { code } person partyIsLate } } } }'
const PROPOSE = `mutation ($input: ProposeCustodyTransferInput!) { proposeCustodyTransfer(input: $input) { __typename } }`

const longestOf = async (client: Client, key: string) =>
  (await client.ask(HOME)).home.queues.find((queue: { key: string }) => queue.key === key)?.longest

describe('what waits longest of a queue', () => {
  test('says since when, where and who waits', async ({ signIn, admin, keys }) => {
    const first = await arrangePerson(admin, vaultOf(keys), { in: '61.12.05.2003' })
    await arrangePerson(admin, vaultOf(keys), { in: '61.12.01.2001' })
    const officer = await signIn('kubu-raya')
    await admin.query(`update worker_listing set registered_on = '2026-03-04' where worker_id = $1`, [first.id])
    expect(await longestOf(officer, 'CANDIDATES_TO_VERIFY')).toEqual({
      ...{ since: '2026-03-04', until: null, tenant: null, person: null, partyIsLate: false },
      area: { code: '61.12.05.2003' },
    })
    const input = { workerId: globalIdOf('Worker', first.id), toVillageCode: '61.71.01.1001', reason: 'Pindah' }
    await officer.ask(PROPOSE, { input })
    await admin.query(`update custody_transfer set proposed_at = '2026-05-06 20:00+00'`)
    expect(await longestOf(await signIn('pontianak'), 'TRANSFERS_TO_DECIDE')).toEqual({
      ...{ since: '2026-05-07', until: null, person: null, partyIsLate: false },
      area: { code: '61.71.01.1001' },
      tenant: { code: '61.12' },
    })
  })

  test('names the last day of an agreement that ends first, with its other party, and nothing where nothing waits', async ({
    signIn,
    admin,
  }) => {
    const inDays = (days: number) => today().add({ days }).toString()
    await anAgreement(admin, { state: 'SIGNED', from: inDays(-9), until: inDays(40), with: 'pertamina' })
    await anAgreement(admin, { state: 'SIGNED', from: inDays(-9), until: inDays(20), with: 'pontianak' })
    const officer = await signIn('kubu-raya')
    expect(await longestOf(officer, 'AGREEMENTS_ENDING')).toMatchObject({
      since: null,
      until: inDays(19),
      tenant: { code: '61.71' },
    })
    expect(await longestOf(officer, 'PROPOSALS_TO_DECIDE')).toBeNull()
  })

  test('says whether the other party waits for us, or is late itself', async ({ signIn, admin }) => {
    const dueOn = today().subtract({ days: 1 }).toString()
    await anAgreement(admin, { dueOn, with: 'pontianak' })
    const officer = await signIn('kubu-raya')
    const late = { until: dueOn, tenant: { code: '61.71' } }
    expect(await longestOf(officer, 'OBLIGATIONS_LATE')).toMatchObject({ ...late, partyIsLate: false })
    expect(await longestOf(officer, 'OBLIGATIONS_LATE_OF_OTHERS')).toMatchObject({ ...late, partyIsLate: true })
  })

  test('is read of every queue in one statement that the database takes', async ({ reader, transactions, vault }) => {
    const { actors } = await readChoices(reader, USERS['kubu-raya'], null)
    const reference = await keepReferenceData(reader)()
    const services = {} as never
    const context = new Context({
      ...{ user: null, choices: actors, secondFactorMissing: false, reader, transactions, vault, reference, services },
    })
    expect(await readLongestWaiting(context, WORK_QUEUE_KEYS, { late: [], ofColleagues: [] })).toEqual(new Map())
    const ofColleagues = ['PROPOSALS_TO_DECIDE'] as const
    expect(await readLongestWaiting(context, ofColleagues, { late: [], ofColleagues })).toEqual(new Map())
  })
})
