import { type AgreementQuota, restOfAgreement } from '@payung/domain/pledge/pledge-size'
import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { globalIdOf, uuidOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { AreaType, OccupationType, TenantType } from '../areas/public.ts'
import { loadPledge } from './load-pledge.ts'
import { PledgeType } from './pledge.type.ts'
import { PledgeRestType, restsFor } from './pledge-rest.type.ts'
import { mayDraftPledges, mayReadPledges } from './pledges.policy.ts'
import {
  findPledgeableAgreements,
  listPledges,
  PLEDGE_NEEDS,
  type PledgeableAgreementRow,
  type PledgeRow,
  type PledgeTotals,
  sumPledges,
} from './pledges.queries.ts'

const NO_TOTALS = { pledges: 0, workers: 0, rupiah: 0n, carried_rupiah: 0n }

builder.queryField('pledge', (t) =>
  t.field({
    type: PledgeType,
    nullable: true,
    description: 'One pledge of my company, or one that is offered to my government; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Which.' }) },
    resolve: (_root, { id }, context) => {
      const uuid = uuidOf(id, 'Pledge')
      return uuid === null ? null : loadPledge(context, uuid)
    },
  }),
)

const PledgeNeedEnum = builder.enumType('PledgeNeed', {
  description:
    'What a pledge waits for: its offer, matching by the region, approval of its numbers, renewal in its last ninety days.',
  values: PLEDGE_NEEDS,
})

builder.queryField('pledges', (t) =>
  t.connection(
    {
      type: PledgeType,
      description: 'Pledges of my company, or those that are offered to my government; the newest first.',
      args: {
        needs: t.arg({
          type: PledgeNeedEnum,
          description:
            'Only what waits for this step of my organisation and in which I have no hand that keeps me from it.',
        }),
      },
      resolve: async (_root, { needs, ...args }, { read, actor }) => {
        const request = readIdPage(args)
        const isOpen = mayReadPledges(actor)
        const [totals] = isOpen ? await read<PledgeTotals>(sumPledges(needs ?? null)) : []
        const fetched = isOpen ? await read<PledgeRow>(listPledges(needs ?? null, request)) : []
        return {
          ...connectionOf(fetched, request, ({ id }) => id),
          totals: totals ?? NO_TOTALS,
          mayDraft: mayDraftPledges(actor),
          mayRead: isOpen,
        }
      },
    },
    {
      name: 'PledgeConnection',
      description: 'A page of pledges.',
      fields: (t) => ({
        totalCount: t.int({ description: 'How many there are.', resolve: ({ totals }) => totals.pledges }),
        workers: t.int({
          description: 'For how many workers those suffice that were offered and not withdrawn.',
          resolve: ({ totals }) => totals.workers,
        }),
        amount: t.field({
          type: 'Rupiah',
          description: 'What those promise that were offered and not withdrawn.',
          resolve: ({ totals }) => totals.rupiah,
        }),
        carriedAmount: t.field({
          type: 'Rupiah',
          description:
            'Of `amount`, what they brought along from pledges that have ended: it is in the amount of both.',
          resolve: ({ totals }) => totals.carried_rupiah,
        }),
        mayDraft: t.boolean({ description: 'Whether I may draft one.', resolve: ({ mayDraft }) => mayDraft }),
        mayRead: t.boolean({
          description: 'Whether I may read pledges: not for a part of the organisation.',
          resolve: ({ mayRead }) => mayRead,
        }),
      }),
    },
    { name: 'PledgeEdge' },
  ),
)

const restOf = (row: PledgeableAgreementRow): AgreementQuota =>
  restOfAgreement({ people: row.quota_people, rupiah: row.quota_rupiah }, [
    { workers: Number(row.taken_workers), rupiah: row.taken_rupiah },
  ])

const PledgeableAgreementType = builder.objectRef<PledgeableAgreementRow>('PledgeableAgreement').implement({
  description: 'A signed agreement of my company, and what is left of it.',
  fields: (t) => ({
    agreementId: t.id({ description: 'Which.', resolve: ({ id }) => globalIdOf('Agreement', id) }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    number: t.exposeString('number', { nullable: true, description: 'Its number.' }),
    validFrom: t.expose('valid_from', { type: 'CalendarDate', description: 'First day on which it holds.' }),
    lastDay: t.expose('last_day', { type: 'CalendarDate', description: 'Last day on which it holds.' }),
    quotaPeople: t.exposeInt('quota_people', { nullable: true, description: 'For how many people it is.' }),
    quotaRupiah: t.expose('quota_rupiah', { type: 'Rupiah', nullable: true, description: 'For how much money it is.' }),
    restPeople: t.int({
      nullable: true,
      description: 'For how many people it is left; null where it counts none.',
      resolve: (row) => restOf(row).people,
    }),
    restRupiah: t.field({
      type: 'Rupiah',
      nullable: true,
      description: 'How much of it is left; null where it counts none.',
      resolve: (row) => restOf(row).rupiah,
    }),
    rests: t.field({
      type: [PledgeRestType],
      description:
        'What ended pledges of my company under it, or under agreements that it renews, leave to the next; the newest first.',
      complexity: { multiplier: 2 },
      resolve: async ({ id }, _args, context) => [...(await restsFor(context, id))],
    }),
    areas: t.field({
      type: [AreaType],
      description: 'Where a pledge may be for: these areas and what lies below them. Empty for everywhere.',
      resolve: ({ pledge_area_codes: codes }, _args, { reference }) =>
        codes.flatMap((code) => reference.areas.get(code) ?? []),
    }),
    occupations: t.field({
      type: [OccupationType],
      description: 'For whom a pledge may be; empty for everybody.',
      resolve: ({ pledge_occupation_codes: codes }, _args, { reference }) =>
        codes.flatMap((code) => reference.occupations.get(code) ?? []),
    }),
    regions: t.field({
      type: [TenantType],
      description: 'Governments that are parties: to one of them a pledge is offered.',
      resolve: ({ region_ids: ids }, _args, { reference }) => ids.flatMap((id) => reference.tenants.get(id) ?? []),
    }),
  }),
})

builder.queryField('pledgeableAgreements', (t) =>
  t.field({
    type: [PledgeableAgreementType],
    description: 'Signed agreements of my company from which a pledge can be drawn, the first to end first.',
    resolve: (_root, _args, { read, actor }) =>
      mayReadPledges(actor) ? read<PledgeableAgreementRow>(findPledgeableAgreements(today().toString())) : [],
  }),
)
