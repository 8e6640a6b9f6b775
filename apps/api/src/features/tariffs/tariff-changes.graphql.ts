import { effectOfChange } from '@payung/domain/money/tariff-change'
import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { FundingSourceEnum, InsuranceProgrammeEnum } from '../workers/public.ts'
import { confirmTariffChange, withdrawTariffChange } from './decide-tariff-change.ts'
import { loadTariffs } from './load-tariffs.ts'
import { proposeTariffChange } from './propose-tariff-change.ts'
import { readTariffChange, type TariffChangeInput } from './read-tariff-change.ts'
import { TariffChangeType, TariffEffectType } from './tariff-change.type.ts'
import {
  InsuredKindEnum,
  OccupationGroupEnum,
  RiskClassEnum,
  SharedMonthRuleEnum,
  TariffKindEnum,
} from './tariff-enums.type.ts'
import { assertMayChangeTariffs } from './tariffs.policy.ts'
import { findTariffChange, type TariffChangeRow } from './tariffs.queries.ts'

const TariffChangeInputType = builder.inputType('TariffChangeInput', {
  description: 'A line of the tariff, its months, and what it is to set.',
  fields: (t) => ({
    kind: t.field({ type: TariffKindEnum, required: true, description: 'What the line sets.' }),
    membershipKind: t.field({ type: InsuredKindEnum, required: true, description: 'For whom.' }),
    programme: t.field({ type: InsuranceProgrammeEnum, description: 'Of a rate, a flat amount and a discount.' }),
    occupationGroup: t.field({ type: OccupationGroupEnum, description: 'Of a discount.' }),
    riskClass: t.field({ type: RiskClassEnum, description: 'Of a rate by risk.' }),
    incomeFrom: t.field({ type: 'Rupiah', description: 'Of a bracket: its first income of a month.' }),
    fromMonth: t.field({ type: 'CalendarDate', required: true, description: 'First day of a month not yet over.' }),
    untilMonth: t.field({ type: 'CalendarDate', description: 'First month in which it no longer holds.' }),
    ends: t.boolean({ required: true, description: 'Whether the line is to hold no more in these months.' }),
    rateMillionths: t.int({ description: 'Of a rate and a discount, in millionths: 1% is 10000.' }),
    amount: t.field({ type: 'Rupiah', description: 'Of a flat amount, a package and a bracket.' }),
    min: t.field({ type: 'Rupiah', description: 'Lowest contribution by a rate.' }),
    max: t.field({ type: 'Rupiah', description: 'Highest contribution by a rate.' }),
    excludedSources: t.field({ type: [FundingSourceEnum], description: 'Sources that a discount does not reach.' }),
    sharedMonth: t.field({ type: SharedMonthRuleEnum, description: 'The rule for shared months.' }),
    legalBasis: t.string({ description: 'By what law.' }),
  }),
})

function readInput({
  amount,
  min,
  max,
  incomeFrom,
  ...input
}: typeof TariffChangeInputType.$inferInput): TariffChangeInput {
  return {
    ...input,
    amountRupiah: amount ?? null,
    minRupiah: min ?? null,
    maxRupiah: max ?? null,
    incomeFromRupiah: incomeFrom ?? null,
    excludedSources: input.excludedSources ?? [],
  }
}

builder.mutationFields((t) => ({
  previewTariffChange: t.field({
    type: [TariffEffectType],
    description: 'What a change would do to contributions of its first month, by examples. Nothing is written.',
    errors: { types: [ValidationError, NotAllowedError] },
    args: { input: t.arg({ type: TariffChangeInputType, required: true, description: 'The change.' }) },
    resolve: async (_root, { input }, context) => {
      assertMayChangeTariffs(context.actor)
      const tariffs = await loadTariffs(context)
      return [...effectOfChange(tariffs, readTariffChange(tariffs, readInput(input)))]
    },
  }),
  proposeTariffChange: t.field({
    type: TariffChangeType,
    description: 'Proposes what a line of the tariff sets from a month on. Another person confirms it.',
    errors: { types: [ValidationError, ConflictError, NotAllowedError] },
    args: { input: t.arg({ type: TariffChangeInputType, required: true, description: 'The change.' }) },
    resolve: async (_root, { input }, context) =>
      reload(context, await context.write((tx) => proposeTariffChange(tx, context.actor, readInput(input)))),
  }),
  confirmTariffChange: t.fieldWithInput({
    type: TariffChangeType,
    description: 'Brings a change into the tariff. Who proposed it does not confirm it.',
    errors: { types: [ConflictError, NotAllowedError, NotFoundError] },
    input: { changeId: t.input.id({ required: true, description: 'Of `tariffChanges`.' }) },
    resolve: async (_root, { input }, context) => {
      const id = idOf(input.changeId, 'TariffChange')
      return reload(context, await context.write((tx) => confirmTariffChange(tx, context.actor, { id })))
    },
  }),
  withdrawTariffChange: t.fieldWithInput({
    type: TariffChangeType,
    description: 'Sets a change aside: its proposer withdraws it, another person refuses it.',
    errors: { types: [ConflictError, NotAllowedError, NotFoundError] },
    input: { changeId: t.input.id({ required: true, description: 'Of `tariffChanges`.' }) },
    resolve: async (_root, { input }, context) => {
      const id = idOf(input.changeId, 'TariffChange')
      return reload(context, await context.write((tx) => withdrawTariffChange(tx, context.actor, { id })))
    },
  }),
}))

async function reload(context: Context, id: string): Promise<TariffChangeRow> {
  const [row] = await context.read<TariffChangeRow>(findTariffChange(id))
  if (row === undefined) throw new Error('a change of the tariff that was just written cannot be read back')
  return row
}
