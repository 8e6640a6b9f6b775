import { cutText } from '@payung/domain/text/cut-text'
import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { NOTHING, uuidOf } from '../../graphql/ids.ts'
import { readPageRequest } from '../../platform/page-request.ts'
import { cursorOf } from '../../platform/text-keyset.ts'
import { AgreementType } from '../agreements/public.ts'
import { mayReadWorkers } from '../workers/public.ts'
import { mayReadCopies } from './decree-copies.policy.ts'
import {
  type CopiedPersonRow,
  countCopiedPeople,
  countCopies,
  type DecreeCopyRow,
  listCopiedPeople,
  listCopies,
} from './decree-copies.queries.ts'
import { CopiedPersonType, DecreeCopyType } from './decree-copy.type.ts'
import { loadCopiesUnder, loadCopy } from './load-copy.ts'
import { tellCopy } from './tell-copy.ts'

interface Counted {
  readonly total: number
}

builder.queryField('decreeCopy', (t) =>
  t.field({
    type: DecreeCopyType,
    nullable: true,
    description: 'One copy of a decree that my organisation got; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'The copy.' }) },
    resolve: (_root, { id }, context) => {
      const uuid = uuidOf(id, 'DecreeCopy')
      return uuid === null ? null : loadCopy(context, uuid)
    },
  }),
)

builder.queryField('decreeCopies', (t) =>
  t.connection(
    {
      type: DecreeCopyType,
      description: 'Signed decrees of other governments that concern my organisation, newest first.',
      args: {
        agreementId: t.arg.id({ description: 'Only those that rest on this agreement.' }),
        search: t.arg.string({ description: 'In number and programme.' }),
      },
      resolve: async (_root, { agreementId, search, ...args }, { read, actor }) => {
        const request = readIdPage(args)
        const filter = {
          agreementId: agreementId == null ? null : (uuidOf(agreementId, 'Agreement') ?? NOTHING),
          search: cutText(search?.trim() ?? '', 100) || null,
        }
        const mayRead = mayReadCopies(actor)
        const fetched = mayRead ? await read<DecreeCopyRow>(listCopies(filter, request)) : []
        return {
          ...connectionOf(fetched, request, ({ id }) => id),
          countAll: async () => (mayRead ? ((await read<Counted>(countCopies(filter)))[0]?.total ?? 0) : 0),
        }
      },
    },
    {
      name: 'DecreeCopyConnection',
      description: 'A page of copies.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
      }),
    },
    { name: 'DecreeCopyEdge' },
  ),
)

builder.objectField(AgreementType, 'decreeCopies', (t) =>
  t.field({
    type: [DecreeCopyType],
    description: 'Copies that we got, as a party, of other governments’ decrees that rest on it; newest first.',
    complexity: { multiplier: 3 },
    resolve: async ({ id }, _args, context) => (await loadCopiesUnder(context, id)) ?? [],
  }),
)

builder.objectField(DecreeCopyType, 'annex', (t) =>
  t.connection(
    {
      type: CopiedPersonType,
      description: 'Its annex as far as my rights go, by name: nobody but whom my own list shows.',
      resolve: async (copy, args, context) => {
        const request = readPageRequest(args)
        const { actor, read } = context
        // A company sees nobody, so there is nothing to write down either.
        if (!mayReadWorkers(actor))
          return { ...connectionOf<CopiedPersonRow>([], request, cursorOf), countAll: async () => 0 }
        await tellCopy(context, copy.id)
        const fetched = await read<CopiedPersonRow>(listCopiedPeople(copy.id, request))
        return {
          ...connectionOf(fetched, request, cursorOf),
          countAll: async () => (await read<Counted>(countCopiedPeople(copy.id)))[0]?.total ?? 0,
        }
      },
    },
    {
      name: 'CopiedPersonConnection',
      description: 'A page of people.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many I see; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
      }),
    },
    { name: 'CopiedPersonEdge' },
  ),
)
