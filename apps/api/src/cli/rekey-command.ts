import { keepFormerSealKey, readKeyRegister } from '@payung/database/key-register'
import { rekey } from '@payung/database/rekey/rekey'
import { openVault, readKeys } from '@payung/database/vault'
import { sealPrivateKey, sealPublicKey, vouchFor } from '../features/audit/public.ts'
import { administrator, type Instance, withInstance } from './instance.ts'
import type { Output } from './output.ts'

/** `payung rekey`: everything is sealed anew with the newest key in use, and the older ones are retired. A status that is not 0: not yet. */
export async function runRekey(options: { readonly leaveUnopened?: boolean }, output: Output): Promise<void> {
  const { keyId, left, isRetired } = await withInstance(output.progress, async (instance) => {
    await keepFormerSealKeys(instance)
    return rekey({
      adminUrl: administrator(instance),
      keys: instance.keys,
      dataDir: instance.dataDir,
      leaveUnopened: options.leaveUnopened === true,
      onProgress: (kind, done, total) => output.progress(`${kind} ${done}/${total} (${percentOf(done, total)} %)`),
    })
  })
  if (!isRetired) process.exitCode = 1
  const unopened = Object.entries(left).filter(([, count]) => count > 0)
  output.result({ keyId, left: Object.fromEntries(unopened), isRetired }, [
    ...unopened.map(([kind, count]) => `${kind}: ${count} tidak dapat dibuka / do not open`),
    isRetired
      ? `✔ Semua disegel dengan kunci ${keyId}. Mulai ulang semua proses, lalu hapus kunci lama dari PAYUNG_KEYS.\n  Everything is sealed with key ${keyId}. Restart every process, then take the older keys out of PAYUNG_KEYS.`
      : `✖ Kunci lama belum dapat ditinggalkan: pulihkan yang tercantum di "pnpm payung keys unopened", atau jalankan lagi dengan --leave-unopened.\n  The older keys cannot be left yet: restore what "pnpm payung keys unopened" lists, or run it again with --leave-unopened.`,
  ])
}

/** While the former keys are still here: what they have signed is checked later without them. */
async function keepFormerSealKeys(instance: Instance): Promise<void> {
  const registered = await readKeyRegister(instance.urls.app)
  const newest = registered.findLast(({ usedFrom }) => usedFrom !== null)
  const held = new Set(readKeys(instance.keys).map(({ id }) => id))
  if (newest === undefined || !held.has(newest.id)) return
  const seedOf = (keyId: number) => openVault(instance.keys, { indexing: keyId }).sealSigningKey
  const signing = sealPrivateKey(seedOf(newest.id))
  for (const { id, position } of registered) {
    if (position >= newest.position || !held.has(id)) continue
    const publicKey = sealPublicKey(seedOf(id))
    await keepFormerSealKey(administrator(instance), id, { publicKey, signature: vouchFor(signing, publicKey) })
  }
}

const percentOf = (done: number, total: number) => (total === 0 ? 100 : Math.min(100, Math.floor((100 * done) / total)))
