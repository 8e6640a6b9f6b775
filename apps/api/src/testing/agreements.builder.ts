import type pg from 'pg'
import { type Client, TENANTS, type TestTenant, USERS } from './test.ts'

export interface AgreementToArrange {
  readonly keptBy?: TestTenant
  readonly with?: TestTenant
  /** The other party by its name, where it does not work with Payung. */
  readonly withOutside?: string
  readonly title?: string
  readonly state?: 'DRAFT' | 'NEGOTIATION' | 'APPROVED' | 'SIGNED' | 'TERMINATED'
  readonly from?: string
  /** First day on which it no longer holds. */
  readonly until?: string
  readonly terminatedOn?: string
  readonly quotaPeople?: number
  /** One obligation of each party, due then. */
  readonly dueOn?: string
}

export interface ArrangedAgreement {
  readonly id: string
  /** Of the keeper, then of the other party. */
  readonly obligations: readonly [string, string]
}

/** Puts an agreement of two parties where a test needs one, past every policy. */
export async function anAgreement(admin: pg.Client, facts: AgreementToArrange = {}): Promise<ArrangedAgreement> {
  const keeper = TENANTS[facts.keptBy ?? 'kubu-raya'].id
  const state = facts.state ?? 'SIGNED'
  const isApproved = state !== 'DRAFT' && state !== 'NEGOTIATION'
  const isSigned = state === 'SIGNED' || state === 'TERMINATED'
  const from = facts.from ?? '2026-01-01'
  const { rows } = await admin.query<{ id: string }>(
    `insert into agreement (tenant_id, kind, state, title, purpose, valid, quota_people, approved_by, signed_on, terminated_on)
     values ($1, 'COOPERATION', $2, $3, 'Melindungi pekerja rentan', daterange($4::date, $5::date), $6, $7, $8, $9) returning id`,
    [
      keeper,
      state,
      facts.title ?? 'Perlindungan pekerja rentan',
      from,
      facts.until ?? '2027-01-01',
      facts.quotaPeople ?? null,
      isApproved ? USERS[facts.keptBy ?? 'kubu-raya'] : null,
      isSigned ? from : null,
      state === 'TERMINATED' ? (facts.terminatedOn ?? from) : null,
    ],
  )
  const id = rows[0]?.id ?? ''
  const { rows: obligations } = await admin.query<{ id: string }>(
    `with parties as (insert into agreement_party (tenant_id, agreement_id, position, kind, party_tenant_id, outside_name)
       values ($1, $2, 1, 'GOVERNMENT', $1, null), ($1, $2, 2, 'COMPANY', $3, $5) returning id, position)
     insert into obligation (tenant_id, agreement_id, party_id, position, text, due_on)
     select $1, $2, id, position, 'Melaksanakan bagiannya', $4::date from parties order by position returning id`,
    [
      keeper,
      id,
      facts.withOutside === undefined ? TENANTS[facts.with ?? 'pertamina'].id : null,
      facts.dueOn ?? null,
      facts.withOutside ?? null,
    ],
  )
  return { id, obligations: [obligations[0]?.id ?? '', obligations[1]?.id ?? ''] }
}

/** What an uploaded paper holds. */
export const PAPER = Buffer.from('%PDF-1.7\nnaskah')

/** @returns the id of an uploaded paper */
export async function uploadPaper(client: Client, name = 'naskah.pdf', content = PAPER): Promise<string> {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(content)]), name)
  const answer = await client.fetch('/files?purpose=DOCUMENT', { method: 'POST', body: form })
  return ((await answer.json()) as { id: string }).id
}
