import { cutText } from '@payung/domain/text/cut-text'
import { builder } from '../../graphql/builder.ts'
import { connectionOf } from '../../graphql/connection.ts'
import { readPageRequest } from '../../platform/page-request.ts'
import { AreaType } from '../areas/public.ts'
import { FundingSourceEnum } from '../workers/public.ts'
import {
  readVillageBoard,
  VILLAGE_ORDERS,
  type VillageFilter,
  type VillageStanding,
  villageCursor,
  villagesOfPage,
} from './village-board.ts'

const SEARCH_LENGTH_MAX = 60

const VillageOrderEnum = builder.enumType('VillageOrder', {
  description: 'By name, or the most people first: registered, protected, in arrears, or whose protection ends.',
  values: VILLAGE_ORDERS,
})

const VillageFilterInput = builder.inputType('VillageFilter', {
  description: 'Which villages; what is left out does not narrow.',
  fields: (t) => ({
    joined: t.boolean({ description: 'Where anybody is designated this month, or nobody.' }),
    arrears: t.boolean({ description: 'Only where months are unpaid.' }),
    search: t.string({ description: 'Part of the name, at most 60 letters.' }),
  }),
})

function readFilter(input: (typeof VillageFilterInput)['$inferInput'] | null | undefined): VillageFilter {
  return {
    joined: input?.joined ?? null,
    arrears: input?.arrears ?? false,
    search: cutText(input?.search?.trim() ?? '', SEARCH_LENGTH_MAX),
  }
}

const VillageStandingType = builder.objectRef<VillageStanding>('VillageStanding').implement({
  description:
    'How the people of a village stand this month, as decrees of anybody name the village. To whoever may not open people each count is rounded to fives.',
  fields: (t) => ({
    area: t.field({ type: AreaType, description: 'The village.', resolve: ({ area }) => area }),
    district: t.field({
      type: AreaType,
      nullable: true,
      description: 'The district around it.',
      resolve: ({ district }) => district,
    }),
    isJoined: t.exposeBoolean('isJoined', { description: 'Whether anybody is designated this month.' }),
    registered: t.exposeInt('registered', {
      nullable: true,
      description: 'People of my list who live there; null to whoever may not read people.',
    }),
    designated: t.exposeInt('designated', { description: 'By signed decrees, this month.' }),
    protected: t.exposeInt('protected', { description: 'Of whom the insurer has posted this month.' }),
    inGrace: t.exposeInt('inGrace', { description: 'Whose months are unpaid and can still be paid.' }),
    unpaidMonths: t.exposeInt('unpaidMonths', {
      nullable: true,
      description: 'How many months they owe together; null where counts are rounded.',
    }),
    ended: t.exposeInt('ended', { description: 'Whose months were not paid in time: their protection has ended.' }),
    ending: t.exposeInt('ending', {
      description: 'Whose protection ends within ninety days without anything that follows.',
    }),
    fundingSources: t.field({
      type: [FundingSourceEnum],
      nullable: true,
      description: 'Out of which kinds of purses their months are paid; null where counts are rounded.',
      resolve: ({ fundingSources }) => (fundingSources === null ? null : [...fundingSources]),
    }),
  }),
})

builder.queryField('villageBoard', (t) =>
  t.connection(
    {
      type: VillageStandingType,
      description:
        'The villages of an area, and how their people stand this month. Governments count in their own area; everybody else hears nothing.',
      args: {
        areaCode: t.arg.string({ description: 'A province, regency, district or village; my own if left out.' }),
        filter: t.arg({ type: VillageFilterInput, description: 'Which villages of it.' }),
        order: t.arg({ type: VillageOrderEnum, description: 'By name if left out.' }),
      },
      resolve: async (_root, { areaCode, filter, order: givenOrder, ...args }, context) => {
        const order = givenOrder ?? 'NAME'
        const request = readPageRequest(args)
        const board = await readVillageBoard(context, {
          areaCode: areaCode ?? null,
          filter: readFilter(filter),
          order,
        })
        const rows = villagesOfPage(board, order, context.reference, request)
        return { ...connectionOf(rows, request, (village) => villageCursor(order, village)), board }
      },
    },
    {
      name: 'VillageStandingConnection',
      description: 'A page of villages, and sums over all villages of the area, whatever the filter.',
      fields: (t) => ({
        mayCount: t.boolean({
          description: 'Whether I may count here, as in the coverage of the area.',
          resolve: ({ board }) => board.mayCount,
        }),
        isRounded: t.boolean({
          description: 'Whether counts are rounded to fives, since I may not open the people.',
          resolve: ({ board }) => board.isRounded,
        }),
        isCounting: t.boolean({
          description: 'Whether much has changed just now: the numbers are those of before until it is counted.',
          resolve: ({ board }) => board.isCounting,
        }),
        area: t.field({
          type: AreaType,
          nullable: true,
          description: 'The area; null for one that there is not.',
          resolve: ({ board }) => board.area,
        }),
        parts: t.field({
          type: [AreaType],
          description: 'Regencies or districts right below it.',
          resolve: ({ board }) => [...board.parts],
        }),
        totalCount: t.int({ description: 'How many villages match.', resolve: ({ board }) => board.villages.length }),
        villages: t.int({ description: 'How many there are.', resolve: ({ board }) => board.sums.villages }),
        joined: t.int({
          description: 'In how many anybody is designated this month.',
          resolve: ({ board }) => board.sums.joined,
        }),
        notJoined: t.int({ description: 'In how many nobody is.', resolve: ({ board }) => board.sums.notJoined }),
        withArrears: t.int({
          description: 'In how many months are unpaid.',
          resolve: ({ board }) => board.sums.withArrears,
        }),
      }),
    },
    { name: 'VillageStandingEdge' },
  ),
)
