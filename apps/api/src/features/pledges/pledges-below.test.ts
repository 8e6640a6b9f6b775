import { TENANTS } from '@payung/database/testing'
import { anApprovedPledge, aReceivedList } from '@payung/database/testing/a-certificate'
import { aContributionList, stepsList } from '@payung/database/testing/a-contribution-list'
import { aPledge, movesPledge } from '@payung/database/testing/a-pledge'
import type pg from 'pg'
import { expect } from 'vitest'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { fetchTable } from '../../testing/fetched-table.builder.ts'
import { type Client, test } from '../../testing/test.ts'
import { testWithJobs } from '../../testing/with-worker.ts'

const SUM = `government { code } company { name } pledges late workers postedMonths promised listed billed paid received gap overdue overdueBills daysLate
  standings { state pledges }`
const BELOW = `query ($areaCode: String) { pledgesBelow(areaCode: $areaCode) {
  mayRead companyCount total { ${SUM} } governments { ${SUM} } companies { ${SUM} } } }`
const belowOf = async (client: Client, areaCode: string | null = null) =>
  (await client.ask(BELOW, { areaCode })).pledgesBelow

/** To Kubu Raya two that are paid and late, and a draft; to Pontianak one that was offered. */
async function arrange(admin: pg.Client): Promise<void> {
  const paid = await anApprovedPledge(admin, 2)
  await aReceivedList(admin, paid.decree)
  const { decree } = await anApprovedPledge(admin, 3)
  const list = await aContributionList(admin, 'pertamina', decree, { by: 'provinsi', until: '2027-04-01' })
  for (const step of ['APPROVED', 'SENT', 'BILLED'] as const)
    await stepsList(admin, 'pertamina', 'pertamina', list, step)
  await admin.query('set session_replication_role = replica')
  await admin.query('update contribution_list set due_on = app.today() - 12 where id = $1', [list])
  await admin.query('set session_replication_role = origin')
  await aPledge(admin, 'pertamina', { region: 'kubu-raya' })
  const offered = await aPledge(admin, 'pertamina', { region: 'pontianak', workers: 1 })
  await movesPledge(admin, 'pertamina', 'provinsi', offered)
}

const OF_REGENCY = `{ pledgeAccounts(first: 10) { totalCount lateCount promised listed billed paid received gap overdue } }`

test('a province hears sums of each regency and city, the late first, that are those of their own pages', async ({
  admin,
  signIn,
}) => {
  await arrange(admin)
  const province = await signIn('provinsi')
  const below = await belowOf(province)
  expect(below).toMatchObject({
    mayRead: true,
    companyCount: 2,
    total: { government: null, company: null, pledges: 3, late: 1, workers: 6, overdueBills: 1, daysLate: 12 },
    companies: [{ company: { name: 'PT Pertamina Patra Niaga' } }, { government: { code: '61.71' } }],
  })
  expect(below.governments.map(({ government }: { government: { code: string } }) => government.code)).toEqual([
    '61.12',
    '61.71',
  ])
  for (const [at, regency] of (['kubu-raya', 'pontianak'] as const).entries()) {
    const { totalCount, lateCount, ...money } = (await (await signIn(regency)).ask(OF_REGENCY)).pledgeAccounts
    expect(below.governments[at], regency).toMatchObject({ pledges: totalCount, late: lateCount, ...money })
  }
  expect(below.governments[0].standings).toEqual([
    { state: 'APPROVED', pledges: 1 },
    { state: 'PROVEN', pledges: 1 },
  ])
  for (const name of ['promised', 'listed', 'billed', 'paid', 'received', 'gap', 'overdue'])
    expect(BigInt(below.total[name]), name).toBe(
      BigInt(below.governments[0][name]) + BigInt(below.governments[1][name]),
    )
  const city = await belowOf(province, '61.71')
  expect(city).toMatchObject({ companyCount: 1, total: { pledges: 1 }, companies: [{ government: { code: '61.71' } }] })
  for (const areaCode of ['61', '62.01', "61.12' or true"])
    expect((await belowOf(province, areaCode)).governments, areaCode).toEqual([])
})

test('nobody else hears of them, and who works for a part of the province hears of that part', async ({
  admin,
  signIn,
}) => {
  await arrange(admin)
  for (const stranger of ['kubu-raya', 'pontianak', 'pertamina'] as const)
    expect(await belowOf(await signIn(stranger)), stranger).toMatchObject({
      mayRead: false,
      total: { pledges: 0, promised: '0' },
      governments: [],
      companies: [],
    })
  const of = [TENANTS.provinsi.id]
  await admin.query(`delete from membership where tenant_id = $1 and role <> 'OFFICER'`, of)
  await admin.query(`update membership set area_prefix = '61.71' where tenant_id = $1`, of)
  const part = await belowOf(await signIn('provinsi'))
  expect(part).toMatchObject({ mayRead: true, governments: [{ government: { code: '61.71' } }] })
  const { rows } = await admin.query<{ id: string }>(
    `insert into agency (tenant_id, name) values ($1, 'Dinas Sosial') returning id`,
    of,
  )
  await admin.query(`update membership set area_prefix = '', agency_id = $2 where tenant_id = $1`, [...of, rows[0]?.id])
  expect(await belowOf(await signIn('provinsi'))).toMatchObject({ mayRead: false, governments: [] })
})

testWithJobs('they go to a file of the province, and to none of a regency', async ({ admin, signIn }) => {
  await arrange(admin)
  const start = `mutation ($input: StartPledgeExportInput!) { startPledgeExport(input: $input) {
    __typename ... on StartPledgeExportSuccess { data { id } } ... on NotAllowedError { code } } }`
  const input = { format: 'CSV', idempotencyKey: 'bawah', below: true }
  const province = await signIn('provinsi')
  const { startPledgeExport } = await province.ask(start, { input })
  const job = await endedJob(province, startPledgeExport.data.id)
  expect(job).toMatchObject({ state: 'SUCCEEDED', result: '{"rows":2}' })
  const [head, first, second] = await fetchTable(province, job.resultFile.href)
  expect(head?.slice(0, 4)).toEqual(['Kabupaten atau Kota', 'Perusahaan', 'Data Contoh', 'Janji'])
  expect(first).toHaveLength(head?.length ?? 0)
  expect(first?.slice(0, 10)).toEqual([
    ...['Kabupaten Kubu Raya', 'PT Pertamina Patra Niaga', 'Tidak'],
    ...['2', '0', '1', '0', '1', '0', '0'],
  ])
  expect(first?.at(-1)).toBe('12')
  expect(second?.slice(0, 5)).toEqual(['Kota Pontianak', 'PT Pertamina Patra Niaga', 'Tidak', '1', '1'])
  const refused = await (await signIn('kubu-raya')).ask(start, { input })
  expect(refused.startPledgeExport).toEqual({ __typename: 'NotAllowedError', code: 'NOT_ALLOWED' })
})
