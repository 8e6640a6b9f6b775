import { TENANTS, USERS } from '@payung/database/testing'
import { aContributionList, stepsList } from '@payung/database/testing/a-contribution-list'
import { aDraft, within } from '@payung/database/testing/a-decree'
import { answersConsent, HALF, paidBy, savesRules, signsFunded } from '@payung/database/testing/a-funding'
import { receives } from '@payung/database/testing/a-posting'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { dataOf, issuesOf, mutates } from '../../testing/mutation.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, vaultOf } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'
import { aPostingFile, upload } from './receipts.builder.ts'

const YEAR = { until: '2028-01-01' }
/** Half of Rp16,800 in three months and of Rp13,400 in nine. */
const EACH = (3 * 16_800 + 9 * 13_400) / 2
const OF_PAYER = `query ($id: ID!) { listOfPayer(id: $id) { id version state paid received postedPeople rejectedPeople openRows mayAnswer
  payer { name } answers { id posted openCount conflicts maySettle onePersonRefusal { code } } } }`
const OF_OWN =
  'query ($id: ID!) { contributionList(id: $id) { id version postedPeople actions listedPeople { edges { node { lineNumber } } } answers { id } } }'
const MONTHS = 'query ($id: ID!) { contributionMonths(workerId: $id) { state } }'

/** Two people of Kubu Raya of whose year the province pays a half: both lists are paid and received. */
async function arrange(admin: pg.Client, keys: string, signIn: (tenant: 'kubu-raya' | 'provinsi') => Promise<Client>) {
  await arrangeAmounts(admin)
  const people = await arrangePeople(admin, vaultOf(keys), [{ name: 'Siti' }, { name: 'Budi' }])
  const workers = people.map(({ id }) => id)
  const { decree } = await aDraft(admin, 'kubu-raya', { workers, quota: 2, area: '61.12' })
  await savesRules(admin, 'kubu-raya', decree, [paidBy('provinsi', HALF), paidBy('kubu-raya')])
  await answersConsent(admin, 'provinsi', decree)
  await signsFunded(admin, 'kubu-raya', decree)
  const lists: Record<'kubu-raya' | 'provinsi', string> = { 'kubu-raya': '', provinsi: '' }
  for (const tenant of ['kubu-raya', 'provinsi'] as const) {
    const list = await aContributionList(admin, tenant, decree, YEAR)
    for (const step of ['APPROVED', 'SENT', 'BILLED'] as const) await stepsList(admin, tenant, 'pertamina', list, step)
    await within(admin, tenant, 'pontianak', () =>
      admin.query(
        `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference) values ($1, $2, $3, app.today(), 'SP2D-1')`,
        [list, TENANTS[tenant].id, 2 * EACH],
      ),
    )
    await receives(admin, tenant, 'pertamina', list)
    lists[tenant] = list
  }
  await giveRoles(admin, 'kubu-raya', ['OFFICER'])
  await giveRoles(admin, 'provinsi', ['OFFICER'])
  const row = (at: number) => ({
    ...{ nik: people[at]?.nationalId ?? '', kpj: `1234567890${at}`, months: 12, rupiah: EACH },
    verdict: 'ACCEPTED' as const,
  })
  const takes = async (client: Client, listId: string, content: string, stated: object) => {
    const input = {
      listId,
      expectedVersion: 4,
      fileId: await upload(client, content),
      idempotencyKey: crypto.randomUUID(),
    }
    const answer = await mutates(client, 'takeContributionAnswer', { ...input, ...stated }, 'id')
    return answer.data === undefined ? answer : endedJob(client, answer.data.id)
  }
  const government = await signIn('kubu-raya')
  const statesOf = async (at: number) => {
    const { contributionMonths } = await government.ask(MONTHS, { id: globalIdOf('Worker', workers[at] ?? '') })
    return [...new Set(contributionMonths.map(({ state }: { state: string }) => state))]
  }
  const idOf = (tenant: 'kubu-raya' | 'provinsi') => globalIdOf('ContributionList', lists[tenant])
  return { decree, workers, government, payer: await signIn('provinsi'), row, takes, statesOf, idOf }
}

describe('the insurer’s answer about another payer’s share', () => {
  test('is brought by the government of the decree, protects the month with its own, and shows the payer sums', async ({
    admin,
    keys,
    signIn,
  }) => {
    const { workers, government, payer, row, takes, statesOf, idOf } = await arrange(admin, keys, signIn)
    const both = aPostingFile([row(0), row(1)])
    const stated = { people: 2, amount: String(2 * EACH) }
    expect((await takes(payer, idOf('provinsi'), both, stated)).code).toBe('ANSWER_OF_OTHERS_DECREE')
    expect(await statesOf(0)).toEqual(['PAID'])
    await takes(government, idOf('kubu-raya'), both, stated)
    expect(await statesOf(0)).toEqual(['PAID'])
    const ofPayer = async (client: Client) => (await client.ask(OF_PAYER, { id: idOf('provinsi') })).listOfPayer
    expect(await ofPayer(government)).toMatchObject({
      ...{ state: 'BILLED', received: String(2 * EACH), postedPeople: 0, mayAnswer: true, answers: [] },
      payer: { name: 'Provinsi Kalimantan Barat' },
    })
    expect(await ofPayer(payer)).toBeNull()
    const onePerson = aPostingFile([row(0)])
    expect(await takes(government, idOf('provinsi'), onePerson, { people: 1, amount: String(EACH) })).toMatchObject({
      state: 'SUCCEEDED',
    })
    expect([await statesOf(0), await statesOf(1)]).toEqual([['PROTECTED'], ['PAID']])
    expect(await ofPayer(government)).toMatchObject({ postedPeople: 1, answers: [{ posted: 1, openCount: 0 }] })
    const { contributionList } = await payer.ask(OF_OWN, { id: idOf('provinsi') })
    expect(contributionList).toMatchObject({ postedPeople: 1, answers: [], listedPeople: { edges: [] } })
    const trace = await government.ask(
      `query ($id: ID!, $month: CalendarDate!) { protectionTraces(workerId: $id, month: $month) { state parts { state payer { tenant { code } }
         posting { verdict months } } } }`,
      { id: globalIdOf('Worker', workers[0] ?? ''), month: '2027-05-01' },
    )
    expect(trace.protectionTraces).toMatchObject([
      { state: 'PROTECTED', parts: [1, 2].map(() => ({ state: 'PROTECTED', posting: { months: 12 } })) },
    ])
  })

  test('is decided by another person of that government, and never by who paid for the payer', async ({
    admin,
    keys,
    signIn,
  }) => {
    const { government, row, takes, idOf, statesOf } = await arrange(admin, keys, signIn)
    for (const tenant of ['kubu-raya', 'provinsi'] as const)
      await takes(government, idOf(tenant), aPostingFile([row(0)]), { people: 1, amount: String(EACH) })
    const rejected = { ...row(0), kpj: '', months: 0, rupiah: 0, verdict: 'REJECTED' as const }
    await takes(government, idOf('provinsi'), aPostingFile([rejected]), { people: 1, amount: '0' })
    expect(await statesOf(0)).toEqual(['PROTECTED'])
    // The treasurer of the province works for the regency as well.
    await colleague(admin, 'pontianak', 'kubu-raya', ['OFFICER'])
    await colleague(admin, 'pertamina', 'kubu-raya', ['OFFICER'])
    const [treasurer, other] = [await signIn('pontianak' as 'provinsi'), await signIn('pertamina' as 'provinsi')]
    const { listOfPayer } = await other.ask(OF_PAYER, { id: idOf('provinsi') })
    const [answer] = listOfPayer.answers
    expect(answer).toMatchObject({ conflicts: 1, maySettle: true })
    const settling = { listId: idOf('provinsi'), expectedVersion: 4, answerId: answer.id, takesNewer: true }
    const settles = (client: Client) => mutates(client, 'settleContributionAnswer', settling, 'openCount conflicts')
    expect((await settles(treasurer)).code).toBe('PAYER_IS_NOT_RECEIVER')
    expect((await settles(government)).code).toBe('BRINGER_IS_NOT_SETTLER')
    expect(dataOf(await settles(other))).toEqual({ openCount: 0, conflicts: 0 })
    expect(await statesOf(0)).toEqual(['PAID'])
  })
})

describe('somebody who paid for the payer, under a second account at the government of the decree', () => {
  test('brings no answer and decides between none, and is told why', async ({ admin, keys, signIn }) => {
    const { government, row, takes, idOf } = await arrange(admin, keys, signIn)
    const stated = { people: 1, amount: String(EACH) }
    await takes(government, idOf('provinsi'), aPostingFile([row(0)]), stated)
    const rejected = { ...row(0), kpj: '', months: 0, rupiah: 0, verdict: 'REJECTED' as const }
    await takes(government, idOf('provinsi'), aPostingFile([rejected]), { people: 1, amount: '0' })
    // One administrator has opened the treasurer's account at the province, and the other one at the regency.
    await colleague(admin, 'pertamina', 'kubu-raya', ['OFFICER'])
    await admin.query('delete from membership where tenant_id = $1 and user_id = $2', [
      TENANTS.provinsi.id,
      USERS.pontianak,
    ])
    await admin.query(
      `insert into membership (tenant_id, user_id, role, granted_by) values ($1, $2, 'TREASURER', $3)`,
      [TENANTS.provinsi.id, USERS.pontianak, USERS.provinsi],
    )
    const opened = (by: string | null) =>
      admin.query('update membership set granted_by = $1 where tenant_id = $2 and user_id = $3', [
        by,
        TENANTS['kubu-raya'].id,
        USERS.pertamina,
      ])
    await opened(USERS.provinsi)
    const second = await signIn('pertamina' as 'provinsi')
    const answerOf = async () => (await second.ask(OF_PAYER, { id: idOf('provinsi') })).listOfPayer.answers[0]
    const answer = await answerOf()
    const about = { listId: idOf('provinsi'), expectedVersion: 4, answerId: answer.id }
    const refusal = 'MAY_BE_ONE_PERSON'
    expect(answer).toMatchObject({ conflicts: 1, onePersonRefusal: { code: refusal } })
    expect((await takes(second, idOf('provinsi'), aPostingFile([row(1)]), stated)).code).toBe(refusal)
    const settles = () =>
      mutates(second, 'settleContributionAnswer', { ...about, takesNewer: true }, 'openCount conflicts')
    const aside = { ...about, rowNumbers: [2], reason: 'Bukan orang dari daftar ini' }
    expect((await settles()).code).toBe(refusal)
    expect((await mutates(second, 'setContributionAnswerRowsAside', aside, 'openCount')).code).toBe(refusal)
    await opened(null)
    expect(dataOf(await settles())).toEqual({ openCount: 0, conflicts: 0 })
  })
})

describe('the list of a party outside', () => {
  test('is kept by the government of the decree, without budget and book', async ({ admin, signIn }) => {
    await arrangeAmounts(admin)
    const { decree } = await aDraft(admin, 'kubu-raya')
    const outside = { source: 'CSR' as const, ...HALF }
    await savesRules(admin, 'kubu-raya', decree, [paidBy('Yayasan Peduli', outside), paidBy('kubu-raya')])
    await signsFunded(admin, 'kubu-raya', decree)
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    const officer = await signIn('kubu-raya')
    const decreeId = globalIdOf('Decree', decree)
    const shares = async () =>
      (
        await officer.ask(
          'query ($id: ID!) { outsideSharesToList(decreeId: $id) { payer { name source } months { month people } } listableDecrees { edges { node { id } } } }',
          { id: decreeId },
        )
      ).outsideSharesToList
    expect(await shares()).toMatchObject([{ payer: { name: 'Yayasan Peduli', source: 'CSR' } }])
    const months = { decreeId, fromMonth: '2027-01-01', untilMonth: '2028-01-01' }
    const drafts = (input: object) =>
      mutates(officer, 'draftOutsideList', { ...months, ...input }, 'id total keptFor { name source }')
    expect(issuesOf(await drafts({}))).toEqual(['fromMonth NOBODY_TO_LIST'])
    expect(issuesOf(await drafts({ payerName: 'Yayasan Lain' }))).toEqual(['fromMonth NOBODY_TO_LIST'])
    const { data } = await drafts({ payerName: 'Yayasan Peduli' })
    expect(data).toMatchObject({ total: String(2 * EACH), keptFor: { name: 'Yayasan Peduli', source: 'CSR' } })
    expect(await shares()).toEqual([])
    const { contributionListBudget } = await officer.ask(
      'query ($id: ID!) { contributionListBudget(listId: $id) { mayChoose } }',
      { id: data.id },
    )
    expect(contributionListBudget.mayChoose).toBe(false)
  })
})
