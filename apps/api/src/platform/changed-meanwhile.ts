import { databaseRefusal } from './database-refusal.ts'
import { ConflictError } from './errors.ts'

/**
 * What whoever asked hears where a guard of the database refused what the use-case had let through: somebody else changed it between the two,
 * and nothing of the request has stayed. Null for any other error.
 */
export function asChangedMeanwhile(error: unknown): ConflictError | null {
  const refusal = databaseRefusal(error)
  if (refusal === null || !refusal.isRaised) return null
  return new ConflictError('CHANGED_MEANWHILE', {
    id: 'Data ini baru saja berubah, jadi langkah Anda tidak dapat disimpan. Muat ulang, lihat dulu, lalu ulangi.',
    en: 'This has just changed, so your step could not be kept. Reload, look at it, then try again.',
  })
}
