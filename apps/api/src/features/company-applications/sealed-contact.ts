import { ownerOf } from '@payung/database/sealed-owner'
import type { Vault } from '@payung/database/vault'

/** Who speaks for a company that applies. Sealed as it stands. */
export interface CompanyContact {
  readonly name: string
  readonly position: string
  readonly email: string
  readonly phone: string
}

const contactOf = (applicationId: string) => ownerOf('company_application.contact_cipher', applicationId)

export function sealContact(vault: Vault, tenantId: string, applicationId: string, contact: CompanyContact): Buffer {
  return vault.sealForTenant(tenantId, contactOf(applicationId), JSON.stringify(contact))
}

/** @returns null once it is forgotten @throws UnopenedError */
export function openContact(
  vault: Vault,
  application: { readonly id: string; readonly tenant_id: string; readonly contact_cipher: Uint8Array | null },
): CompanyContact | null {
  if (application.contact_cipher === null) return null
  const text = vault.openForTenant(application.tenant_id, contactOf(application.id), application.contact_cipher)
  return JSON.parse(text) as CompanyContact
}
