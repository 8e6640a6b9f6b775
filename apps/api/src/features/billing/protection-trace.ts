import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { type CommitmentRow, findCommitmentsOfLists, mayReadBudgets } from '../budgets/public.ts'
import { type FundingRuleRow, findRulesOfDecrees } from '../funding/public.ts'
import { mayReadLists, mayReadMonths } from './billing.policy.ts'
import {
  findTraceParts,
  findTracePostings,
  type TracePartRow,
  type TracePostingRow,
} from './protection-trace.queries.ts'

/** A month of a person under one line of a decree, with everybody who pays it. At least one part. */
export interface TracedMonth {
  readonly first: TracePartRow
  readonly parts: readonly TracePartRow[]
}

/**
 * What a month of a person rests on: one entry for each decree that pays it, none for who may not read months.
 *
 * @param month its first day
 */
export async function traceMonth(context: Context, workerId: string, month: string): Promise<readonly TracedMonth[]> {
  if (!mayReadMonths(context.actor)) return []
  const rows = await context.read<TracePartRow>(findTraceParts(workerId, month))
  const byLine = Map.groupBy(rows, (row) => `${row.decree_id} ${row.line_no}`)
  return [...byLine.values()].flatMap((parts) => (parts[0] === undefined ? [] : [{ first: parts[0], parts }]))
}

/** The rules by which a payer takes part, of all decrees of a trace together. */
export async function rulesOfPart(context: Context, part: TracePartRow): Promise<readonly FundingRuleRow[]> {
  if (part.rule_numbers.length === 0) return []
  const rules = (await loadRules(context, part.decree_id)) ?? []
  return rules.filter(({ rule_no: number }) => part.rule_numbers.includes(number))
}

/** From which budget lines the list of a part is paid. None of another payer's. */
export async function commitmentsOfPart(context: Context, part: TracePartRow): Promise<readonly CommitmentRow[]> {
  return part.list_id === null ? [] : ((await loadCommitments(context, part.list_id)) ?? [])
}

/** What the insurer last answered about the person of a part; null before it, and to who sees no lists. */
export async function postingOfPart(context: Context, part: TracePartRow): Promise<TracePostingRow | null> {
  if (part.list_id === null || part.list_line_no === null) return null
  return loadPosting(context, [part.list_id, part.list_line_no, part.month].join(' '))
}

const loadRules = batched<Context, string, readonly FundingRuleRow[]>(async ({ read }, decreeIds) =>
  Map.groupBy(
    await read<FundingRuleRow & { decree_id: string }>(findRulesOfDecrees(decreeIds)),
    (row) => row.decree_id,
  ),
)

const loadCommitments = batched<Context, string, readonly CommitmentRow[]>(async ({ actor, read }, listIds) =>
  mayReadBudgets(actor)
    ? Map.groupBy(await read<CommitmentRow>(findCommitmentsOfLists(listIds)), (row) => row.list_id)
    : new Map(),
)

/** By list, line and month; a trace is of one month. */
const loadPosting = batched<Context, string, TracePostingRow>(async ({ actor, read }, keys) => {
  if (!mayReadLists(actor)) return new Map()
  const places = keys.map((key) => key.split(' '))
  const lines = places.map(([listId = '', lineNo]) => ({ listId, lineNo: Number(lineNo) }))
  const month = places[0]?.[2] ?? ''
  const rows = await read<TracePostingRow>(findTracePostings(lines, month))
  return new Map(rows.map((row) => [[row.list_id, row.line_no, month].join(' '), row]))
})
