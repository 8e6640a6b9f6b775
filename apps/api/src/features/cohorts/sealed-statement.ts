import { ownerOf } from '@payung/database/sealed-owner'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import { makeObjectionId } from './sealed-statement.queries.ts'

/** What somebody says, and who they are if they say so. Sealed as it stands. */
export interface Statement {
  readonly text: string
  readonly name: string | null
  readonly contact: string | null
}

const statementOf = (objectionId: string) => ownerOf('cohort_objection.statement_cipher', objectionId)

/** The id of an objection that is about to come in: its statement is sealed for it, and so before it is written. */
export async function nextObjectionId(tx: Pick<TenantTransaction, 'one'>): Promise<string> {
  return (await tx.one<{ id: string }>(makeObjectionId())).id
}

export function sealStatement(vault: Vault, tenantId: string, objectionId: string, statement: Statement): Buffer {
  return vault.sealForTenant(tenantId, statementOf(objectionId), JSON.stringify(statement))
}

/** @throws UnopenedError */
export function openStatement(
  vault: Vault,
  objection: { readonly id: string; readonly tenant_id: string; readonly statement_cipher: Uint8Array },
): Statement {
  const text = vault.openForTenant(objection.tenant_id, statementOf(objection.id), objection.statement_cipher)
  return JSON.parse(text) as Statement
}
