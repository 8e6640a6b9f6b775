import { addKeys, readKeyRegister, useKey } from '@payung/database/key-register'
import { DomainError } from '../platform/errors.ts'
import { type Instance, withInstance } from './instance.ts'
import type { Output } from './output.ts'

/** `payung keys`: which keys the database knows, as PAYUNG_KEYS is to name them. */
export async function runKeys(output: Output): Promise<void> {
  await withInstance(output.progress, (instance) => show(instance, output), { mayBringKeys: true })
}

/** `payung keys add`: what is in front of PAYUNG_KEYS becomes known, and seals nothing yet. */
export async function runKeysAdd(output: Output): Promise<void> {
  await withInstance(
    output.progress,
    async (instance) => {
      await addKeys(administrator(instance), instance.keys)
      await show(instance, output)
    },
    { mayBringKeys: true },
  )
}

/** `payung keys use`: each process seals with it from its next start on. */
export async function runKeysUse(id: number, output: Output): Promise<void> {
  await withInstance(output.progress, async (instance) => {
    await useKey(administrator(instance), id)
    await show(instance, output)
  })
}

async function show({ urls }: Instance, output: Output): Promise<void> {
  const keys = (await readKeyRegister(urls.app)).toReversed().map(({ id, usedFrom }) => ({ id, usedFrom }))
  output.result({ keys }, [
    'PAYUNG_KEYS (terbaru di depan / newest first):',
    ...keys.map(({ id, usedFrom }) =>
      usedFrom === null
        ? `${id}  dikenal, belum dipakai / known, not in use`
        : `${id}  dipakai sejak / in use since ${usedFrom.toISOString()}`,
    ),
  ])
}

function administrator({ adminUrl }: Instance): string {
  if (adminUrl !== null) return adminUrl
  throw new DomainError('SETTING_INVALID', {
    id: 'Kunci hanya dapat diubah oleh administrator basis data: isi DATABASE_ADMIN_URL.',
    en: 'Keys are changed by an administrator of the database only: set DATABASE_ADMIN_URL.',
  })
}
