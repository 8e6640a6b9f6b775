import type pg from 'pg'
import { TENANTS, USERS } from '../testing/test.ts'

/** Of the two custodians' signed decree a schedule and a review, which lists everybody and has decided about them. */
export async function fillReverifications(admin: pg.Client): Promise<void> {
  for (const tenant of ['kubu-raya', 'pontianak'] as const) {
    const values = [TENANTS[tenant].id, USERS[tenant]]
    await admin.query(
      `insert into reverification_schedule (decree_id, tenant_id, every_months, next_on, updated_by)
       select id, tenant_id, 6, '2027-06-01', $2 from decree where tenant_id = $1 and state = 'SIGNED'`,
      values,
    )
    const { rows } = await admin.query<{ id: string }>(
      `insert into reverification (tenant_id, decree_id, as_of, because, created_by, updated_by)
       select tenant_id, id, '2027-01-01', 'EVIDENCE', $2, $2 from decree where tenant_id = $1 and state = 'SIGNED' returning id`,
      values,
    )
    const review = rows[0]?.id
    await admin.query(
      `insert into reverification_item (reverification_id, line_no, tenant_id, entry_decree_id, entry_no, worker_id, area_code, village_code, finding, findings,
         suggested, evidence)
       select r.id, h.line_no, r.tenant_id, h.entry_decree_id, h.entry_no, h.worker_id, h.area_code, h.village_code, 'DECEASED', '{DECEASED}', 'REPLACE', '[]'
       from reverification r join decree_holding h on h.decree_id = r.decree_id where r.id = $1 order by h.village_code desc`,
      [review],
    )
    await admin.query(
      `update reverification r set (people, listed) = (select count(*), count(*) from reverification_item i where i.reverification_id = r.id) where r.id = $1`,
      [review],
    )
    await admin.query(
      `insert into reverification_decision (reverification_id, line_no, tenant_id, outcome, note, decided_by)
       select reverification_id, line_no, tenant_id, 'KEEP', 'Masih hidup', $2 from reverification_item where reverification_id = $1 order by village_code desc`,
      [review, values[1]],
    )
  }
}
