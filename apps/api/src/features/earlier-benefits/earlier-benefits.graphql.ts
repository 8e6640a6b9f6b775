import { areaLevelOf } from '@payung/domain/area/area-code'
import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { isUuid, NOTHING } from '../../graphql/ids.ts'
import { ClaimType } from '../claims/public.ts'
import { InsuranceProgrammeEnum } from '../workers/public.ts'
import { EarlierBenefitType, EarlierUploadType } from './earlier-benefit.type.ts'
import { mayReadEarlier, mayTakeEarlier } from './earlier-benefits.policy.ts'
import {
  type EarlierBenefitRow,
  type EarlierChoice,
  type EarlierSum,
  listEarlierBenefits,
  sumEarlierBenefits,
} from './earlier-benefits.queries.ts'
import { type EarlierUploadRow, listEarlierUploads } from './earlier-uploads.queries.ts'
import { loadEarlierUpload, loadPaidEarlier } from './load-earlier-benefits.ts'

/** No name or number is longer. */
const SEARCH_LENGTH_MAX = 100
const NO_PAYMENTS: EarlierSum = { total: 0, rupiah: 0n }

builder.queryField('earlierBenefitUpload', (t) =>
  t.field({
    type: EarlierUploadType,
    nullable: true,
    description: 'One list of earlier payments of my government; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Which.' }) },
    resolve: (_root, { id }, context) => loadEarlierUpload(context, String(id)),
  }),
)

builder.queryField('earlierBenefitUploads', (t) =>
  t.connection(
    {
      type: EarlierUploadType,
      description: 'Lists of earlier payments of my government, the newest first.',
      resolve: async (_root, args, { read, actor }) => {
        const request = readIdPage(args)
        const mayRead = mayReadEarlier(actor)
        const rows = mayRead ? await read<EarlierUploadRow>(listEarlierUploads(request)) : []
        return { ...connectionOf(rows, request, ({ id }) => id), mayRead, mayTake: mayTakeEarlier(actor) }
      },
    },
    {
      name: 'EarlierBenefitUploadConnection',
      description: 'A page of lists.',
      fields: (page) => ({
        mayRead: page.exposeBoolean('mayRead', { description: 'Whether earlier payments are mine to read at all.' }),
        mayTake: page.exposeBoolean('mayTake', { description: 'Whether I may upload a list.' }),
      }),
    },
    { name: 'EarlierBenefitUploadEdge' },
  ),
)

builder.queryField('earlierBenefits', (t) =>
  t.connection(
    {
      type: EarlierBenefitType,
      description:
        'Claims that the insurer paid before Payung, the latest payment first: those that count, or those of one list.',
      args: {
        programme: t.arg({ type: InsuranceProgrammeEnum, description: 'Of this programme only.' }),
        year: t.arg.int({ description: 'Paid in this year only, 1900 to 2200.' }),
        areaCode: t.arg.string({
          description:
            'Of people who live in this area only, `61.12.05`. My government’s own code: those whom a list places no more finely.',
        }),
        search: t.arg.string({
          description: 'A part of the name, of who received it, or of the claim’s number; 1 to 100 letters.',
        }),
        uploadId: t.arg.id({ description: 'Of this list only, whether they count or not.' }),
      },
      resolve: async (_root, { programme, year, areaCode, search, uploadId, ...args }, { read, actor }) => {
        const request = readIdPage(args)
        const words = search?.trim().slice(0, SEARCH_LENGTH_MAX) ?? ''
        const choice: EarlierChoice = {
          programme: programme ?? null,
          year: year != null && year >= 1900 && year <= 2200 ? year : null,
          areaCode: areaCode != null && areaLevelOf(areaCode) !== null ? areaCode : null,
          ownCode: actor.tenantAreaCode,
          search: words === '' ? null : words,
          uploadId: uploadId == null ? null : listIdOf(String(uploadId)),
        }
        const mayRead = mayReadEarlier(actor)
        const rows = mayRead ? await read<EarlierBenefitRow>(listEarlierBenefits(choice, request)) : []
        let sum: Promise<EarlierSum> | undefined
        // Number and sum are one statement, asked for by whichever field comes first.
        const sumAll = () => {
          sum ??= mayRead
            ? read<EarlierSum>(sumEarlierBenefits(choice)).then(([row]) => row ?? NO_PAYMENTS)
            : Promise.resolve(NO_PAYMENTS)
          return sum
        }
        return { ...connectionOf(rows, request, ({ id }) => id), sumAll }
      },
    },
    {
      name: 'EarlierBenefitConnection',
      description: 'A page of earlier payments.',
      fields: (page) => ({
        totalCount: page.int({
          description: 'How many there are; counted only when asked.',
          resolve: async ({ sumAll }) => (await sumAll()).total,
        }),
        totalAmount: page.field({
          type: 'Rupiah',
          description: 'Their sum in whole rupiah; counted only when asked.',
          resolve: async ({ sumAll }) => (await sumAll()).rupiah,
        }),
      }),
    },
    { name: 'EarlierBenefitEdge' },
  ),
)

/** A malformed id is one of no list. */
function listIdOf(id: string): string {
  return isUuid(id) ? id : NOTHING
}

builder.objectField(ClaimType, 'paidEarlier', (t) =>
  t.field({
    type: [EarlierBenefitType],
    description:
      'What the insurer’s earlier lists say was paid already to this person for the same event; empty to who does not read them.',
    resolve: async ({ id }, _args, context) => [...((await loadPaidEarlier(context, id)) ?? [])],
  }),
)
