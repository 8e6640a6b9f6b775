import type pg from 'pg'
import { aContributionList, stepsList } from './a-contribution-list.ts'
import { aDraft, within } from './a-decree.ts'
import { answersConsent, HALF, paidBy, savesRules, signsFunded } from './a-funding.ts'
import { anAgreementToDrawFrom, aPledge, movesPledge } from './a-pledge.ts'
import { peopleOf, receives, takesAnswer } from './a-posting.ts'
import { TENANTS, type TestTenant } from './ground.ts'

/** A pledge of Pertamina to Kubu Raya for half a year, approved, for all people of a decree of which the company pays half. */
export async function anApprovedPledge(
  admin: pg.Client,
  people = 2,
): Promise<{ decree: string; members: readonly string[]; agreement: string; pledge: string }> {
  const { decree, members } = await aDraft(admin, 'kubu-raya', { members: people, quota: people })
  await savesRules(admin, 'kubu-raya', decree, [paidBy('pertamina', { ...HALF, source: 'CSR' }), paidBy('kubu-raya')])
  await answersConsent(admin, 'pertamina', decree)
  await signsFunded(admin, 'kubu-raya', decree)
  const agreement = await anAgreementToDrawFrom(admin, 'pertamina', { region: 'kubu-raya', people: 10 })
  const pledge = await aPledge(admin, 'pertamina', { agreement, region: 'kubu-raya', workers: people })
  await movesPledge(admin, 'pertamina', 'provinsi', pledge)
  await admin.query('set session_replication_role = replica')
  await admin.query(
    `insert into pledge_place (pledge_id, tenant_id, cohort_id, worker_id, person_id, place, district_code, months)
     select $1, $2, d.cohort_id, w.id, w.person_id, row_number() over (order by w.id), '61.12.05', '[2027-01-01,2027-07-01)'
     from worker w, decree d where d.id = $3 and w.id = any ($4)`,
    [pledge, TENANTS['kubu-raya'].id, decree, members],
  )
  await admin.query(`update pledge set state = 'MATCHED' where id = $1`, [pledge])
  await admin.query('set session_replication_role = origin')
  await movesPledge(admin, 'pertamina', 'provinsi', pledge, 'APPROVED')
  return { decree, members, agreement, pledge }
}

/** The company pays for some months of a pledge, it records that the insurer has received it, and the region brings the insurer's answer. @returns the id of the list */
export async function aReceivedList(
  admin: pg.Client,
  decree: string,
  { from = '2027-01-01', until = '2027-07-01', isReceived = true, isPosted = true } = {},
): Promise<string> {
  const list = await aContributionList(admin, 'pertamina', decree, { by: 'provinsi', from, until })
  for (const step of ['APPROVED', 'SENT', 'BILLED'] as const)
    await stepsList(admin, 'pertamina', 'pertamina', list, step)
  await within(admin, 'pertamina', 'pontianak', () =>
    admin.query(
      `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference) select id, tenant_id, billed_rupiah, app.today(), 'TRF-' || id
       from contribution_list where id = $1`,
      [list],
    ),
  )
  if (isReceived) await receives(admin, 'pertamina', 'provinsi', list)
  if (isReceived && isPosted) await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, await peopleOf(admin, list))
  return list
}

/** Somebody of the company asks for a certificate. @returns its id */
export function requestsCertificate(admin: pg.Client, by: TestTenant, pledge: string): Promise<string> {
  return within(admin, 'pertamina', by, async () => {
    const { rows } = await admin.query<{ id: string }>('select app.request_certificate($1) as id', [pledge])
    return rows[0]?.id ?? ''
  })
}

let codes = 0
/** A code that no other certificate of these tests has. */
export const newCertificateCode = (): string => `piagam${String(++codes).padStart(14, '0')}`

/** The statement by which a region issues a certificate of what is counted, for at most ten people of as many months, and its values. */
export function issuingCertificate(certificate: string): [text: string, values: unknown[]] {
  return [
    `select app.issue_certificate($1, $2, case when k.workers >= 10 then 10 end, case when k.workers >= 10 then k.worker_months end,
       case when k.workers >= 10 then k.rupiah end)
     from (select) one left join app.certifiable_of_pledges(array(select pledge_id from pledge_certificate where id = $1), true) k on true`,
    [certificate, newCertificateCode()],
  ]
}

/** Somebody of the region issues a certificate. */
export async function issuesCertificate(admin: pg.Client, by: TestTenant, certificate: string): Promise<void> {
  await within(admin, 'kubu-raya', by, () => admin.query(...issuingCertificate(certificate)))
}

/** Somebody of the region confirms the receipt of a list on which a certificate rests, by the insurer's paper. */
export async function confirmsReceipt(admin: pg.Client, certificate: string, list: string): Promise<void> {
  await within(admin, 'kubu-raya', 'kubu-raya', () =>
    admin.query(`select app.confirm_receipts($1, $2, 'INSURER_PAPER', 'BPJS-77')`, [certificate, list]),
  )
}
