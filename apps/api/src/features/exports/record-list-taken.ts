import { takenListInput } from '@payung/domain/disclosure/taken-list-input'
import type { Actor } from '../../platform/actor.ts'
import { readInput } from '../../platform/read-input.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { exportMessages } from './exports.messages.ts'

export interface ListTakenInput {
  readonly list: string
  readonly filters: readonly string[]
  readonly rows: number
}

/**
 * Writes into the log that a member takes a list along as a file, before the browser hands the file out. Who reads a list may take it along, so there
 * is nothing to permit: its rows came by queries that have asked already.
 *
 * @returns how many rows were recorded
 * @throws ValidationError `LIST_NOT_NAMED`, `LIST_TOO_LONG`, `TEXT_HAS_NATIONAL_ID`
 */
export async function recordListTaken(tx: Transaction, actor: Actor, input: ListTakenInput): Promise<number> {
  const { list, filters, rows } = readInput(takenListInput, { ...input, filters: [...input.filters] }, exportMessages)
  await recordAudit(tx, actor, 'LIST_TAKEN', {
    details: { list, ...(filters.length === 0 ? {} : { filters: filters.join(' ') }), rows },
  })
  return rows
}
