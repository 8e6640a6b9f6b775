import { findKeyFault } from '@payung/database/begun-database'
import { addKeys, type KeyError, type RegisteredKey, readKeyRegister, useKey } from '@payung/database/key-register'
import { administrator, withDatabase, withInstance } from './instance.ts'
import type { Output } from './output.ts'

/** `payung keys`: which keys the database knows, as PAYUNG_KEYS is to name them; a status that is not 0 says that those of this machine differ. */
export async function runKeys(output: Output): Promise<void> {
  await withDatabase(async ({ url, keys }) => {
    const fault = keys === null ? null : await findKeyFault(url, keys)
    if (fault !== null) process.exitCode = 1
    await show(url, output, fault)
  })
}

/** `payung keys add`: what is in front of PAYUNG_KEYS becomes known, and seals nothing yet. */
export async function runKeysAdd(output: Output): Promise<void> {
  await withInstance(
    output.progress,
    async (instance) => {
      await addKeys(administrator(instance), instance.keys)
      await show(instance.urls.app, output)
    },
    { mayBringKeys: true },
  )
}

/** `payung keys use`: each process seals with it from its next start on. */
export async function runKeysUse(id: number, output: Output): Promise<void> {
  await withInstance(output.progress, async (instance) => {
    await useKey(administrator(instance), id)
    await show(instance.urls.app, output)
  })
}

async function show(url: string, output: Output, fault: KeyError | null = null): Promise<void> {
  const keys = (await readKeyRegister(url)).toReversed()
  const shown = keys.map(({ id, usedFrom, retiredAt }) => ({ id, usedFrom, retiredAt }))
  output.result({ keys: shown, ...(fault === null ? {} : { fault: fault.code }) }, [
    ...(fault === null ? [] : [`✖ ${fault.text.id}`, `  ${fault.text.en}`]),
    'PAYUNG_KEYS (terbaru di depan / newest first):',
    ...keys.map((key) => `${key.id}  ${stateOf(key)}`),
    ...nextStep(keys),
  ])
}

function stateOf({ usedFrom, retiredAt }: RegisteredKey): string {
  if (retiredAt !== null)
    return `tidak berlaku sejak / retired since ${retiredAt.toISOString()}: hapus dari PAYUNG_KEYS / take it out of PAYUNG_KEYS`
  return usedFrom === null
    ? 'dikenal, belum dipakai / known, not in use'
    : `dipakai sejak / in use since ${usedFrom.toISOString()}`
}

/** @param keys the newest first */
function nextStep([newest, before]: readonly RegisteredKey[]): string[] {
  if (newest === undefined) return []
  if (newest.usedFrom === null) {
    return [
      `Berikutnya: pasang PAYUNG_KEYS ini di semua server dan worker, mulai ulang semuanya, lalu "pnpm payung keys use ${newest.id}".`,
      `Next: give every server and worker this PAYUNG_KEYS, restart each, then "pnpm payung keys use ${newest.id}".`,
    ]
  }
  if (before === undefined || newest.completedAt !== null) return []
  return [
    'Berikutnya: mulai ulang semua server dan worker. Bila kunci lama bocor, jalankan sesudahnya "pnpm payung rekey".',
    'Next: restart every server and worker. If the older key has leaked, run "pnpm payung rekey" afterwards.',
  ]
}
