import type pg from 'pg'
import { anApprovedLine, choosesLines } from '../testing/a-budget.ts'
import { evenMonths, proposesCashPlan, proposesRevocation } from '../testing/a-cash-plan.ts'
import { aContributionList, stepsList } from '../testing/a-contribution-list.ts'
import { aDraft, anAmendment, aPdf, submits, votes, within } from '../testing/a-decree.ts'
import { anApprovedProvision, recordsProvision } from '../testing/a-fund-provision.ts'
import { HALF, paidBy, savesRules, signsFunded, submitsFunded } from '../testing/a-funding.ts'
import { closesLastMonth } from '../testing/a-ledger.ts'
import { refusing, requests } from '../testing/a-payment-order.ts'
import { peopleOf, takesAnswer } from '../testing/a-posting.ts'
import { takesBack } from '../testing/a-receipt-return.ts'
import { comesBack } from '../testing/a-return.ts'
import { settingAside, takesStatement } from '../testing/a-statement.ts'
import { TENANTS, USERS } from '../testing/test.ts'

/** For the two custodians a signed decree over people of several villages, one under review, a draft, and what is configured for them. */
export async function fillDecrees(admin: pg.Client, colleague: string): Promise<void> {
  for (const tenant of ['kubu-raya', 'pontianak'] as const) {
    const { rows } = await admin.query<{ id: string }>(
      'select id from worker where tenant_id = $1 and superseded_by is null',
      [TENANTS[tenant].id],
    )
    const workers = rows.map(({ id }) => id)
    const area = tenant === 'pontianak' ? '61.71' : '61.12'
    const asked = { workers, quota: workers.length, area }
    // All three before the first is signed: from then on no other list that names its people is locked.
    const signed = await aDraft(admin, tenant, asked)
    const approved = await aDraft(admin, tenant, asked)
    const returned = await aDraft(admin, tenant, asked)
    // Paid by its own government alone, in two rules; the province is asked to pay half of the next.
    await savesRules(admin, tenant, signed.decree, [paidBy(tenant, HALF), paidBy(tenant)])
    await savesRules(admin, tenant, approved.decree, [paidBy('provinsi', HALF), paidBy(tenant)])
    await signsFunded(admin, tenant, signed.decree)
    const list = await aContributionList(admin, tenant, signed.decree, { by: 'provinsi' })
    const { rows: totals } = await admin.query(
      'select total_rupiah::int as rupiah from contribution_list where id = $1',
      [list],
    )
    const line = await anApprovedLine(admin, tenant, { ceiling: totals[0].rupiah })
    await choosesLines(admin, tenant, 'provinsi', list, [{ line, rupiah: totals[0].rupiah }])
    // Of a year whose orders nobody has requested.
    await recordsProvision(admin, tenant, 'provinsi', { amounts: [{ line, rupiah: 1 }], number: 'SPD-2027' })
    await proposesCashPlan(admin, tenant, 'provinsi', line, [1, ...evenMonths(0).slice(1)])
    const pastLine = await anApprovedLine(admin, tenant, { year: 2025, subActivity: 'Tahun lalu' })
    const past = { amounts: [{ line: pastLine, rupiah: 1 }], year: 2025, number: 'SPD-2025' }
    await proposesRevocation(admin, tenant, 'provinsi', await anApprovedProvision(admin, tenant, past))
    for (const step of ['APPROVED', 'SENT', 'BILLED'] as const) await stepsList(admin, tenant, 'pertamina', list, step)
    // All but two rupiah, the first payment and the first receipt of one rupiah each: a copy of either still fits under the bill.
    await admin.query(
      `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference, recorded_by)
       select id, $2, unnest(array[1, billed_rupiah - 3]), app.today(), unnest(array['SP2D-1', 'SP2D-2']), $3 from contribution_list where id = $1`,
      [list, TENANTS[tenant].id, USERS.provinsi],
    )
    // A rupiah that came back; the copy of its return meets the first.
    await admin.query(
      `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference, recorded_by) values ($1, $2, 1, app.today(), 'SP2D-3', $3)`,
      [list, TENANTS[tenant].id, USERS.provinsi],
    )
    await comesBack(admin, tenant, 'pertamina', list, { reference: 'SP2D-3' })
    // A request of one rupiah that was refused, and takes no room.
    const order = await requests(admin, tenant, 'kubu-raya', list)
    await within(admin, tenant, 'pertamina', () => admin.query(...refusing(order)))
    await admin.query(
      `insert into contribution_receipt (list_id, tenant_id, rupiah, received_on, reference, recorded_by)
       select id, $2, unnest(array[1, billed_rupiah - 5]), app.today(), unnest(array['BPJS-1', 'BPJS-2']), $3 from contribution_list where id = $1`,
      [list, TENANTS[tenant].id, USERS.pertamina],
    )
    // A rupiah that was taken back; the copy of it meets the first receipt.
    await admin.query(
      `insert into contribution_receipt (list_id, tenant_id, rupiah, received_on, reference, recorded_by) values ($1, $2, 1, app.today(), 'BPJS-3', $3)`,
      [list, TENANTS[tenant].id, USERS.pertamina],
    )
    await takesBack(admin, tenant, 'pontianak', list, { reference: 'BPJS-3' })
    const statement = await takesStatement(admin, tenant, 'pertamina', [
      { rupiah: 1, reference: 'SP2D-3' },
      { rupiah: 2 },
    ])
    await within(admin, tenant, 'kubu-raya', () => admin.query(...settingAside(statement, 2)))
    const [posted, ...rejected] = await peopleOf(admin, list)
    const stated = [
      ...(posted === undefined ? [] : [posted]),
      ...rejected.map((row) => ({ ...row, verdict: 'REJECTED' as const })),
    ]
    await takesAnswer(admin, tenant, 'pertamina', list, stated)
    // As if a rupiah of it had been too much, and was returned.
    await admin.query(
      `with made as (insert into contribution_credit_settlement (tenant_id, kind, rupiah, returned_on, reference, recorded_by)
         values ($2, 'RETURNED', 1, app.today(), 'BPJS-4', $3) returning id, tenant_id)
       insert into contribution_credit_month (settlement_id, tenant_id, list_id, line_no, month, rupiah)
       select id, tenant_id, $1, 1, '2027-01-01', 1 from made`,
      [list, TENANTS[tenant].id, USERS.provinsi],
    )
    // As if the same months were a share of theirs, too: another payer's lists are of no decree here.
    await admin.query(
      `insert into posted_share (list_id, line_no, insurance_programme, months, person_id, tenant_id, decree_id, holding_no)
       select s.list_id, s.line_no, s.insurance_programme, s.months, s.person_id, s.tenant_id, l.decree_id, l.holding_no
       from protected_span s join contribution_line l on l.list_id = s.list_id and l.line_no = s.line_no where s.list_id = $1`,
      [list],
    )
    await closesLastMonth(admin, tenant)
    await admin.query(`insert into decree_warning (decree_id, tenant_id, what) values ($1, $2, 'ENDING_90')`, [
      signed.decree,
      TENANTS[tenant].id,
    ])
    await admin.query(
      `insert into decree_copy (decree_id, owner_tenant_id, tenant_id, reason, kind, state, number, signed_on, programme_name, insurance_programmes,
         funding_source, people, from_month, until_month, public_code, village_codes)
       select d.id, d.tenant_id, t.id, 'CUSTODIAN', d.kind, 'SIGNED', d.number, d.signed_on, 'Uji', '{DEATH}', d.funding_source, d.people, d.from_month,
         d.until_month, d.public_code, v.codes
       from decree d cross join (values ($2::uuid, array['61.12.01.2001']), ($3, array['61.71.01.1001']), ($4, array['61.12.05.2003'])) v(tenant, codes)
         join tenant t on t.id = v.tenant where d.id = $1 and t.id <> d.tenant_id`,
      [signed.decree, TENANTS['kubu-raya'].id, TENANTS.pontianak.id, TENANTS.provinsi.id],
    )
    await admin.query(
      `insert into decree_copy_figure (copy_id, place, tenant_id, district_code, occupation_code, people)
       select c.id, 1, c.tenant_id, '*', '*', 5 from decree_copy c where c.decree_id = $1`,
      [signed.decree],
    )
    // Somebody outside is to take over one of its rules behind the months that are listed.
    const amendment = await anAmendment(admin, tenant, signed.decree, '2027-09-01', [])
    const change = { rule_no: 1, payer_name: 'Yayasan Uji', funding_source: 'SPONSOR' }
    await within(admin, tenant, 'provinsi', () =>
      admin.query('select app.save_payer_changes($1, $2)', [amendment, JSON.stringify([change])]),
    )
    await submitsFunded(admin, tenant, approved.decree)
    await votes(admin, tenant, approved.decree)
    // With its clean paper, and a scan that was compared with it.
    await aPdf(admin, tenant)
    await submits(admin, tenant, returned.decree)
    await votes(admin, tenant, returned.decree, 'RETURN')
    await admin.query(`insert into approval_route (tenant_id, version, steps, saved_by) values ($1, 1, '[]', $2)`, [
      TENANTS[tenant].id,
      USERS[tenant],
    ])
    await admin.query(
      `insert into decree_template (tenant_id, kind, version, title, considerations, dictums, saved_by) values ($1, 'DESIGNATION', 1, 'Penetapan', '{x}', '{x}', $2)`,
      [TENANTS[tenant].id, USERS[tenant]],
    )
    await admin.query(
      `insert into decree_form (tenant_id, version, copies_to, saved_by) values ($1, 1, '{Inspektur}', $2)`,
      [TENANTS[tenant].id, USERS[tenant]],
    )
    await admin.query(
      `insert into approval_delegation (tenant_id, granted_by, deputy_id, from_day, until_day, reason)
       values ($1, $2, $3, '2026-11-20', '2026-12-01', 'Perjalanan dinas'), ($1, $3, $2, '2026-11-20', '2026-12-01', 'Perjalanan dinas')`,
      [TENANTS[tenant].id, USERS[tenant], colleague],
    )
  }
}
