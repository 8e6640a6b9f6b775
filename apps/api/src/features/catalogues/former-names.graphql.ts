import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { idOf } from '../../graphql/ids.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { userField } from '../access/public.ts'
import { AreaType } from '../areas/public.ts'
import { addFormerName } from './add-former-name.ts'
import { type FormerNameRow, findFormerNames, listFormerNames } from './former-names.queries.ts'
import { withdrawFormerName } from './withdraw-former-name.ts'

const FormerNameType = builder.objectRef<FormerNameRow>('AreaFormerName')
FormerNameType.implement({
  description: 'What an area was called before; files that still call it so are understood.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of this name.' }),
    area: t.field({
      type: AreaType,
      nullable: true,
      description: 'As it is called now.',
      resolve: ({ area_code: code }, _args, { reference }) => reference.areas.get(code) ?? null,
    }),
    name: t.exposeString('name', { description: 'The former name.' }),
    validUntil: t.expose('valid_until', {
      type: 'CalendarDate',
      nullable: true,
      description: 'The first day on which it was no longer called so, where anybody knows.',
    }),
    legalBasis: t.exposeString('legal_basis', { nullable: true, description: 'By what law; empty while unverified.' }),
    source: t.exposeString('source', { nullable: true, description: 'Where it was read.' }),
    addedAt: t.expose('added_at', { type: 'Instant', description: 'When it was put down.' }),
    addedBy: userField(t, 'added_by', 'By whom; nobody where it came with Payung.'),
    withdrawnAt: t.expose('withdrawn_at', {
      type: 'Instant',
      nullable: true,
      description: 'Since then it finds nothing any more.',
    }),
  }),
})

builder.queryField('areaFormerNames', (t) =>
  t.connection(
    {
      type: FormerNameType,
      description: 'What areas were called before, the latest first; those that were withdrawn too.',
      resolve: async (_root, args, { read }) => {
        const page = readIdPage(args)
        return connectionOf(await read<FormerNameRow>(listFormerNames(page)), page, ({ id }) => id)
      },
    },
    { name: 'AreaFormerNameConnection', description: 'A page of former names.' },
    { name: 'AreaFormerNameEdge' },
  ),
)

builder.mutationFields((t) => ({
  addAreaFormerName: t.fieldWithInput({
    description: 'Puts down what an area was called before.',
    type: FormerNameType,
    errors: { types: [ValidationError, ConflictError, NotAllowedError] },
    input: {
      areaCode: t.input.string({ required: true, description: 'The area as it is now, `61.12.05.2003`.' }),
      name: t.input.string({ required: true, description: 'The former name.' }),
      validUntil: t.input.field({
        type: 'CalendarDate',
        description: 'The first day on which it was no longer called so.',
      }),
      legalBasis: t.input.string({ description: 'By what law.' }),
      source: t.input.string({ description: 'Where it was read; needed where there is no legal basis.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { validUntil = null, legalBasis = null, source = null } = input
      const request = { ...input, validUntil, legalBasis, source }
      return reload(context, await context.write((tx) => addFormerName(tx, context.actor, request)))
    },
  }),
  withdrawAreaFormerName: t.fieldWithInput({
    description: 'Takes a former name out of use that was put down by mistake.',
    type: FormerNameType,
    errors: { types: [NotAllowedError, NotFoundError] },
    input: { id: t.input.id({ required: true, description: 'Of `areaFormerNames`.' }) },
    resolve: async (_root, { input }, context) => {
      const id = idOf(input.id, 'AreaFormerName')
      await context.write((tx) => withdrawFormerName(tx, context.actor, { id }))
      return reload(context, id)
    },
  }),
}))

async function reload(context: Context, id: string): Promise<FormerNameRow> {
  const [row] = await context.read<FormerNameRow>(findFormerNames([id]))
  if (row === undefined) throw new Error('a former name that was just written cannot be read back')
  return row
}
