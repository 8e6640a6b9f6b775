import { builder } from '../../graphql/builder.ts'
import { ROLE_PROPOSAL_STATES } from './officials.queries.ts'
import { CONFIRMER_REFUSALS } from './role-proposals.queries.ts'

export const RoleProposalStateEnum = builder.enumType('RoleProposalState', {
  description: 'How a proposed role stands.',
  values: ROLE_PROPOSAL_STATES,
})

export const ConfirmerRefusalEnum = builder.enumType('ConfirmerRefusal', {
  description: 'Why somebody may not confirm a proposed role.',
  values: CONFIRMER_REFUSALS,
})
