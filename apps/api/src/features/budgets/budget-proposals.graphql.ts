import { builder } from '../../graphql/builder.ts'
import { userField } from '../access/public.ts'
import { BudgetLineType } from './budget-line.type.ts'
import { PROPOSAL_KINDS, type ProposalOfLineRow } from './budgets-to-approve.queries.ts'
import { loadProposalsOfLine } from './load-budget-line.ts'

const ProposalKindEnum = builder.enumType('BudgetProposalKind', {
  description: 'A stage that sets the ceiling, a cash plan, a provision letter (SPD), or the revocation of one.',
  values: PROPOSAL_KINDS,
})

const ProposalType = builder.objectRef<ProposalOfLineRow>('BudgetProposal').implement({
  description: 'What another person proposed of a budget line and I may approve.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ProposalKindEnum, description: 'What it is.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'What it sets, plans or provides of this line.' }),
    draftedBy: userField(t, 'drafted_by', 'Who proposed it.'),
    draftedAt: t.expose('drafted_at', { type: 'Instant', description: 'When.' }),
  }),
})

builder.objectField(BudgetLineType, 'toApprove', (t) =>
  t.field({
    type: [ProposalType],
    description: 'What of it waits for my approval, the longest first; nothing for whoever approves none.',
    resolve: async ({ id }, _args, context) => [...((await loadProposalsOfLine(context, id)) ?? [])],
  }),
)
