import { builder } from '../../graphql/builder.ts'

export const InsuredKindEnum = builder.enumType('InsuredKind', {
  description: 'Under which rules somebody is insured: BPU, PU, jasa konstruksi.',
  values: ['SELF_EMPLOYED', 'WAGE_EARNER', 'CONSTRUCTION'] as const,
})

export const OccupationGroupEnum = builder.enumType('OccupationGroup', {
  description: 'Groups that discounts tell apart: transport workers, and all others.',
  values: ['TRANSPORT', 'OTHER'] as const,
})

export const RiskClassEnum = builder.enumType('RiskClass', {
  description: 'Risk of the work of wage earners.',
  values: ['VERY_LOW', 'LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH'] as const,
})

export const TariffKindEnum = builder.enumType('TariffKind', {
  description:
    'What a line sets: a share of the base, an amount for everybody, the base of the package, the base from an income on, a discount, the rule for shared months.',
  values: ['RATE', 'FLAT', 'PACKAGE_BASE', 'BRACKET', 'DISCOUNT', 'SHARED_MONTH'] as const,
})

export const SharedMonthRuleEnum = builder.enumType('SharedMonthRule', {
  description: 'What holds where a source with a discount and one without share a month.',
  values: ['WITH_DISCOUNT', 'WITHOUT_DISCOUNT'] as const,
})

export const TariffLimitEnum = builder.enumType('TariffLimit', {
  description: 'Which limit took the place of base × rate.',
  values: ['MIN', 'MAX'] as const,
})

export const TariffChangeStateEnum = builder.enumType('TariffChangeState', {
  description: 'Waiting, in the tariff, refused by another person, withdrawn by its proposer.',
  values: ['OPEN', 'CONFIRMED', 'REFUSED', 'WITHDRAWN'] as const,
})
