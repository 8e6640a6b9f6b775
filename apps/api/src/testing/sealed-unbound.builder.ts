import { sealWith } from '@payung/database/sealed-value'
import type { Vault } from '@payung/database/vault'

/** A text of a tenant as it was sealed before values were bound to their rows: it opens wherever it stands. */
export function sealedUnbound(vault: Vault, tenantId: string, text: string): Buffer {
  const { keyId, tenant } = vault.sealingKeys(tenantId)
  return sealWith(keyId, tenant, text)
}
