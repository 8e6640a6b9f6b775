import type pg from 'pg'
import { describe, expect } from 'vitest'
import { anApprovedPledge, aReceivedList, issuesCertificate, requestsCertificate } from './testing/a-certificate.ts'
import { aDraft, holdsOffice, within } from './testing/a-decree.ts'
import { answersConsent, paidBy, savesRules } from './testing/a-funding.ts'
import { anAgreementToDrawFrom, aPledge, movesPledge } from './testing/a-pledge.ts'
import { TENANTS, type TestTenant, test, USERS } from './testing/test.ts'

const nameOfTenant = (id: string) => Object.entries(TENANTS).find(([, tenant]) => tenant.id === id)?.[0]
const nameOfUser = (id: string) => Object.entries(USERS).find(([, user]) => user === id)?.[0]

/** Takes the unread notices of these kinds, as `who at which organisation: kind`. */
async function takesNotices(admin: pg.Client, kinds: string): Promise<string[]> {
  const { rows } = await admin.query<{ tenant_id: string; user_id: string; kind: string }>(
    `update notice set read_at = now() where kind ~ $1 and read_at is null returning tenant_id, user_id, kind`,
    [kinds],
  )
  return rows.map((row) => `${nameOfUser(row.user_id)} at ${nameOfTenant(row.tenant_id)}: ${row.kind}`).sort()
}

/** Pertamina has a drafter and an approver who comes from Pontianak, Kubu Raya an officer. */
async function arrangePeople(admin: pg.Client): Promise<void> {
  await admin.query('delete from membership where tenant_id = any ($1)', [
    [TENANTS.pertamina.id, TENANTS['kubu-raya'].id],
  ])
  await holdsOffice(admin, 'pertamina', 'pertamina', 'OFFICER')
  await holdsOffice(admin, 'pertamina', 'pontianak', 'APPROVER')
  await holdsOffice(admin, 'kubu-raya', 'kubu-raya', 'OFFICER')
}

const WHY = 'Anggaran perusahaan berubah'
const changesPast = async (admin: pg.Client, pledge: string, state: string) => {
  await admin.query('set session_replication_role = replica')
  await admin.query('update pledge set state = $2 where id = $1', [pledge, state])
  await admin.query('set session_replication_role = origin')
}

describe('a step of a pledge is told', () => {
  test('to the other side, and never to who took it', async ({ admin }) => {
    await arrangePeople(admin)
    const agreement = await anAgreementToDrawFrom(admin, 'pertamina', { region: 'kubu-raya' })
    const pledge = await aPledge(admin, 'pertamina', { agreement, region: 'kubu-raya' })
    expect(await takesNotices(admin, 'PLEDGE'), 'a draft is nobody else’s business').toEqual([])
    await movesPledge(admin, 'pertamina', 'pontianak', pledge)
    expect(await takesNotices(admin, 'PLEDGE')).toEqual(['kubu-raya at kubu-raya: PLEDGE_OFFERED'])
    // The drafter has become an approver and still does not decide on the numbers.
    await holdsOffice(admin, 'pertamina', 'pertamina', 'APPROVER')
    await admin.query(`update pledge set state = 'MATCHED' where id = $1`, [pledge])
    expect(await takesNotices(admin, 'PLEDGE')).toEqual(['pontianak at pertamina: PLEDGE_MATCHED'])
    await movesPledge(admin, 'pertamina', 'pontianak', pledge)
    expect(await takesNotices(admin, 'PLEDGE')).toEqual(['kubu-raya at kubu-raya: PLEDGE_DECLINED'])
    await movesPledge(admin, 'pertamina', 'pontianak', pledge, 'WITHDRAWN')
    expect(await takesNotices(admin, 'PLEDGE')).toEqual(['kubu-raya at kubu-raya: PLEDGE_WITHDRAWN'])
    const refused = await aPledge(admin, 'pertamina', { agreement, region: 'kubu-raya' })
    await movesPledge(admin, 'pertamina', 'pontianak', refused)
    await takesNotices(admin, 'PLEDGE')
    await within(admin, 'kubu-raya', 'kubu-raya', () =>
      admin.query('select app.refuse_pledge($1, $2)', [refused, 'Tidak ada yang menunggu']),
    )
    expect(await takesNotices(admin, 'PLEDGE')).toEqual([
      'pertamina at pertamina: PLEDGE_REFUSED',
      'pontianak at pertamina: PLEDGE_REFUSED',
    ])
    const draft = await aPledge(admin, 'pertamina', { agreement, region: 'kubu-raya' })
    await movesPledge(admin, 'pertamina', 'pontianak', draft, 'WITHDRAWN')
    expect(await takesNotices(admin, 'PLEDGE'), 'a draft that is taken back').toEqual([])
  })

  test('to both sides when its months are over, and to those of the whole organisation alone', async ({ admin }) => {
    await arrangePeople(admin)
    await admin.query(
      `insert into membership (tenant_id, user_id, role, area_prefix, valid) values ($1, $2, 'OFFICER', '61.12.05', '[2020-01-01,)')`,
      [TENANTS['kubu-raya'].id, USERS.provinsi],
    )
    const pledge = await aPledge(admin, 'pertamina', {
      agreement: await anAgreementToDrawFrom(admin, 'pertamina', { region: 'kubu-raya' }),
      region: 'kubu-raya',
    })
    await movesPledge(admin, 'pertamina', 'pontianak', pledge)
    await takesNotices(admin, 'PLEDGE')
    await admin.query(`update pledge set state = 'ENDED' where id = $1`, [pledge])
    expect(await takesNotices(admin, 'PLEDGE')).toEqual([
      'kubu-raya at kubu-raya: PLEDGE_ENDED',
      'pertamina at pertamina: PLEDGE_ENDED',
      'pontianak at pertamina: PLEDGE_ENDED',
    ])
  })
})

test('before the months of a pledge are over both sides are warned at 90, 60, 30 and 7 days, each once, unless the next one is on its way', async ({
  admin,
}) => {
  await arrangePeople(admin)
  const agreement = await anAgreementToDrawFrom(admin, 'pertamina', { region: 'kubu-raya' })
  const pledge = await aPledge(admin, 'pertamina', { agreement, region: 'kubu-raya' })
  await movesPledge(admin, 'pertamina', 'pontianak', pledge)
  await changesPast(admin, pledge, 'APPROVED')
  await takesNotices(admin, 'PLEDGE')
  const warns = async (day: string) => {
    await admin.query('select app.warn_of_ending_pledges($1)', [day])
    return takesNotices(admin, 'PLEDGE')
  }
  const both = [
    'kubu-raya at kubu-raya: PLEDGE_OF_COMPANY_ENDING',
    'pertamina at pertamina: PLEDGE_ENDING',
    'pontianak at pertamina: PLEDGE_ENDING',
  ]
  expect(await warns('2027-03-31')).toEqual([])
  expect(await warns('2027-04-01')).toEqual(both)
  expect(await warns('2027-04-02')).toEqual([])
  // The mark of sixty days was passed while nothing ran: only the nearest is told of.
  expect(await warns('2027-06-01')).toEqual(both)
  const { rows } = await admin.query(
    'select distinct days_before from pledge_warning where pledge_id = $1 order by 1 desc',
    [pledge],
  )
  expect(rows.map(({ days_before }) => days_before)).toEqual([90, 30])
  const next = await aPledge(admin, 'pertamina', {
    ...{ agreement, region: 'kubu-raya', fromMonth: '2027-07-01', untilMonth: '2027-12-01' },
  })
  expect(await warns('2027-06-23'), 'a draft renews nothing').toEqual(both)
  await admin.query('delete from pledge_warning where days_before = 7')
  await movesPledge(admin, 'pertamina', 'pontianak', next)
  await takesNotices(admin, 'PLEDGE')
  expect(await warns('2027-06-25')).toEqual([])
  await changesPast(admin, next, 'WITHDRAWN')
  expect(await warns('2027-06-30')).toEqual(both)
  await admin.query('delete from pledge_warning where days_before = 7')
  expect(await warns('2027-07-01'), 'its months are over').toEqual([])
})

test('a certificate that is requested is told to approvers of the region, and what became of it to who asked', async ({
  admin,
}) => {
  const { decree, pledge } = await anApprovedPledge(admin, 10)
  await aReceivedList(admin, decree)
  await arrangePeople(admin)
  await holdsOffice(admin, 'kubu-raya', 'provinsi', 'APPROVER')
  const first = await requestsCertificate(admin, 'pertamina', pledge)
  expect(await takesNotices(admin, 'CERTIFICATE')).toEqual(['provinsi at kubu-raya: CERTIFICATE_REQUESTED'])
  await within(admin, 'kubu-raya', 'provinsi', () =>
    admin.query(`select app.end_certificate($1, 'REFUSED', $2)`, [first, WHY]),
  )
  const requesters = (what: string) => [`pertamina at pertamina: ${what}`, `pontianak at pertamina: ${what}`]
  expect(await takesNotices(admin, 'CERTIFICATE')).toEqual(requesters('CERTIFICATE_REFUSED'))
  const second = await requestsCertificate(admin, 'pertamina', pledge)
  await takesNotices(admin, 'CERTIFICATE')
  await issuesCertificate(admin, 'provinsi', second)
  expect(await takesNotices(admin, 'CERTIFICATE')).toEqual(requesters('CERTIFICATE_ISSUED'))
  await within(admin, 'kubu-raya', 'provinsi', () =>
    admin.query(`select app.end_certificate($1, 'REVOKED', $2)`, [second, WHY]),
  )
  expect(await takesNotices(admin, 'CERTIFICATE')).toEqual(requesters('CERTIFICATE_REVOKED'))
})

test('a request to pay is told to approvers of the payer once while it is unread, and its answer to who asked', async ({
  admin,
}) => {
  const { decree } = await aDraft(admin, 'kubu-raya')
  await arrangePeople(admin)
  const divides = (share: number, by: TestTenant = 'provinsi') =>
    savesRules(
      admin,
      'kubu-raya',
      decree,
      [paidBy('pertamina', { shareBasisPoints: share, source: 'CSR' }), paidBy('kubu-raya')],
      { by },
    )
  await holdsOffice(admin, 'kubu-raya', 'provinsi', 'OFFICER')
  const approver = ['pontianak at pertamina: FUNDING_REQUESTED']
  await divides(5_000)
  await divides(4_000)
  expect(await takesNotices(admin, 'FUNDING')).toEqual(approver)
  await divides(3_000)
  expect(await takesNotices(admin, 'FUNDING')).toEqual(approver)
  await answersConsent(admin, 'pertamina', decree, { by: 'pontianak', state: 'REFUSED' })
  expect(await takesNotices(admin, 'FUNDING')).toEqual(['provinsi at kubu-raya: FUNDING_REFUSED'])
  await divides(2_000)
  await takesNotices(admin, 'FUNDING')
  await answersConsent(admin, 'pertamina', decree, { by: 'pontianak' })
  expect(await takesNotices(admin, 'FUNDING')).toEqual(['provinsi at kubu-raya: FUNDING_GIVEN'])
})
