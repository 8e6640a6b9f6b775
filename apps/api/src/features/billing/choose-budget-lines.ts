import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, issueAbout, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { type BudgetLineRow, findBudgetLines, mayReadBudgets } from '../budgets/public.ts'
import { billingMessages } from './billing.messages.ts'
import { mayChooseLines } from './billing.policy.ts'
import { orRefusedByRule } from './billing-refusal.ts'
import { chooseBudgetLines, type ListToPayRow, lockListToPay } from './list-budget.queries.ts'
import { splitList } from './split-list.ts'

interface Choice {
  readonly listId: string
  readonly expectedVersion: number
  /** One line for each programme of the list; none takes the choice back. */
  readonly lineIds: readonly string[]
}

/**
 * Chooses from which budget lines a draft of a contribution list is paid. They are committed when another person approves the list.
 *
 * @throws NotFoundError, NotAllowedError; ConflictError `BUDGET_LIST_STATE`, `BUDGET_LIST_CHANGED`, `BUDGET_TARIFF_CHANGED`, `BUDGET_CHOICES_TOO_MANY`
 * @throws ValidationError `BUDGET_LINES_UNFIT`
 */
export async function chooseLinesOfList(tx: TenantTransaction, actor: Actor, input: Choice): Promise<string> {
  if (!mayReadBudgets(actor)) throw new NotFoundError()
  const [list] = await tx.rows<ListToPayRow>(lockListToPay(input.listId))
  if (list === undefined) throw new NotFoundError()
  if (!mayChooseLines(actor)) throw new NotAllowedError()
  if (list.version !== input.expectedVersion) throw new ConflictError(billingMessages.BUDGET_LIST_CHANGED())
  if (list.state !== 'DRAFT' || list.is_outside) throw new ConflictError(billingMessages.BUDGET_LIST_STATE())
  const choices = input.lineIds.length === 0 ? [] : await readChoices(tx, list, input.lineIds)
  await orRefusedByRule(() => tx.run(chooseBudgetLines(list.id, choices)))
  await recordAudit(tx, actor, 'BUDGET_LINES_CHOSEN', {
    subject: { kind: 'contribution_list', id: list.id, version: list.version + 1 },
    details: { lines: choices.length },
  })
  return list.id
}

async function readChoices(tx: TenantTransaction, list: ListToPayRow, lineIds: readonly string[]) {
  const { parts, fundingSource } = await splitList(tx, list)
  if (parts === null) throw new ConflictError(billingMessages.BUDGET_TARIFF_CHANGED())
  const lines = await tx.rows<BudgetLineRow>(findBudgetLines(lineIds))
  const choices = parts.flatMap(({ programme, rupiah }) =>
    lines
      .filter((line) => line.programme === programme && line.funding_source === fundingSource)
      .map(({ id }) => ({ line: id, rupiah: String(rupiah) })),
  )
  if (choices.length !== parts.length || choices.length !== lineIds.length)
    throw new ValidationError([issueAbout(billingMessages.BUDGET_LINES_UNFIT())])
  return choices
}
