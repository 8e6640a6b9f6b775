import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Context } from '../../platform/context.ts'
import { ConflictError } from '../../platform/errors.ts'
import { cohortMessages } from './cohorts.messages.ts'
import { countOpenAnswers, findOpenAnswers, type OpenAnswerRow } from './open-answers.queries.ts'

export interface OpenAnswers {
  readonly total: number
  /** The first of them, in the order of the list. */
  readonly people: readonly OpenAnswerRow[]
}

type Remedy = readonly [id: string, en: string]
type Count = { readonly total: number }

const SHOWN = 500
const NAMED = 5

/** Whose death or move was answered and not decided, of a list that is not locked or a decree that is not signed. */
export async function openAnswersOf({ read }: Pick<Context, 'read'>, listId: string): Promise<OpenAnswers> {
  const [counted] = await read<Count>(countOpenAnswers(listId))
  const total = counted?.total ?? 0
  return { total, people: total === 0 ? [] : await read<OpenAnswerRow>(findOpenAnswers(listId, SHOWN)) }
}

/**
 * That no death or move waits for a decision about anybody whom a list or draft names: money for the dead is not decided by looking away.
 *
 * @throws ConflictError `ANSWERS_OPEN` with how many they are and the first of them; the remedy is that of the step
 */
export async function assertAnswersDecided(tx: TenantTransaction, listId: string, remedy: Remedy): Promise<void> {
  const first = await tx.rows<OpenAnswerRow>(findOpenAnswers(listId, NAMED))
  if (first.length === 0) return
  const [counted] = await tx.rows<Count>(countOpenAnswers(listId))
  throw answersOpen(counted?.total ?? first.length, first, remedy)
}

function answersOpen(total: number, first: readonly OpenAnswerRow[], [remedy, remedyEn]: Remedy): ConflictError {
  const listed = (at: 0 | 1) => first.map(({ name, answer }) => `${name} (${WORDS[answer]?.[at] ?? answer})`).join('; ')
  return new ConflictError(
    cohortMessages.ANSWERS_OPEN({
      total,
      listed: { id: listed(0), en: listed(1) },
      remedy: { id: remedy, en: remedyEn },
    }),
    { people: String(total) },
  )
}

const WORDS: Readonly<Partial<Record<OpenAnswerRow['answer'], readonly [id: string, en: string]>>> = {
  DIED: ['meninggal', 'died'],
  MOVED: ['pindah', 'moved away'],
}

/** Where the database refused because an answer came in meanwhile. */
export function answersOpenUnnamed(): ConflictError {
  return new ConflictError(cohortMessages['ANSWERS_OPEN/answersOpenUnnamed']())
}
