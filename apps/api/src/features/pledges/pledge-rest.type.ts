import { builder } from '../../graphql/builder.ts'
import { globalIdOf } from '../../graphql/ids.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { PledgeRemainderEnum } from '../agreements/public.ts'
import { loadNextPledges, loadPledge, loadPledgeLeft } from './load-pledge.ts'
import { PledgeType } from './pledge.type.ts'
import { findPledgeRests, type NextPledgeRow, type PledgeRestRow } from './pledge-rests.queries.ts'

const loadPledgeRests = batched<Context, string, readonly PledgeRestRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<PledgeRestRow>(findPledgeRests(ids)), ({ agreement_id: agreement }) => agreement),
)

/** Ended pledges that leave something to a pledge under an agreement. */
export async function restsFor(context: Context, agreementId: string): Promise<readonly PledgeRestRow[]> {
  return (await loadPledgeRests(context, agreementId)) ?? []
}

export const PledgeRestType = builder.objectRef<PledgeRestRow>('PledgeRest').implement({
  description: 'What an ended pledge of my company leaves to the next one.',
  fields: (t) => ({
    pledgeId: t.id({ description: 'Which pledge.', resolve: ({ pledge_id: id }) => globalIdOf('Pledge', id) }),
    regionId: t.id({
      description: 'The government to which it was offered, and to which the next one is.',
      resolve: ({ region_tenant_id: id }) => globalIdOf('Tenant', id),
    }),
    fromMonth: t.expose('from_month', { type: 'CalendarDate', description: 'Its first month.' }),
    untilMonth: t.expose('until_month', { type: 'CalendarDate', description: 'The month after its last.' }),
    left: t.expose('left_rupiah', { type: 'Rupiah', description: 'How much it still leaves; more than nothing.' }),
  }),
})

const NextPledgeType = builder.objectRef<NextPledgeRow>('NextPledge').implement({
  description: 'A pledge that brings the rest of another along, once it is offered.',
  fields: (t) => ({
    pledge: t.field({
      type: PledgeType,
      nullable: true,
      description: 'Which.',
      resolve: ({ pledge_id: id }, _args, context) => loadPledge(context, id),
    }),
    amount: t.expose('carried_rupiah', {
      type: 'Rupiah',
      description: 'How much of it; of one that has ended without using it, and lets money return, what it has used.',
    }),
  }),
})

builder.objectFields(PledgeType, (t) => ({
  remainder: t.expose('agreement_remainder', {
    type: PledgeRemainderEnum,
    description: 'What becomes of the money that it leaves when it ends, as its agreement says.',
  }),
  carriedFrom: t.field({
    type: PledgeType,
    nullable: true,
    description: 'The ended pledge whose rest it brings along; null where all of it is drawn from its agreement.',
    resolve: ({ carried_from_id: id }, _args, context) => (id === null ? null : loadPledge(context, id)),
  }),
  carriedAmount: t.expose('carried_rupiah', {
    type: 'Rupiah',
    description: 'How much of `amount` it brings from there; nothing by default.',
  }),
  leftAmount: t.field({
    type: 'Rupiah',
    description: 'What the next pledge may still bring along: nothing before it has ended, or where money returns.',
    resolve: async ({ id, state, agreement_remainder: remainder }, _args, context) =>
      state === 'ENDED' && remainder === 'ROLL_OVER' ? ((await loadPledgeLeft(context, id)) ?? 0n) : 0n,
  }),
  nextPledges: t.field({
    type: [NextPledgeType],
    description: 'Which pledges have brought its rest along, the oldest first.',
    complexity: { multiplier: 2 },
    resolve: async ({ id, state }, _args, context) =>
      state === 'ENDED' ? [...((await loadNextPledges(context, id)) ?? [])] : [],
  }),
}))
