import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { confirmRegionalGrant, setRegionalGrantAside } from './decide-regional-grant.ts'
import { proposeGrantEnd, proposeRegionalGrant } from './propose-regional-grant.ts'
import { GrantBasisKindEnum, RegionalGrantType } from './regional-grants.graphql.ts'
import { findRegionalGrant, type RegionalGrantRow } from './regional-grants.queries.ts'

builder.mutationFields((t) => ({
  proposeRegionalGrant: t.fieldWithInput({
    type: RegionalGrantType,
    description: 'Proposes what my government gives a family at a death. Another person confirms it.',
    errors: { types: [ValidationError, ConflictError, NotAllowedError] },
    input: {
      amount: t.input.field({ type: 'Rupiah', required: true, description: 'For each family.' }),
      fromDay: t.input.field({ type: 'CalendarDate', required: true, description: 'The first day of death.' }),
      lastDay: t.input.field({ type: 'CalendarDate', description: 'The last; none if left out.' }),
      basisKind: t.input.field({ type: GrantBasisKindEnum, required: true, description: 'Kind of the regulation.' }),
      basisNumber: t.input.string({ required: true, description: 'Its number with the year: `12/2025`.' }),
      basisTitle: t.input.string({ required: true, description: 'What it is about.' }),
      basisDay: t.input.field({ type: 'CalendarDate', required: true, description: 'When it was enacted.' }),
    },
    resolve: async (_root, { input }, context) =>
      reload(context, await context.write((tx) => proposeRegionalGrant(tx, context.actor, input))),
  }),
  proposeRegionalGrantEnd: t.fieldWithInput({
    type: RegionalGrantType,
    description: 'Proposes the last day of a grant, today at the earliest. Another person confirms it.',
    errors: { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] },
    input: {
      grantId: t.input.id({ required: true, description: 'Of `regionalGrants`.' }),
      lastDay: t.input.field({ type: 'CalendarDate', required: true, description: 'The last day of death.' }),
      basisKind: t.input.field({ type: GrantBasisKindEnum, required: true, description: 'Kind of the regulation.' }),
      basisNumber: t.input.string({ required: true, description: 'Its number with the year: `12/2025`.' }),
      basisTitle: t.input.string({ required: true, description: 'What it is about.' }),
      basisDay: t.input.field({ type: 'CalendarDate', required: true, description: 'When it was enacted.' }),
    },
    resolve: async (_root, { input }, context) => {
      const grantId = idOf(input.grantId, 'RegionalGrant')
      return reload(context, await context.write((tx) => proposeGrantEnd(tx, context.actor, { ...input, grantId })))
    },
  }),
  confirmRegionalGrant: t.fieldWithInput({
    type: RegionalGrantType,
    description: 'Confirms a grant or its end. Who proposed it does not confirm it.',
    errors: { types: [ConflictError, NotAllowedError, NotFoundError] },
    input: { grantId: t.input.id({ required: true, description: 'Of `regionalGrants`.' }) },
    resolve: async (_root, { input }, context) => {
      const id = idOf(input.grantId, 'RegionalGrant')
      return reload(context, await context.write((tx) => confirmRegionalGrant(tx, context.actor, { id })))
    },
  }),
  setRegionalGrantAside: t.fieldWithInput({
    type: RegionalGrantType,
    description: 'Sets a proposal aside: its proposer withdraws it, another person refuses it.',
    errors: { types: [ConflictError, NotAllowedError, NotFoundError] },
    input: { grantId: t.input.id({ required: true, description: 'Of `regionalGrants`.' }) },
    resolve: async (_root, { input }, context) => {
      const id = idOf(input.grantId, 'RegionalGrant')
      return reload(context, await context.write((tx) => setRegionalGrantAside(tx, context.actor, { id })))
    },
  }),
}))

async function reload(context: Context, id: string): Promise<RegionalGrantRow> {
  const [row] = await context.read<RegionalGrantRow>(findRegionalGrant(id))
  if (row === undefined) throw new Error('a grant that was just written cannot be read back')
  return row
}
