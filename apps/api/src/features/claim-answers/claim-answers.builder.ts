import type pg from 'pg'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { mutates } from '../../testing/mutation.builder.ts'
import { type Client, TENANTS, USERS } from '../../testing/test.ts'
import { upload } from '../billing/receipts.builder.ts'
import { aDeath } from '../claims/heirs.builder.ts'

/** What a row of an answer says. */
interface Line {
  readonly case: string
  readonly outcome: string
  readonly on?: string
  readonly insurer?: string
  readonly approved?: string
  readonly paid?: string
  readonly reason?: string
}

export const anAnswer = (...lines: readonly Line[]) =>
  [
    'Jawaban cabang',
    'Nomor Kasus;Nomor Klaim BPJS;Hasil;Tanggal Hasil;Disetujui (Rp);Dibayar (Rp);Alasan',
    ...lines.map(({ on = '10/03/2026', insurer = '', approved = '', paid = '', reason = '', ...line }) =>
      [line.case, insurer, line.outcome, on, approved, paid, reason].join(';'),
    ),
  ].join('\n')

/** A death whose claim lies with the insurer since 5 March 2026. @param due rupiah when it was submitted */
export async function aSubmittedClaim(admin: pg.Client, keys: string, client: Client, due = 42_000_000n) {
  const { claimId, person } = await aDeath(admin, keys, client)
  await admin.query(`set session_replication_role = 'replica'`)
  const { rows } = await admin.query<{ id: string; number: string }>(
    `update claim set state = 'SUBMITTED', state_day = '2026-03-05', complete_on = '2026-03-05', due_rupiah = $2 where worker_id = $1
     returning id, case_number as number`,
    [person.id, due],
  )
  await admin.query(
    `insert into claim_step (claim_id, tenant_id, from_state, to_state, on_day) select id, tenant_id, 'DOCUMENTS', 'SUBMITTED', '2026-03-05' from claim where worker_id = $1`,
    [person.id],
  )
  await admin.query(`set session_replication_role = 'origin'`)
  return { claimId, person, id: rows[0]?.id ?? '', case: rows[0]?.number ?? '' }
}

/** The insurer knows a person by a KPJ. */
export async function isInsured(admin: pg.Client, workerId: string): Promise<void> {
  await admin.query(
    `insert into insured_membership (person_id, insurance_programme, period, membership_number, tenant_id, recorded_by)
     select person_id, 'DEATH', '[2025-06-01,)', '12345678901', $2, $3 from worker where id = $1`,
    [workerId, TENANTS['kubu-raya'].id, USERS['kubu-raya']],
  )
}

/** Sends a mutation that starts a job. @returns the job when it has ended, or the refusal */
export async function runs(client: Client, name: string, input: object) {
  const answer = await mutates(client, name, { ...input, idempotencyKey: crypto.randomUUID() }, 'id')
  return answer.data === undefined ? answer : endedJob(client, answer.data.id)
}

export async function takes(client: Client, content: string) {
  return runs(client, 'takeClaimAnswers', { fileId: await upload(client, content) })
}

const UPLOAD = `id fileName rowCount appliedCount applicableCount mayApply counts { verdict rows }
  answers(first: 50) { edges { node { rowNumber caseNumber outcome verdict fault faultCell refusalCode refusal claim { id } } } }`

export async function readsUpload(client: Client) {
  const { claimAnswerUploads: page } = await client.ask(
    `{ claimAnswerUploads(first: 10) { mayRead mayTake mayHandOver waitingCount edges { node { ${UPLOAD} } } } }`,
  )
  const [edge] = page.edges
  return {
    ...page,
    uploads: page.edges.length as number,
    last: edge?.node,
    rows: (edge?.node.answers.edges ?? []).map(({ node }: { node: unknown }) => node),
  }
}

export const readsClaim = async (client: Client, id: string) =>
  (
    await client.ask(
      `query ($id: ID!) { claim(id: $id) { caseNumber state submittedDue approved paid differenceReason insurerNumber stateReason steps { to reason onDay } } }`,
      { id },
    )
  ).claim
