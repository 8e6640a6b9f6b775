import { isListName } from '@payung/domain/disclosure/list-register'
import { takenListInput } from '@payung/domain/disclosure/taken-list-input'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { exportMessages } from './exports.messages.ts'
import { isOfPeople, mayTakeAlong } from './exports.policy.ts'

export interface ListTakenInput {
  /** As the register has it: who may have the file follows from it. */
  readonly name: string
  /** Path of its page. */
  readonly list: string
  readonly filters: readonly string[]
  readonly rows: number
}

/**
 * Writes into the log that a member takes a list along as a file, before the browser hands the file out. Its rows came by queries that have asked who reads
 * them; a list of people needs the permission to take people out as well.
 *
 * @returns how many rows were recorded
 * @throws NotAllowedError for a list of people without the permission
 * @throws ValidationError `LIST_NOT_NAMED`, `LIST_TOO_LONG`, `TEXT_HAS_NATIONAL_ID`
 */
export async function recordListTaken(tx: Transaction, actor: Actor, input: ListTakenInput): Promise<number> {
  const { name, list, filters, rows } = readInput(
    takenListInput,
    { ...input, filters: [...input.filters] },
    exportMessages,
  )
  if (!isListName(name) || !mayTakeAlong(actor, name)) throw new NotAllowedError()
  await recordAudit(tx, actor, 'LIST_TAKEN', {
    details: {
      list,
      listName: name,
      ...(filters.length === 0 ? {} : { filters: filters.join(' ') }),
      ofPeople: isOfPeople(actor, name),
      rows,
    },
  })
  return rows
}
