import { openRegisteredVault, processKeysOf } from './key-register.ts'
import { type ShownKeys, showKeys } from './keys-in-use.ts'
import type { Vault } from './vault.ts'

interface ShownVault {
  readonly vault: Vault
  readonly shownKeys: ShownKeys
}

/**
 * Opens the vault of a process that goes on running, and shows its keys. The register is read again behind the locks: whoever took another key
 * into use before they were held has not seen this process.
 *
 * @param onRetired a key that is held, and that nothing needs any more
 * @throws KeyError
 */
export async function openShownVault(
  url: string,
  keys: string,
  onRetired: (keyId: number) => void = () => {},
): Promise<ShownVault> {
  for (;;) {
    const processKeys = processKeysOf(keys, await openRegisteredVault(url, keys))
    const shownKeys = await showKeys(url, processKeys)
    try {
      const retired: number[] = []
      const vault = await openRegisteredVault(url, keys, (keyId) => retired.push(keyId))
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
