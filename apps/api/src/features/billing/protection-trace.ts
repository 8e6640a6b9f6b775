import type { AsOf } from '@payung/domain/protection/as-of'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { type CommitmentRow, findCommitmentsOfLists, findKnownCommitments, mayReadBudgets } from '../budgets/public.ts'
import { type FundingRuleRow, findRulesOfDecrees } from '../funding/public.ts'
import { byDay } from './as-of.ts'
import { mayReadLists, mayReadMonths } from './billing.policy.ts'
import type { ContributionListRow } from './billing.queries.ts'
import { loadKnownList } from './known-list.ts'
import {
  findKnownParts,
  findKnownPostings,
  findKnownSignings,
  type KnownPartRow,
  type KnownPostingRow,
  type KnownSigningRow,
} from './known-months.queries.ts'
import { loadContributionList } from './load-contribution-list.ts'
import {
  findTraceParts,
  findTracePostings,
  type TracePartRow,
  type TracePostingRow,
} from './protection-trace.queries.ts'

/** A month of a person under one line of a decree, with everybody who pays it. At least one part. */
export interface TracedMonth {
  readonly first: TracedPart
  readonly parts: readonly TracedPart[]
}

/** A part, and by which days it is answered; null: as it stands now. */
export interface TracedPart extends TracePartRow {
  readonly asOf: AsOf | null
  /** As of an earlier day: a step of its list has no hour. */
  readonly is_unrecorded?: boolean
}

/**
 * What a month of a person rests on: one entry for each decree that pays it, none for who may not read months.
 *
 * @param month its first day
 */
export async function traceMonth(
  context: Context,
  workerId: string,
  month: string,
  asOf: AsOf | null,
): Promise<readonly TracedMonth[]> {
  if (!mayReadMonths(context.actor)) return []
  const answer =
    asOf === null
      ? await context.read<TracePartRow>(findTraceParts(workerId, month))
      : await context.read<KnownPartRow>(findKnownParts(workerId, month, asOf))
  const rows = answer.map((row): TracedPart => ({ ...row, asOf }))
  const byLine = Map.groupBy(rows, (row) => `${row.decree_id} ${row.line_no}`)
  return [...byLine.values()].flatMap((parts) => (parts[0] === undefined ? [] : [{ first: parts[0], parts }]))
}

/** The rules by which a payer takes part, of all decrees of a trace together. */
export async function rulesOfPart(context: Context, part: TracedPart): Promise<readonly FundingRuleRow[]> {
  if (part.rule_numbers.length === 0) return []
  const rules = (await loadRules(context, part.decree_id)) ?? []
  return rules.filter(({ rule_no: number }) => part.rule_numbers.includes(number))
}

/** The list of a part; null before it, of another payer, and to who sees no lists. */
export async function listOfPart(
  context: Context,
  { asOf, list_id: id }: TracedPart,
): Promise<ContributionListRow | null> {
  if (id === null) return null
  return asOf === null ? loadContributionList(context, id) : loadKnownList(context, id, asOf.knownBy)
}

/** From which budget lines the list of a part is paid. None of another payer's. */
export async function commitmentsOfPart(
  context: Context,
  { asOf, list_id: id }: TracedPart,
): Promise<readonly CommitmentRow[]> {
  if (id === null) return []
  if (asOf === null) return (await loadCommitments(context, id)) ?? []
  return (await loadKnownCommitments(context, `${asOf.knownBy} ${id}`)) ?? []
}

/** As of an earlier day, agreements of the decree whose signature had been recorded by then; null as of today. */
export async function signedAgreementsOf(
  { read }: Context,
  { first: { asOf, decree_id: decree } }: TracedMonth,
): Promise<readonly string[] | null> {
  if (asOf === null) return null
  const rows = await read<KnownSigningRow>(findKnownSignings(decree, asOf.knownBy))
  return rows.map(({ agreement_id: id }) => id)
}

/** What the insurer last answered about the person of a part; null before it, and to who sees no lists. */
export async function postingOfPart(context: Context, part: TracedPart): Promise<TracePostingRow | null> {
  if (part.list_id === null || part.list_line_no === null) return null
  if (part.asOf !== null) return knownPostingOf(context, part, part.asOf)
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

/** The posting of a part as of an earlier day. A month that is not whole protects nobody, whatever of it is posted. */
async function knownPostingOf(context: Context, part: TracedPart, { knownBy }: AsOf): Promise<TracePostingRow | null> {
  const posting = await loadKnownPosting(context, [knownBy, part.list_id, part.list_line_no].join(' '))
  const isProtected = part.is_posted && part.state === 'PROTECTED'
  return posting === null ? null : { ...posting, protected_programmes: isProtected ? part.programmes.toSorted() : [] }
}

const loadKnownCommitments = batched<Context, string, readonly CommitmentRow[]>(async ({ actor, read }, keys) => {
  const byKey = new Map<string, readonly CommitmentRow[]>()
  if (!mayReadBudgets(actor)) return byKey
  for (const [day, sameDay] of byDay(keys)) {
    const rows = await read<CommitmentRow>(findKnownCommitments(sameDay, day))
    for (const [list, ofList] of Map.groupBy(rows, (row) => row.list_id)) byKey.set(`${day} ${list}`, ofList)
  }
  return byKey
})

/** By day, list and line. */
const loadKnownPosting = batched<Context, string, KnownPostingRow>(async ({ actor, read }, keys) => {
  const byKey = new Map<string, KnownPostingRow>()
  if (!mayReadLists(actor)) return byKey
  for (const [day, sameDay] of byDay(keys)) {
    const places = sameDay.map((key) => key.split(' '))
    const lines = places.map(([listId = '', lineNo]) => ({ listId, lineNo: Number(lineNo) }))
    const rows = await read<KnownPostingRow>(findKnownPostings(lines, day))
    for (const row of rows) byKey.set([day, row.list_id, row.line_no].join(' '), row)
  }
  return byKey
})

/** By list, line and month; a trace is of one month. */
const loadPosting = batched<Context, string, TracePostingRow>(async ({ actor, read }, keys) => {
  if (!mayReadLists(actor)) return new Map()
  const places = keys.map((key) => key.split(' '))
  const lines = places.map(([listId = '', lineNo]) => ({ listId, lineNo: Number(lineNo) }))
  const month = places[0]?.[2] ?? ''
  const rows = await read<TracePostingRow>(findTracePostings(lines, month))
  return new Map(rows.map((row) => [[row.list_id, row.line_no, month].join(' '), row]))
})
