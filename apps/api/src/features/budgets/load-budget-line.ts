import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { mayApproveBudgets, mayReadBudgets } from './budgets.policy.ts'
import { type BudgetLineRow, findBudgetLines } from './budgets.queries.ts'
import { findProposalsOfLines, type ProposalOfLineRow } from './budgets-to-approve.queries.ts'
import {
  type CommitmentRow,
  findCommitmentsOfLines,
  findMovementsOfLines,
  type MovementRow,
} from './commitments.queries.ts'
import {
  type FundProvisionRow,
  findFundProvisions,
  findProvisionsOfLines,
  type ProvisionOfLineRow,
} from './fund-provisions.queries.ts'

/** A line of the viewer's tenant; asked one by one, read together. */
export const loadBudgetLine = batched<Context, string, BudgetLineRow>(async (context, ids) => {
  if (!mayReadBudgets(context.actor)) return new Map()
  const rows = await context.read<BudgetLineRow>(findBudgetLines(ids))
  return new Map(rows.map((row) => [row.id, row]))
})

/** What a mutation answers with, read after its commit. */
export async function reloadBudgetLine(context: Context, id: string): Promise<BudgetLineRow> {
  const row = await loadBudgetLine(context, id)
  if (row === null) throw new Error('a budget line that was just written cannot be read back')
  return row
}

export const loadCommitments = batched<Context, string, readonly CommitmentRow[]>(async (context, lineIds) =>
  Map.groupBy(await context.read<CommitmentRow>(findCommitmentsOfLines(lineIds)), ({ line_id: line }) => line),
)

export const loadMovements = batched<Context, string, readonly MovementRow[]>(async (context, lineIds) =>
  Map.groupBy(await context.read<MovementRow>(findMovementsOfLines(lineIds)), ({ line_id: line }) => line),
)

/** What of a line waits for the viewer's approval; of several lines read together. */
export const loadProposalsOfLine = batched<Context, string, readonly ProposalOfLineRow[]>(async (context, lineIds) => {
  if (!mayApproveBudgets(context.actor)) return new Map()
  return Map.groupBy(await context.read<ProposalOfLineRow>(findProposalsOfLines(lineIds)), ({ line_id: line }) => line)
})

/** What letters provide of a line; of several lines read together. */
export const loadProvisionsOfLine = batched<Context, string, readonly ProvisionOfLineRow[]>(async (context, lineIds) =>
  Map.groupBy(await context.read<ProvisionOfLineRow>(findProvisionsOfLines(lineIds)), ({ line_id: line }) => line),
)

/** What a mutation answers with, read after its commit. */
export async function reloadFundProvision(context: Context, id: string): Promise<FundProvisionRow> {
  const [row] = await context.read<FundProvisionRow>(findFundProvisions([id]))
  if (row === undefined) throw new Error('a provision letter that was just written cannot be read back')
  return row
}
