import { builder } from '../../graphql/builder.ts'
import { idOf, idOrNothing, uuidOf } from '../../graphql/ids.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import {
  BudgetCommitmentType,
  type BudgetLineRow,
  BudgetLineType,
  type CommitmentRow,
  findBudgetLines,
  findCommitmentsOfLists,
  findFittingLines,
  mayReadBudgets,
} from '../budgets/public.ts'
import { InsuranceProgrammeEnum } from '../workers/public.ts'
import { mayChooseLines } from './billing.policy.ts'
import { chooseLinesOfList } from './choose-budget-lines.ts'
import { findListToPay, type ListToPayRow } from './list-budget.queries.ts'
import { type ProgrammePart, splitList } from './split-list.ts'

interface ListBudget {
  readonly commitments: readonly CommitmentRow[]
  readonly mayChoose: boolean
  readonly parts: readonly ProgrammePart[] | null
  readonly lines: readonly BudgetLineRow[]
}

const ListPartType = builder.objectRef<ProgrammePart>('ContributionListPart').implement({
  description: 'What a contribution list asks for in one programme.',
  fields: (t) => ({
    programme: t.expose('programme', { type: InsuranceProgrammeEnum, description: 'Which programme.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'How much, by the tariff of each month.' }),
  }),
})

const ListBudgetType = builder.objectRef<ListBudget>('ContributionListBudget').implement({
  description: 'From which budget lines a contribution list is paid, and could be.',
  fields: (t) => ({
    commitments: t.field({
      type: [BudgetCommitmentType],
      description: 'One for each programme; empty for a list without budget lines.',
      resolve: ({ commitments }) => [...commitments],
    }),
    mayChoose: t.exposeBoolean('mayChoose', { description: 'Whether I may choose its lines now.' }),
    parts: t.field({
      type: [ListPartType],
      nullable: true,
      description: 'What is to be paid by programme; empty where I may not choose, null where the tariff has changed.',
      resolve: ({ parts }) => (parts === null ? null : [...parts]),
    }),
    lines: t.field({
      type: [BudgetLineType],
      description: 'Lines that fit; empty where I may not choose.',
      resolve: ({ lines }) => [...lines],
    }),
  }),
})

builder.queryField('contributionListBudget', (t) =>
  t.field({
    type: ListBudgetType,
    nullable: true,
    description: 'The budget lines of a contribution list; null when there is none.',
    args: { listId: t.arg.id({ required: true, description: 'Which.' }) },
    resolve: (_root, { listId }, context) => {
      const uuid = uuidOf(listId, 'ContributionList')
      return uuid === null ? null : loadListBudget(context, uuid)
    },
  }),
)

/** More than there are programmes: what goes beyond it fits no list. */
const PROGRAMMES_MAX = 5

builder.mutationField('chooseBudgetLines', (t) =>
  t.fieldWithInput({
    type: ListBudgetType,
    description: 'Chooses from which budget lines a draft of a contribution list is paid.',
    errors: { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] },
    input: {
      listId: t.input.id({ required: true, description: 'Which list.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
      lineIds: t.input.idList({ required: true, description: 'One for each programme; none takes the choice back.' }),
    },
    resolve: async (_root, { input }, context) => {
      const choice = {
        listId: idOf(input.listId, 'ContributionList'),
        expectedVersion: input.expectedVersion,
        lineIds: input.lineIds.slice(0, PROGRAMMES_MAX).map((id) => idOrNothing(id, 'BudgetLine')),
      }
      const id = await context.write((tx) => chooseLinesOfList(tx, context.actor, choice))
      const budget = await loadListBudget(context, id)
      if (budget === null) throw new Error('a list that was just written cannot be read back')
      return budget
    },
  }),
)

/** Read anew after a choice too. */
async function loadListBudget(context: Context, listId: string): Promise<ListBudget | null> {
  const { actor, read } = context
  if (!mayReadBudgets(actor)) return null
  const [list] = await read<ListToPayRow>(findListToPay(listId))
  if (list === undefined) return null
  const commitments = await read<CommitmentRow>(findCommitmentsOfLists([listId]))
  if (list.state !== 'DRAFT' || list.is_outside || !mayChooseLines(actor))
    return { commitments, mayChoose: false, parts: [], lines: [] }
  const { parts, fundingSource } = await splitList({ rows: read }, list)
  const programmes = (parts ?? []).map(({ programme }) => programme)
  const lastYear = Number(list.until_month.slice(0, 4)) - (list.until_month.slice(5, 7) === '01' ? 1 : 0)
  const fitting = await read<{ id: string }>(findFittingLines(fundingSource, lastYear, programmes))
  const rows = await read<BudgetLineRow>(findBudgetLines(fitting.map(({ id }) => id)))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const lines = fitting.flatMap(({ id }) => byId.get(id) ?? [])
  return { commitments, mayChoose: true, parts, lines }
}
