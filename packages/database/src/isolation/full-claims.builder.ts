import type pg from 'pg'
import { within } from '../testing/a-decree.ts'
import { familyReports, hashOfFamilyCode } from '../testing/a-family-link.ts'
import { reportsFromOutside } from '../testing/an-outside-report.ts'
import { TENANTS, USERS } from '../testing/test.ts'

/** Of the two custodians somebody who has died at work, by a report that was corrected, with a claim that is gathered, a paper and one that was asked beyond the list. */
export async function fillClaims(admin: pg.Client, colleague: string): Promise<void> {
  for (const tenant of ['kubu-raya', 'pontianak'] as const) {
    const { id } = TENANTS[tenant]
    await within(admin, tenant, tenant, async () => {
      await admin.query(
        `insert into life_event (tenant_id, worker_id, kind, event_day, place, at_work_or_on_the_way, because_of_work)
         select tenant_id, id, 'DEATH', '2026-03-04', 'Rumah', true, true from worker where tenant_id = $1 and superseded_by is null order by village_code desc, id limit 1`,
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
        `insert into claim_step (claim_id, tenant_id, from_state, to_state, on_day, moved_by) select id, tenant_id, 'REPORTED', 'DOCUMENTS', app.today(), $2 from claim where tenant_id = $1`,
        [id, USERS[tenant]],
      )
      await admin.query(
        `insert into accident_detail (claim_id, tenant_id, number, losses, days_unable_to_work, home_care, transport_land, transport_sea, transport_air)
         select id, tenant_id, 1, '[]', 12, '{250000}', 100000, 0, 0 from claim where tenant_id = $1`,
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
      await admin.query(
        `with child as (insert into scholarship (tenant_id, claim_id, child_name, birth_date, level, year_of_level)
             select tenant_id, id, 'Anak Contoh', '2015-05-05', 'PRIMARY', 4 from claim where tenant_id = $1 returning id, tenant_id)
         insert into scholarship_end (scholarship_id, tenant_id, kind, on_day, reason) select id, tenant_id, 'LEFT_SCHOOL', '2026-03-05', 'Tidak bersekolah lagi' from child`,
        [id],
      )
      await admin.query(`set session_replication_role = 'replica'`)
      await admin.query(
        `with event as (insert into handover (tenant_id, title, area_code, place, on_day, starts_at, giver_name, giver_position, idempotency_key, created_by)
             values ($1, 'Penyerahan santunan', (select area_code from tenant where id = $1), 'Aula kantor', '2026-01-05', '09:00', 'Pejabat Contoh', 'Bupati', 'kunci-contoh', $2) returning id),
           guest as (insert into handover_guest (tenant_id, handover_id, name, position, invited_by) select $1, e.id, 'Tamu Contoh', 'Camat', $2 from event e),
           photo as (insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by)
             values ($1, 'acara.jpg', 'image/jpeg', 10, sha256('x'), 'DOCUMENT', $2) returning id),
           shown as (insert into handover_photo (tenant_id, handover_id, kind, file_id, caption, families_agreed, added_by)
             select $1, e.id, 'PHOTO', p.id, 'Penyerahan papan santunan', true, $2 from event e, photo p)
         insert into handover_consent (tenant_id, handover_id, claim_id, family_name, comes, may_be_shown, consented_on, channel, recorded_by)
         select c.tenant_id, e.id, c.id, 'Keluarga Contoh', true, true, '2026-01-04', 'PAPER', $2 from event e, claim c where c.tenant_id = $1`,
        [id, USERS[tenant]],
      )
      await admin.query(
        `with paper as (insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by)
             values ($1, 'surat.jpg', 'image/jpeg', 10, sha256('x'), 'DOCUMENT', $2) returning id),
           proof as (insert into scholarship_proof (scholarship_id, tenant_id, year, level, year_of_level, school, file_id, added_by)
             select s.id, s.tenant_id, 2026, 'PRIMARY', 4, 'SD Negeri 1', p.id, $3 from scholarship s, paper p where s.tenant_id = $1),
           warned as (insert into scholarship_warning (scholarship_id, tenant_id, year) select id, tenant_id, 2025 from scholarship where tenant_id = $1),
           reminded as (insert into claim_reminder (claim_id, tenant_id, state, state_since) select id, tenant_id, 'REPORTED', state_since from claim where tenant_id = $1),
           handed as (insert into grant_handover (tenant_id, claim_id, grant_id, due_rupiah, rupiah, handed_on, heir_id, file_id, recorded_by)
             select c.tenant_id, c.id, g.id, 1500000, 1500000, '2026-03-20', h.id, f.id, $2 from claim c join claim_heir h on h.claim_id = c.id
               join regional_grant g on g.tenant_id = c.tenant_id join file f on f.tenant_id = c.tenant_id and f.name = 'kk.jpg' where c.tenant_id = $1),
           checked as (insert into scholarship_check (claim_id, tenant_id, reason, checked_by)
             select id, tenant_id, 'Tidak ada anak yang bersekolah', $2 from claim where tenant_id = $1)
         insert into scholarship_payment (scholarship_id, tenant_id, year, rupiah, paid_on, reference, recorded_by)
         select id, tenant_id, 2026, 1500000, '2026-09-01', 'BEASISWA-1', $2 from scholarship where tenant_id = $1`,
        [id, USERS[tenant], colleague],
      )
      await admin.query(
        `with sent as (insert into claim_submission (tenant_id, unmasked, made_by) values ($1, false, $2) returning id, tenant_id),
           line as (insert into claim_submission_line (submission_id, claim_id, tenant_id, step_id)
             select s.id, c.id, s.tenant_id, k.id from sent s, claim c join claim_step k on k.claim_id = c.id where c.tenant_id = $1 order by k.id limit 1),
           came as (insert into claim_answer_upload (tenant_id, file_name, sha256, uploaded_by) values ($1, 'jawaban.csv', sha256('x'), $2) returning id, tenant_id)
         insert into claim_answer (upload_id, tenant_id, row_no, case_number, outcome, on_day, verdict)
         select id, tenant_id, 2, 'KLM-000000-000001', 'RECEIVED', '2026-03-05', 'APPLIES' from came`,
        [id, USERS[tenant]],
      )
      await admin.query(`set session_replication_role = 'origin'`)
    })
  }
}

/** What the province, which sees somebody of Kubu Raya, says of them, and what their family says by its link. */
export async function fillOutsideReports(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ worker_id: string }>(
    `select a.worker_id from worker_access a join worker w on w.id = a.worker_id
     where a.tenant_id = $1 and w.tenant_id = $2 and a.level = 'FULL' and a.ended_at is null order by a.worker_id limit 1`,
    [TENANTS.provinsi.id, TENANTS['kubu-raya'].id],
  )
  const worker = rows[0]?.worker_id ?? ''
  await reportsFromOutside(admin, worker, { kind: 'ACCIDENT' })
  // Pontianak gave the link out, before it handed the record over and before the death that stands in it by now.
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query(
    `insert into family_link (tenant_id, giver_tenant_id, worker_id, code_hash, made_by) values ($1, $2, $3, $4, $5)`,
    [TENANTS['kubu-raya'].id, TENANTS.pontianak.id, worker, hashOfFamilyCode('terpakai'), USERS.pontianak],
  )
  await admin.query(`set session_replication_role = 'origin'`)
  await familyReports(admin, 'terpakai', 'ACCIDENT')
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
