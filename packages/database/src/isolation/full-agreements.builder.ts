import type pg from 'pg'
import { TENANTS, type TestTenant, USERS } from '../testing/test.ts'

/**
 * The legal basis of two tenants: of each a regulation that is enacted and one still being written, an agreement that a party can see and a
 * draft that only its author can.
 */
export async function fillAgreements(admin: pg.Client, agencyOfKubuRaya: string): Promise<void> {
  await admin.query(
    `insert into regulation (kind, state, number, year, title, source) values ('INPRES', 'ENACTED', '2', 2021, 'Instruksi Presiden', 'JDIH')`,
  )
  await fill(admin, 'kubu-raya', 'pontianak', agencyOfKubuRaya)
  await fill(admin, 'pontianak', 'provinsi', null)
}

async function fill(admin: pg.Client, slug: TestTenant, partner: TestTenant, agency: string | null): Promise<void> {
  const [tenant, user, other] = [TENANTS[slug].id, USERS[slug], TENANTS[partner].id]
  const put = async (text: string, ...values: unknown[]): Promise<string> =>
    (await admin.query<{ id: string }>(`${text} returning id`, [tenant, ...values])).rows[0]?.id ?? ''
  const file = await put(
    `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose) values ($1, 'naskah.pdf', 'application/pdf', 1, sha256('x'), 'DOCUMENT')`,
  )
  const written = await put(
    `insert into regulation (tenant_id, kind, state, title) values ($1, 'PERDA', 'DRAFT', 'Rancangan')`,
  )
  await put(
    `insert into regulation_article (tenant_id, regulation_id, position, label, subject, text) values ($1, $2, 1, 'Pasal 1', 'OTHER', 'Isi')`,
    written,
  )
  const enacted = await put(
    `insert into regulation (tenant_id, kind, state, number, year, title, enacted_on, in_force_on)
     values ($1, 'PERDA', 'ENACTED', '1', 2024, 'Peraturan', '2024-01-01', '2024-01-01')`,
  )
  await put(
    `insert into regulation_article (tenant_id, regulation_id, position, label, subject, text) values ($1, $2, 1, 'Pasal 1', 'OTHER', 'Isi')`,
    enacted,
  )
  // A draft names its party already, and is still its author's alone.
  for (const state of ['NEGOTIATION', 'DRAFT', 'SIGNED']) {
    const agreement = await put(
      `insert into agreement (tenant_id, kind, state, title, purpose, valid, created_by, approved_by, signed_on)
       values ($1, 'COOPERATION', $2, 'Perjanjian', 'Melindungi pekerja', '[2024-01-01,2026-01-01)', $3,
         case when $2 = 'SIGNED' then $4::uuid end, case when $2 = 'SIGNED' then date '2024-01-02' end)`,
      state,
      user,
      USERS[partner],
    )
    await put(
      `insert into agreement_party (tenant_id, agreement_id, position, kind, party_tenant_id) values ($1, $2, 1, 'GOVERNMENT', $1)`,
      agreement,
    )
    const party = await put(
      `insert into agreement_party (tenant_id, agreement_id, position, kind, party_tenant_id) values ($1, $2, 2, 'GOVERNMENT', $3)`,
      agreement,
      other,
    )
    const own = await put(
      `insert into obligation (tenant_id, agreement_id, party_id, position, text)
       select $1, $2, p.id, 1, 'Mendata' from agreement_party p where p.agreement_id = $2 and p.party_tenant_id = $1`,
      agreement,
    )
    const theirs = await put(
      `insert into obligation (tenant_id, agreement_id, party_id, position, text) values ($1, $2, $3, 2, 'Membayar')`,
      agreement,
      party,
    )
    const link = [tenant, agreement]
    await admin.query('insert into agreement_regulation (tenant_id, agreement_id, regulation_id) values ($1, $2, $3)', [
      ...link,
      enacted,
    ])
    await put(
      `insert into agreement_document (tenant_id, agreement_id, kind, file_id) values ($1, $2, 'DRAFT', $3)`,
      agreement,
      file,
    )
    await put(
      `insert into agreement_step (tenant_id, agreement_id, to_state, by_user) values ($1, $2, 'DRAFT', $3)`,
      agreement,
      user,
    )
    await admin.query('insert into agreement_maker (tenant_id, agreement_id, user_id) values ($1, $2, $3)', [
      ...link,
      user,
    ])
    await admin.query('insert into agreement_warning (tenant_id, agreement_id, days_before) values ($1, $2, 90)', link)
    await put(
      `insert into agreement_comment (tenant_id, agreement_id, text, written_by) values ($1, $2, 'Baik', $3)`,
      agreement,
      user,
    )
    await put(
      `insert into obligation_assignment (tenant_id, obligation_id, agency_id, area_code) values ($1, $2, $3, $4)`,
      own,
      agency,
      agency === null ? '61.71.01' : null,
    )
    if (state !== 'SIGNED') continue
    await pledged(admin, { agreement, tenant, user, partner: other, offerer: USERS[partner] })
    await confirmed(admin, { agreement, tenant, file, party, user, other: USERS[partner], partner: other })
    const report = await put(
      `insert into obligation_report (tenant_id, agreement_id, obligation_id, outcome, text, happened_on, reported_by)
       values ($1, $2, $3, 'PROGRESS', 'Berjalan', '2024-02-01', $4)`,
      agreement,
      own,
      user,
    )
    await admin.query(`insert into obligation_report_file (tenant_id, report_id, file_id) values ($1, $2, $3)`, [
      tenant,
      report,
      file,
    ])
    await admin.query(
      `insert into obligation_report (tenant_id, agreement_id, obligation_id, outcome, text, happened_on)
       values ($1, $2, $3, 'DONE', 'Selesai', '2024-02-01')`,
      [other, agreement, theirs],
    )
  }
}

/** Its signed paper and what its parties confirmed of it: both loaded, as they could be only while it was approved. */
async function confirmed(
  admin: pg.Client,
  facts: Readonly<Record<'agreement' | 'tenant' | 'file' | 'party' | 'user' | 'other' | 'partner', string>>,
): Promise<void> {
  await admin.query(`set session_replication_role = replica`)
  await admin.query(
    `with paper as (insert into agreement_document (agreement_id, tenant_id, kind, file_id) values ($1, $2, 'SIGNED', $3) returning id),
       signing as (insert into agreement_signing (agreement_id, tenant_id, document_id, signed_on, recorded_by)
         select $1, $2, id, '2024-01-02', $5 from paper returning id)
     insert into agreement_confirmation (signing_id, agreement_id, party_id, tenant_id, recorded_by)
     select s.id, $1, p.id, p.party_tenant_id, $6 from signing s, agreement_party p where p.agreement_id = $1 and p.id = $4 and p.party_tenant_id = $7`,
    [facts.agreement, facts.tenant, facts.file, facts.party, facts.user, facts.other, facts.partner],
  )
  await admin.query(`set session_replication_role = origin`)
}

/** A pledge that was offered to the partner, and a draft that its company alone sees. */
async function pledged(
  admin: pg.Client,
  facts: Readonly<Record<'agreement' | 'tenant' | 'user' | 'partner' | 'offerer', string>>,
): Promise<void> {
  await admin.query(`set session_replication_role = replica`)
  await admin.query(
    `with made as (
       insert into pledge (tenant_id, agreement_id, region_tenant_id, kind, workers, rupiah, per_worker_rupiah, from_month, until_month, insurance_programmes,
         state, drafted_by, offered_by, offered_at)
       select $1, $2, $3, 'WORKERS', 1, 7, 7, '2024-01-01', '2024-02-01', '{DEATH}', s, $4::uuid, case s when 'OFFERED' then $5::uuid end,
         case s when 'OFFERED' then now() end from unnest(array['DRAFT', 'OFFERED']) s returning id, tenant_id, state),
       step as (insert into pledge_step (pledge_id, tenant_id, to_state, by_user) select id, tenant_id, state, $4 from made),
       certificate as (insert into pledge_certificate (pledge_id, tenant_id, region_tenant_id, requested_by)
         select id, tenant_id, $3, $4 from made where state = 'OFFERED' returning id, pledge_id, tenant_id),
       certified as (insert into pledge_certificate_list (certificate_id, list_id, pledge_id, tenant_id) select id, uuidv7(), pledge_id, tenant_id from certificate),
       confirmed as (insert into contribution_receipt_confirmation (receipt_id, list_id, tenant_id, certificate_id, region_tenant_id, evidence, reference, confirmed_by)
         select uuidv7(), uuidv7(), tenant_id, id, $3, 'INSURER_PAPER', 'BPJS-1', $4 from certificate),
       proven as (insert into contribution_payment_proof (payment_id, list_id, tenant_id, file_id, sha256, added_by)
         select uuidv7(), uuidv7(), tenant_id, uuidv7(), decode(repeat('00', 32), 'hex'), $4 from made where state = 'OFFERED'),
       warning as (insert into pledge_warning (pledge_id, tenant_id, days_before) select id, tenant_id, 90 from made where state = 'OFFERED'),
       place as (insert into pledge_place (pledge_id, tenant_id, cohort_id, worker_id, person_id, place, district_code, months)
         select id, $3, uuidv7(), uuidv7(), (hashtext($1::text))::bigint, 1, '61.12.05', '[2024-01-01,2024-02-01)' from made where state = 'OFFERED')
     insert into pledge_figure (pledge_id, tenant_id, district_code, occupation_code, people) select id, tenant_id, '61.12.05', '', 5 from made where state = 'OFFERED'`,
    [facts.tenant, facts.agreement, facts.partner, facts.user, facts.offerer],
  )
  await admin.query(`set session_replication_role = origin`)
}
