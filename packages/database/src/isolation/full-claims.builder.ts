import type pg from 'pg'
import { within } from '../testing/a-decree.ts'
import { TENANTS, USERS } from '../testing/test.ts'

/** Of the two custodians somebody who has died, by a report that was corrected, with a claim that is gathered, a paper and one that was asked beyond the list. */
export async function fillClaims(admin: pg.Client): Promise<void> {
  for (const tenant of ['kubu-raya', 'pontianak'] as const) {
    const { id } = TENANTS[tenant]
    await within(admin, tenant, tenant, async () => {
      await admin.query(
        `insert into life_event (tenant_id, worker_id, kind, event_day, place)
         select tenant_id, id, 'DEATH', '2026-03-04', 'Rumah' from worker where tenant_id = $1 and superseded_by is null order by village_code desc, id limit 1`,
        [id],
      )
      await admin.query(
        `insert into life_event_report (event_id, tenant_id, source) select id, tenant_id, 'VILLAGE' from life_event where tenant_id = $1`,
        [id],
      )
      await admin.query(
        `update life_event set place = 'Rumah keluarga', correction_reason = 'Menurut surat keterangan desa' where tenant_id = $1`,
        [id],
      )
      await admin.query(
        `insert into claim_demand (claim_id, tenant_id, kind, reason) select id, tenant_id, 'SCHOOL_LETTER', 'Ada anak yang masih bersekolah' from claim where tenant_id = $1`,
        [id],
      )
      await admin.query(
        `with paper as (insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by) values ($1, 'kk.jpg', 'image/jpeg', 10, sha256('x'), 'DOCUMENT', $2) returning id)
         insert into claim_paper (claim_id, tenant_id, kind, file_id) select c.id, c.tenant_id, 'FAMILY_CARD', p.id from claim c, paper p where c.tenant_id = $1`,
        [id, USERS[tenant]],
      )
      await fillHeirs(admin, id)
    })
  }
}

/** A child of the family with an account, a letter that was asked for, and relatives who do not agree. Money that has gone out is arranged past the guards. */
async function fillHeirs(admin: pg.Client, tenantId: string): Promise<void> {
  await admin.query(
    `with heir as (insert into claim_heir (tenant_id, claim_id, relation, name, birth_date, source, national_id_cipher, national_id_prefix)
         select tenant_id, id, 'CHILD', 'Dewi', '2000-01-01', 'FAMILY_CARD', 'x', '6112' from claim where tenant_id = $1 returning *)
     insert into heir_certificate (claim_id, tenant_id, state) select claim_id, tenant_id, 'ASKED' from heir`,
    [tenantId],
  )
  await admin.query(
    `insert into heir_account (tenant_id, claim_id, heir_id, bank, holder, number_cipher, number_tail)
     select tenant_id, claim_id, id, 'Bank Kalbar', name, 'x', '7890' from claim_heir where tenant_id = $1`,
    [tenantId],
  )
  await admin.query(
    `insert into heir_dispute (tenant_id, claim_id, reason) select tenant_id, id, 'Dua keluarga meminta bagian penuh' from claim where tenant_id = $1`,
    [tenantId],
  )
  await admin.query(`set local session_replication_role = 'replica'`)
  await admin.query(
    `insert into heir_link (tenant_id, claim_id, account_id, code_hash) select tenant_id, claim_id, id, sha256(id::text::bytea) from heir_account where tenant_id = $1`,
    [tenantId],
  )
  await admin.query(
    `insert into heir_confirmation (tenant_id, claim_id, account_id, channel, rupiah, paid_rupiah)
     select tenant_id, claim_id, id, 'LINK', 5, 5 from heir_account where tenant_id = $1`,
    [tenantId],
  )
  await admin.query(`set local session_replication_role = 'origin'`)
}
