import { builder } from '../../graphql/builder.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { onePersonRefusalField } from '../access/public.ts'
import { ClaimType, mayReadBenefits } from '../claims/public.ts'
import { userByIdField } from '../cohorts/public.ts'
import { FileType, loadFile } from '../files/public.ts'
import { GRANT_HANDOVER_ACTIONS, grantHandoverActionsOn, mayRecordGrantHandover } from './grant-handovers.policy.ts'
import { findGrantHandovers, type GrantHandoverRow } from './grant-handovers.queries.ts'

const ActionEnum = builder.enumType('GrantHandoverAction', {
  description: 'What can be done with an entry.',
  values: GRANT_HANDOVER_ACTIONS,
})
const StateEnum = builder.enumType('GrantHandoverState', {
  description: 'Where an entry stands.',
  values: ['OPEN', 'CONFIRMED', 'REFUSED', 'WITHDRAWN'] as const,
})

export const GrantHandoverType = builder.objectRef<GrantHandoverRow>('GrantHandover').implement({
  description:
    'That the family of a case has what a region gives: written down by one person with its proof, confirmed by another. Payung pays nothing.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    grantId: t.exposeID('grant_id', { description: 'Which grant.' }),
    due: t.expose('due_rupiah', { type: 'Rupiah', description: 'What was due when it was written down.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'What the family received.' }),
    lessReason: t.exposeString('less_reason', {
      nullable: true,
      description: 'Why less than was due; null otherwise.',
    }),
    handedOn: t.expose('handed_on', { type: 'CalendarDate', description: 'On which day.' }),
    receiver: t.exposeString('receiver', { description: 'The heir who took it, or who is written there.' }),
    forHeir: t.exposeString('for_heir', {
      nullable: true,
      description: 'The heir for whom their guardian or attorney took it; null otherwise.',
    }),
    file: t.field({
      type: FileType,
      nullable: true,
      description: 'The proof, as a photo or scan.',
      resolve: ({ file_id: id }, _args, context) => loadFile(context, id),
    }),
    state: t.expose('state', { type: StateEnum, description: 'Where it stands.' }),
    recordedBy: userByIdField(t, 'recorded_by', 'Who wrote it down.'),
    recordedAt: t.expose('recorded_at', { type: 'Instant', description: 'When it was written down.' }),
    decidedBy: userByIdField(t, 'decided_by', 'Who decided.'),
    decidedAt: t.expose('decided_at', { type: 'Instant', nullable: true, description: 'When it was decided.' }),
    actions: t.field({
      type: [ActionEnum],
      description: 'What I can do with it now.',
      resolve: (row, _args, { actor }) => [...grantHandoverActionsOn(actor, row)],
    }),
    onePersonRefusal: onePersonRefusalField(t, 'GRANT_HANDOVER', {
      description: 'Why I would be refused to confirm it, though my role allows it.',
      isDecidedHere: (row, { actor }) => grantHandoverActionsOn(actor, row).includes('CONFIRM'),
    }),
  }),
})

const loadGrantHandovers = batched<Context, string, readonly GrantHandoverRow[]>(async (context, ids) => {
  if (!mayReadBenefits(context.actor)) return new Map()
  return Map.groupBy(await context.read<GrantHandoverRow>(findGrantHandovers(ids)), ({ claim_id: id }) => id)
})

builder.objectField(ClaimType, 'grantHandovers', (t) =>
  t.field({
    type: [GrantHandoverType],
    description:
      'Grants of regions that were handed over to the family, with what was set aside; none to who works for a part of the government.',
    resolve: async ({ id }, _args, context) => [...((await loadGrantHandovers(context, id)) ?? [])],
  }),
)

builder.objectField(ClaimType, 'mayRecordGrantHandover', (t) =>
  t.boolean({
    description: 'I may write down that a grant was handed over.',
    resolve: ({ state }, _args, { actor }) => state !== 'WITHDRAWN' && mayRecordGrantHandover(actor),
  }),
)
