import { createHash } from 'node:crypto'
import type pg from 'pg'
import { aReport, withoutGuards } from './a-claim.ts'
import { within } from './a-decree.ts'
import { aWorker, TENANTS, type TestTenant } from './test.ts'

const KUBU_RAYA = TENANTS['kubu-raya'].id

/** A death in Kubu Raya whose claim the officer has taken and the insurer has approved. @returns the claim's id */
export async function anApprovedClaim(
  admin: pg.Client,
  { by = 'kubu-raya', rupiah = 42_000_000 }: { readonly by?: TestTenant; readonly rupiah?: number } = {},
): Promise<string> {
  const event = await aReport(admin, await aWorker(admin), { by: 'provinsi' })
  const { rows } = await admin.query<{ id: string }>('select id from claim where event_id = $1', [event])
  const claim = rows[0]?.id ?? ''
  await stepsClaim(admin, by, claim, 'DOCUMENTS')
  await withoutGuards(admin, () =>
    admin.query(
      `update claim set state = 'APPROVED', complete_on = app.today(), due_rupiah = $2, approved_rupiah = $2, insurer_number = 'K-1' where id = $1`,
      [claim, rupiah],
    ),
  )
  return claim
}

export async function stepsClaim(admin: pg.Client, by: TestTenant, claim: string, state: string): Promise<void> {
  await within(admin, 'kubu-raya', by, () =>
    admin.query(`update claim set state = $2, state_day = app.today() where id = $1`, [claim, state]),
  )
}

interface Named {
  readonly relation?: string
  readonly name?: string
  readonly born?: string
  readonly guardian?: string | null
  readonly attorney?: string | null
  readonly by?: TestTenant
}

/** Somebody names a relative. @returns the heir's id */
export function namesHeir(admin: pg.Client, claim: string, named: Named = {}): Promise<string> {
  const { relation = 'SPOUSE', name = 'Dewi Lestari', born = '1982-01-01', guardian = null, attorney = null } = named
  return within(admin, 'kubu-raya', named.by ?? 'provinsi', async () => {
    const { rows } = await admin.query<{ id: string }>(
      `insert into claim_heir (tenant_id, claim_id, relation, name, birth_date, source, guardian_name, attorney_id)
       values ($1, $2, $3, $4, $5, 'FAMILY_CARD', $6, $7) returning id`,
      [KUBU_RAYA, claim, relation, name, born, guardian, attorney],
    )
    return rows[0]?.id ?? ''
  })
}

/** Somebody enters an account of an heir. @returns its id */
export function entersAccount(
  admin: pg.Client,
  by: TestTenant,
  claim: string,
  heir: string,
  holder = 'Dewi Lestari',
): Promise<string> {
  return within(admin, 'kubu-raya', by, async () => {
    const { rows } = await admin.query<{ id: string }>(
      `insert into heir_account (tenant_id, claim_id, heir_id, bank, holder, number_cipher, number_tail)
       values ($1, $2, $3, 'Bank Kalbar', $4, 'sealed', '7890') returning id`,
      [KUBU_RAYA, claim, heir, holder],
    )
    return rows[0]?.id ?? ''
  })
}

export const CONFIRM_ACCOUNT = 'update heir_account set confirmed_at = now() where id = $1'

export async function confirmsAccount(admin: pg.Client, by: TestTenant, account: string): Promise<void> {
  await within(admin, 'kubu-raya', by, () => admin.query(CONFIRM_ACCOUNT, [account]))
}

/** Names who receives the money of a claim; two people have entered and confirmed the account. @returns the id of who receives */
export async function hasPayableHeir(admin: pg.Client, claim: string, relation = 'SPOUSE'): Promise<string> {
  const heir = await namesHeir(admin, claim, { relation })
  await confirmsAccount(admin, 'pertamina', await entersAccount(admin, 'provinsi', claim, heir))
  return heir
}

/** A claim that was paid to one heir, with a confirmed account. @param by who has handled it */
export async function aPaidHeir(
  admin: pg.Client,
  { by = 'kubu-raya', enteredBy = 'provinsi' }: { readonly by?: TestTenant; readonly enteredBy?: TestTenant } = {},
): Promise<{ readonly claim: string; readonly heir: string; readonly account: string }> {
  const claim = await anApprovedClaim(admin, { by })
  const heir = await namesHeir(admin, claim)
  const account = await entersAccount(admin, enteredBy, claim, heir)
  await confirmsAccount(admin, 'pertamina', account)
  await stepsClaim(admin, by, claim, 'PAID')
  return { claim, heir, account }
}

export const hashOfCode = (code: string): Buffer => createHash('sha256').update(code).digest()

/** The statement by which somebody makes a link, and its values. */
export function makingLink(claim: string, account: string, code: string): [text: string, values: unknown[]] {
  return [
    'insert into heir_link (tenant_id, claim_id, account_id, code_hash) values ($1, $2, $3, $4)',
    [KUBU_RAYA, claim, account, hashOfCode(code)],
  ]
}

/** The statement by which somebody writes down what an heir has said in a call. */
export function recordingCall(claim: string, account: string, rupiah: number): [text: string, values: unknown[]] {
  return [
    `insert into heir_confirmation (tenant_id, claim_id, account_id, channel, rupiah, note)
     values ($1, $2, $3, 'CALL', $4, 'Rekaman 12 di ruang arsip dinas')`,
    [KUBU_RAYA, claim, account, rupiah],
  ]
}

export const DECIDE_SHORTFALL = `update heir_confirmation set decision_reason = 'Selisihnya biaya bank, sudah kembali' where account_id = $1`

/** The heir says by a link how much arrived. @returns the outcome */
export async function saysByLink(admin: pg.Client, code: string, rupiah: number): Promise<string> {
  const { rows } = await admin.query<{ outcome: string }>('select app.confirm_by_heir_link($1, $2) as outcome', [
    hashOfCode(code),
    rupiah,
  ])
  return rows[0]?.outcome ?? ''
}

/** Heirs who do not agree, and how somebody proposes to settle it. @returns the dispute's id */
export function aDispute(admin: pg.Client, claim: string, proposedBy: TestTenant): Promise<string> {
  return within(admin, 'kubu-raya', proposedBy, async () => {
    const { rows } = await admin.query<{ id: string }>(
      `insert into heir_dispute (tenant_id, claim_id, reason) values ($1, $2, 'Dua keluarga meminta bagian penuh') returning id`,
      [KUBU_RAYA, claim],
    )
    const id = rows[0]?.id ?? ''
    await admin.query(`update heir_dispute set proposal = 'Dibagi rata menurut penetapan pengadilan' where id = $1`, [
      id,
    ])
    return id
  })
}

/** Somebody writes down that no heir is known. @returns the entry's id */
export function statesNoHeir(admin: pg.Client, claim: string, by: TestTenant = 'provinsi'): Promise<string> {
  return within(admin, 'kubu-raya', by, async () => {
    const { rows } = await admin.query<{ id: string }>(
      `insert into heir_dispute (tenant_id, claim_id, reason, is_without_heir) values ($1, $2, 'Desa tidak menemukan keluarganya', true) returning id`,
      [KUBU_RAYA, claim],
    )
    return rows[0]?.id ?? ''
  })
}

/** Two people have said that no heir is known. */
export async function hasNoHeir(admin: pg.Client, claim: string): Promise<void> {
  const entry = await statesNoHeir(admin, claim)
  await within(admin, 'kubu-raya', 'pertamina', () => admin.query(APPROVE_SETTLEMENT, [entry]))
}

export const APPROVE_SETTLEMENT = 'update heir_dispute set decided_at = now() where id = $1'
