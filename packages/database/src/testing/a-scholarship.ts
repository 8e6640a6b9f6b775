import type pg from 'pg'
import { aReport, withoutGuards } from './a-claim.ts'
import { within } from './a-decree.ts'
import { aWorker } from './a-worker.ts'
import { TENANTS, type TestTenant, USERS } from './ground.ts'

const TENANT = TENANTS['kubu-raya'].id

/** The law on scholarships, as far as the database asks it: figures of its day. */
export async function theScholarshipLaw(
  admin: pg.Client,
  figures: Readonly<Record<string, number>> = {},
): Promise<void> {
  const law: Readonly<Record<string, number>> = {
    TOTAL_MAX: 174_000_000,
    AGE_BELOW: 23,
    DEATH_CONTRIBUTED: 3,
    CHILDREN_MAX: 2,
    KINDERGARTEN_YEARLY: 1_500_000,
    KINDERGARTEN_MAX: 2,
    PRIMARY_YEARLY: 1_500_000,
    PRIMARY_MAX: 6,
    JUNIOR_YEARLY: 2_000_000,
    JUNIOR_MAX: 3,
    SENIOR_YEARLY: 3_000_000,
    SENIOR_MAX: 3,
    UNIVERSITY_YEARLY: 12_000_000,
    UNIVERSITY_MAX: 5,
    ...figures,
  }
  await admin.query(`delete from reference_amount where key like 'SCHOLARSHIP\\_%'`)
  await admin.query(
    `insert into reference_amount (key, valid, amount, unit, legal_basis)
     select 'SCHOLARSHIP_' || key, '[2015-07-01,)', value::bigint, 'RUPIAH', 'PP 82/2019' from jsonb_each_text($1)`,
    [JSON.stringify(law)],
  )
}

interface Family {
  readonly day?: string
  readonly isAtWork?: boolean
  readonly state?: string
  readonly kind?: 'DEATH' | 'TOTAL_DISABILITY' | 'ACCIDENT'
}

/** A claim of Kubu Raya, of somebody who died at work and whose family was paid, unless said otherwise. @returns its id */
export async function aPaidClaim(admin: pg.Client, family: Family = {}): Promise<string> {
  const { day = '2024-03-04', isAtWork = true, state = 'PAID', kind = 'DEATH' } = family
  const answers = { atWorkOrOnTheWay: isAtWork, becauseOfWork: isAtWork, inTraffic: false, ofOccupationalIllness: null }
  const event = await aReport(admin, await aWorker(admin), { day, kind, answers })
  await withoutGuards(admin, () =>
    admin.query(
      `update claim set state = $2, state_reason = 'Alasan untuk pengujian', complete_on = app.today(), due_rupiah = 5, approved_rupiah = 5, insurer_number = 'K-1'
       where event_id = $1`,
      [event, state],
    ),
  )
  const { rows } = await admin.query<{ id: string }>('select id from claim where event_id = $1', [event])
  return rows[0]?.id ?? ''
}

interface Child {
  readonly name?: string
  readonly birthDate?: string
  readonly level?: string | null
  readonly yearOfLevel?: number
  readonly by?: TestTenant
}

export function addingChild(claim: string, child: Child = {}): [string, unknown[]] {
  const { name = 'Anak Contoh', birthDate = '2015-05-05', level = 'PRIMARY', yearOfLevel = 3 } = child
  return [
    `insert into scholarship (tenant_id, claim_id, child_name, birth_date, level, year_of_level) values ($1, $2, $3, $4, $5, $6) returning id`,
    [TENANT, claim, name, birthDate, level, level === null ? null : yearOfLevel],
  ]
}

/** An officer writes a child down. @returns its id */
export function aScholar(admin: pg.Client, claim: string, child: Child = {}): Promise<string> {
  return within(admin, 'kubu-raya', child.by ?? 'kubu-raya', async () => {
    const { rows } = await admin.query<{ id: string }>(...addingChild(claim, child))
    return rows[0]?.id ?? ''
  })
}

/** A file of Kubu Raya, as somebody has uploaded it. */
export async function aLetter(admin: pg.Client, by: TestTenant = 'kubu-raya'): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by) values ($1, 'surat.jpg', 'image/jpeg', 10, sha256('x'), 'DOCUMENT', $2) returning id`,
    [TENANT, USERS[by]],
  )
  return rows[0]?.id ?? ''
}

interface Letter {
  readonly year: number
  readonly level?: string
  readonly yearOfLevel?: number
}

export function provingYear(scholarship: string, file: string, letter: Letter): [string, unknown[]] {
  const { year, level = 'PRIMARY', yearOfLevel = 3 } = letter
  return [
    `insert into scholarship_proof (scholarship_id, tenant_id, year, level, year_of_level, school, file_id) values ($1, $2, $3, $4, $5, 'SD Negeri 1', $6) returning id`,
    [scholarship, TENANT, year, level, yearOfLevel, file],
  ]
}

/** Somebody brings the letter of a school. @returns the id of the proof */
export async function aProof(
  admin: pg.Client,
  scholarship: string,
  letter: Letter,
  by: TestTenant = 'kubu-raya',
): Promise<string> {
  const file = await aLetter(admin, by)
  return within(admin, 'kubu-raya', by, async () => {
    const { rows } = await admin.query<{ id: string }>(...provingYear(scholarship, file, letter))
    return rows[0]?.id ?? ''
  })
}

export function payingYear(
  scholarship: string,
  year: number,
  rupiah: number,
  paidOn = '2026-01-05',
): [string, unknown[]] {
  return [
    `insert into scholarship_payment (scholarship_id, tenant_id, year, rupiah, paid_on, reference) values ($1, $2, $3, $4, $5, 'BEASISWA-1')`,
    [scholarship, TENANT, year, rupiah, paidOn],
  ]
}

/** Somebody writes down what the insurer says that it has paid. */
export async function paysYear(
  admin: pg.Client,
  scholarship: string,
  year: number,
  rupiah: number,
  by: TestTenant = 'provinsi',
): Promise<void> {
  await within(admin, 'kubu-raya', by, () => admin.query(...payingYear(scholarship, year, rupiah)))
}
