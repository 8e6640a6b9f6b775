import { createHash } from 'node:crypto'
import { ownerOf } from '@payung/database/sealed-owner'
import type { Vault } from '@payung/database/vault'
import { accountTail } from '@payung/domain/benefit/heir-input'
import type { ClientBase } from 'pg'
import { enters } from '../enters.ts'
import type { DemoHeir } from './demo-claims.ts'

interface Case {
  readonly id: string
  readonly tenant_id: string
}

/** Names a family by the officer, with accounts that the verifier confirms; the officer is entered again afterwards. */
export async function nameHeirs(
  client: ClientBase,
  { id, tenant_id: tenant }: Case,
  heirs: readonly DemoHeir[],
  vault: Vault,
): Promise<void> {
  for (const { relation, name, born, guardian, account } of heirs) {
    const { rows } = await client.query<{ id: string; account: string }>(
      `insert into claim_heir (tenant_id, claim_id, relation, name, birth_date, source, guardian_name) values ($1, $2, $3, $4, $5, 'FAMILY_CARD', $6)
       returning id, uuidv7() as account`,
      [tenant, id, relation, name, born, guardian ?? null],
    )
    const [heir] = rows
    if (heir === undefined || account === undefined) continue
    await client.query(
      `insert into heir_account (id, tenant_id, claim_id, heir_id, bank, holder, number_cipher, number_tail) values ($1, $2, $3, $4, 'Bank Contoh', $5, $6, $7)`,
      [
        heir.account,
        tenant,
        id,
        heir.id,
        name,
        vault.sealForTenant(tenant, ownerOf('heir_account.number_cipher', heir.account), account),
        accountTail(account),
      ],
    )
    await enters(client, { tenant_id: tenant }, 'VERIFIER')
    await client.query('update heir_account set confirmed_at = now() where id = $1', [heir.account])
    await enters(client, { tenant_id: tenant }, 'OFFICER')
  }
}

/** Each heir who has answered did so by a link that the verifier made; the officer is entered again afterwards. */
export async function hearHeirs(
  client: ClientBase,
  { id, tenant_id: tenant }: Case,
  heirs: readonly DemoHeir[],
): Promise<void> {
  for (const { name, received } of heirs) {
    if (received === undefined) continue
    await enters(client, { tenant_id: tenant }, 'VERIFIER')
    const { rows } = await client.query<{ hash: Buffer; paid: string }>(
      `with made as (insert into heir_link (tenant_id, claim_id, account_id, code_hash)
         select a.tenant_id, a.claim_id, a.id, $3 from heir_account a where a.claim_id = $1 and a.holder = $2 and a.ended_at is null returning code_hash, account_id)
       select m.code_hash as hash, a.paid_rupiah as paid from made m join heir_account a on a.id = m.account_id`,
      [id, name, createHash('sha256').update(`${id} ${name}`).digest()],
    )
    const [link] = rows
    if (link === undefined) throw new Error(`nothing was paid to ${name}`)
    await client.query(`select app.enter('00000000-0000-0000-0000-000000000000', null, '', null)`)
    await client.query('select app.confirm_by_heir_link($1, $2)', [
      link.hash,
      received === 'ALL' ? link.paid : received,
    ])
    await enters(client, { tenant_id: tenant }, 'OFFICER')
  }
}

export async function openDispute(client: ClientBase, { id, tenant_id: tenant }: Case, reason: string): Promise<void> {
  await client.query('insert into heir_dispute (tenant_id, claim_id, reason) values ($1, $2, $3)', [tenant, id, reason])
}

/** That no heir is known: the officer writes why, and the verifier approves it as they read it; the officer is entered again afterwards. */
export async function writeNoHeir(client: ClientBase, { id, tenant_id: tenant }: Case, reason: string): Promise<void> {
  await client.query(
    'insert into heir_dispute (tenant_id, claim_id, reason, is_without_heir) values ($1, $2, $3, true)',
    [tenant, id, reason],
  )
  await enters(client, { tenant_id: tenant }, 'VERIFIER')
  await client.query('update heir_dispute set decided_at = now() where claim_id = $1 and is_without_heir', [id])
  await enters(client, { tenant_id: tenant }, 'OFFICER')
}
