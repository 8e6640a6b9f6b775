import { idOf, NOTHING, uuidOf } from '../../graphql/ids.ts'

/** `undefined` and null keep their meaning: unchanged, and none. An id of nothing stays one, so that the use-case says which field is wrong. */
export function agencyIdOf<Absent extends null | undefined>(globalId: string | Absent): string | Absent {
  if (typeof globalId !== 'string') return globalId
  return uuidOf(globalId, 'Agency') ?? NOTHING
}

/** @throws NotFoundError for an id of something else: it is as if missing */
export function workerIdOf(globalId: string): string {
  return idOf(globalId, 'Worker')
}
