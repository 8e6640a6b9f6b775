import type { BothWords } from '@payung/domain/eligibility/rule-fault'
import type { Context } from '../../platform/context.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { admittedSql, ruleToday, whyRefused } from '../programmes/public.ts'
import {
  type CallableRow,
  listCallable,
  listReserve,
  type ReserveFilter,
  type ReservePage,
  type ReserveRow,
} from './amend-decree.queries.ts'
import type { DecreeRecord } from './decrees.queries.ts'

/** Somebody of a reserve, and why the rule of today refuses them; null for who may come. */
export interface OfferedPerson extends ReserveRow {
  readonly refused: BothWords | null
}

const NOT_TOLD: BothWords = {
  id: 'tidak memenuhi aturan program yang berlaku hari ini',
  en: 'not admitted by the rule of the programme today',
}

/** A page of a reserve in its order, everybody on it judged as they would be when they are added. */
export async function offerReserve(
  context: Context,
  decree: DecreeRecord,
  filter: ReserveFilter,
  page: ReservePage,
): Promise<OfferedPerson[]> {
  const rule = await ruleToday(context, context.reference, decree)
  const judged = listReserve(decree, filter, page, (asked) => admittedSql(context.reference, rule, asked))
  const rows = await context.read<ReserveRow>(judged)
  const refused = rows.flatMap(({ admitted, worker_id: id }) => (admitted ? [] : id))
  const why = await whyRefused(context, context.reference, rule, refused)
  return rows.map((row) => ({ ...row, refused: row.admitted ? null : told(why.get(row.worker_id)) }))
}

const told = (why: BothWords | undefined) => (why === undefined || why.id === '' ? NOT_TOLD : why)

const RESERVE_MAX = 200_000

/** As {@link callableReserve}, for a page. */
export async function callableOf(context: Context, decree: DecreeRecord): Promise<readonly CallableRow[]> {
  const { reference } = context
  const admitted = admittedSql(reference, await ruleToday(context, reference, decree))
  return context.read<CallableRow>(listCallable(decree, RESERVE_MAX, admitted))
}

/** Everybody who waits in a reserve, each judged by the rule of today. */
export async function callableReserve(tx: Transaction, decree: DecreeRecord): Promise<readonly CallableRow[]> {
  const { reference } = tx
  const admitted = admittedSql(reference, await ruleToday(tx, reference, decree))
  return tx.rows<CallableRow>(listCallable(decree, RESERVE_MAX, admitted))
}
