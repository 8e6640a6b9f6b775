import { tariffOf } from '@payung/database/tariff-rows'
import { effectOfChange, type TariffChange, type TariffEffect } from '@payung/domain/money/tariff-change'
import { builder } from '../../graphql/builder.ts'
import { onePersonRefusalField, userField } from '../access/public.ts'
import { FundingSourceEnum, InsuranceProgrammeEnum } from '../workers/public.ts'
import { loadTariffs } from './load-tariffs.ts'
import { TariffType } from './tariff.type.ts'
import { OccupationGroupEnum, RiskClassEnum, TariffChangeStateEnum } from './tariff-enums.type.ts'
import { mayChangeTariffs } from './tariffs.policy.ts'
import { findTariffChanges, type TariffChangeRow } from './tariffs.queries.ts'

export const TariffEffectType = builder.objectRef<TariffEffect>('TariffEffect').implement({
  description: 'A contribution that a change makes another one, by an example.',
  fields: (t) => ({
    programme: t.expose('programme', { type: InsuranceProgrammeEnum, description: 'Which programme.' }),
    occupationGroup: t.expose('occupationGroup', {
      type: OccupationGroupEnum,
      nullable: true,
      description: 'Whose contribution.',
    }),
    riskClass: t.expose('riskClass', { type: RiskClassEnum, nullable: true, description: 'Of wage earners.' }),
    income: t.expose('incomeRupiah', {
      type: 'Rupiah',
      nullable: true,
      description: 'Income or wage of the example; null for the vulnerable worker’s package.',
    }),
    sources: t.field({
      type: [FundingSourceEnum],
      description: 'Who pays it: each alone, or all together where the month is shared.',
      resolve: ({ sources }) => [...sources],
    }),
    isShared: t.exposeBoolean('isShared', { description: 'Whether these sources share the month.' }),
    before: t.expose('beforeRupiah', {
      type: 'Rupiah',
      nullable: true,
      description: 'As the tariff stands; null where it has no answer.',
    }),
    after: t.expose('afterRupiah', { type: 'Rupiah', nullable: true, description: 'With the change.' }),
  }),
})

export const TariffChangeType = builder.objectRef<TariffChangeRow>('TariffChange').implement({
  description: 'What the province wants a line of the tariff to set, or to end, until a second person confirms it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable.' }),
    tariff: t.field({
      type: TariffType,
      description: 'The line, its months, and what it is to set; of a line that ends nothing is set.',
      resolve: tariffOf,
    }),
    ends: t.exposeBoolean('ends', { description: 'The line holds no more in these months.' }),
    state: t.expose('state', { type: TariffChangeStateEnum, description: 'Where it stands.' }),
    proposedAt: t.expose('proposed_at', { type: 'Instant', description: 'When it was proposed.' }),
    proposedBy: userField(t, 'proposed_by', 'By whom.'),
    decidedAt: t.expose('decided_at', { type: 'Instant', nullable: true, description: 'When it was decided.' }),
    decidedBy: userField(t, 'decided_by', 'By whom.'),
    isMine: t.boolean({
      description: 'Whether I proposed it: then somebody else confirms it.',
      resolve: ({ proposed_by: proposer }, _args, { actor }) => proposer === actor.userId,
    }),
    onePersonRefusal: onePersonRefusalField(t, 'TARIFF', {
      description: 'Why I would be refused to confirm it, though my role allows it.',
      isDecidedHere: ({ state }, { actor }) => state === 'OPEN' && mayChangeTariffs(actor),
    }),
    effect: t.field({
      type: [TariffEffectType],
      description: 'Contributions of its first month that it makes other ones; nothing once it is decided.',
      resolve: async (row, _args, context) =>
        row.state === 'OPEN' ? [...effectOfChange(await loadTariffs(context), changeOf(row))] : [],
    }),
  }),
})

function changeOf(row: TariffChangeRow): TariffChange {
  return { ...tariffOf(row), ends: row.ends }
}

builder.queryField('tariffChanges', (t) =>
  t.field({
    type: [TariffChangeType],
    description: 'Changes of the tariff: those that wait, then the latest. The province alone sees them.',
    resolve: (_root, _args, { read }) => read<TariffChangeRow>(findTariffChanges()),
  }),
)
