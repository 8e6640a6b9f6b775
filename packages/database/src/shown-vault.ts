import type pg from 'pg'
import { openVaultThrough, processKeysOf, withClient } from './key-register.ts'
import { type ShownKeys, showKeys } from './keys-in-use.ts'
import type { Vault } from './vault.ts'

interface ShownVault {
  readonly vault: Vault
  readonly shownKeys: ShownKeys
}

interface ShownVaultOptions {
  /** A key that is held, and that nothing needs any more. */
  readonly onRetired?: (keyId: number) => void
  /** Looks at the first connection before anything else is done on it, and throws where the process may not go on. */
  readonly checkConnection?: (client: pg.Client) => Promise<void>
}

/**
 * Opens the vault of a process that goes on running, and shows its keys. The register is read again behind the locks: whoever took another key
 * into use before they were held has not seen this process.
 *
 * @throws KeyError
 */
export async function openShownVault(
  url: string,
  keys: string,
  { onRetired = () => {}, checkConnection = async () => {} }: ShownVaultOptions = {},
): Promise<ShownVault> {
  for (;;) {
    const processKeys = await withClient(url, async (client) => {
      await checkConnection(client)
      return processKeysOf(keys, await openVaultThrough(client, keys))
    })
    const shownKeys = await showKeys(url, processKeys)
    try {
      const retired: number[] = []
      const vault = await openVaultThrough(shownKeys.connection, keys, (keyId) => retired.push(keyId))
      if (processKeysOf(keys, vault).sealing === processKeys.sealing) {
        retired.forEach(onRetired)
        return { vault, shownKeys }
      }
    } catch (error) {
      await shownKeys.close()
      throw error
    }
    await shownKeys.close()
  }
}
