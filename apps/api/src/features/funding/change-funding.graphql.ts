import { builder } from '../../graphql/builder.ts'
import { idOf, idOrNothing } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { loadDecree } from '../decrees/public.ts'
import { FundingSourceEnum } from '../workers/public.ts'
import { answerFunding } from './answer-funding-request.ts'
import { type FundingConsentRow, findConsents } from './funding.queries.ts'
import { DecreeFundingType, FundingConsentType, FundingEffectType } from './funding.type.ts'
import type { FundingRuleInput, PayerInput } from './read-funding-rules.ts'
import { saveFundingRules, tryFundingRules } from './save-funding-rules.ts'
import { savePayerChanges } from './save-payer-changes.ts'

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }

const FundingPayerInputType = builder.inputType('FundingPayerInput', {
  description: 'An organisation, a party outside by its name, or with the source SELF neither: the worker.',
  fields: (t) => ({
    tenantId: t.id({ description: 'An organisation.' }),
    name: t.string({ description: 'A party outside, such as a ministry.' }),
    source: t.field({ type: FundingSourceEnum, required: true, description: 'Out of which kind of purse.' }),
  }),
})

const PayerChangeInputType = builder.inputType('PayerChangeInput', {
  description: 'Who takes over what a rule of a signed decree pays.',
  fields: (t) => ({
    ruleNumber: t.int({ required: true, description: 'Of the decree that is amended.' }),
    payer: t.field({ type: FundingPayerInputType, required: true, description: 'Who pays from then on.' }),
  }),
})

const FundingRuleInputType = builder.inputType('FundingRuleInput', {
  description:
    'What a payer takes of each person-month, after the rules before it. Without share and amount: all that is left.',
  fields: (t) => ({
    payer: t.field({ type: FundingPayerInputType, required: true, description: 'Who pays.' }),
    shareBasisPoints: t.int({ description: 'Of the whole contribution, in hundredths of a percent.' }),
    amountPerMonth: t.field({ type: 'Rupiah', description: 'Of each person-month.' }),
    fromMonth: t.field({ type: 'CalendarDate', description: 'First day of its first month.' }),
    untilMonth: t.field({ type: 'CalendarDate', description: 'First day of the month after its last.' }),
    peopleMax: t.int({ description: 'The first people of the published order.' }),
    ceiling: t.field({ type: 'Rupiah', description: 'Over the whole decree.' }),
    onlyUnregistered: t.boolean({ description: 'Only for who was in no membership before the first month.' }),
    occupationCodes: t.stringList({ description: 'Only these occupations.' }),
    villageCodes: t.stringList({ description: 'Only these villages.' }),
    pledgeId: t.id({ description: 'Only people whom this pledge of the payer holds.' }),
  }),
})

type PayerArgs = typeof FundingPayerInputType.$inferInput
type RuleArgs = typeof FundingRuleInputType.$inferInput

const payerOf = ({ tenantId, ...payer }: PayerArgs): PayerInput => ({
  ...payer,
  tenantId: tenantId == null ? null : idOrNothing(tenantId, 'Tenant'),
})
const ruleOf = ({ payer, pledgeId, ...rule }: RuleArgs): FundingRuleInput => ({
  ...rule,
  ...payerOf(payer),
  pledgeId: pledgeId == null ? null : idOrNothing(pledgeId, 'Pledge'),
})

builder.mutationFields((t) => ({
  saveFundingRules: t.fieldWithInput({
    type: DecreeFundingType,
    description:
      'Replaces the rules of a draft and asks each other payer for its consent. No rules: its own government pays all.',
    errors,
    input: {
      decreeId: t.input.id({ required: true, description: 'Which draft.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
      rules: t.input.field({ type: [FundingRuleInputType], required: true, description: 'In their order.' }),
      last: t.input.field({
        type: FundingPayerInputType,
        required: true,
        description: 'Who pays what the rules leave.',
      }),
    },
    resolve: async (_root, { input: { rules, last, ...input } }, context) => {
      const request = {
        ...input,
        decreeId: idOf(input.decreeId, 'Decree'),
        rules: rules.map(ruleOf),
        last: payerOf(last),
      }
      const id = await context.write((tx) => saveFundingRules(tx, context.actor, request))
      const decree = await loadDecree(context, id)
      if (decree === null) throw new Error('a decree that was just written cannot be read back')
      return decree
    },
  }),
  savePayerChanges: t.fieldWithInput({
    type: DecreeFundingType,
    description:
      'Replaces what the draft of an amendment changes of who pays from its month on, and asks each other organisation that is to take over. None leaves it as it was.',
    errors,
    input: {
      decreeId: t.input.id({ required: true, description: 'The draft of an amendment.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
      changes: t.input.field({ type: [PayerChangeInputType], required: true, description: 'Each rule at most once.' }),
    },
    resolve: async (_root, { input: { changes, ...input } }, context) => {
      const request = {
        ...input,
        decreeId: idOf(input.decreeId, 'Decree'),
        changes: changes.map(({ ruleNumber, payer }) => ({ ruleNumber, ...payerOf(payer) })),
      }
      const id = await context.write((tx) => savePayerChanges(tx, context.actor, request))
      const decree = await loadDecree(context, id)
      if (decree === null) throw new Error('a decree that was just written cannot be read back')
      return decree
    },
  }),
  previewFundingRules: t.fieldWithInput({
    type: [FundingEffectType],
    description: 'What rules would let each payer pay, before they are saved. Nothing is kept.',
    errors,
    input: {
      decreeId: t.input.id({ required: true, description: 'Which draft.' }),
      rules: t.input.field({ type: [FundingRuleInputType], required: true, description: 'In their order.' }),
      last: t.input.field({
        type: FundingPayerInputType,
        required: true,
        description: 'Who pays what the rules leave.',
      }),
    },
    resolve: async (_root, { input: { rules, last, decreeId } }, context) => {
      const request = { decreeId: idOf(decreeId, 'Decree'), rules: rules.map(ruleOf), last: payerOf(last) }
      return [...(await context.write((tx) => tryFundingRules(tx, context.actor, request)))]
    },
  }),
  answerFundingRequest: t.fieldWithInput({
    type: FundingConsentType,
    description:
      'Agrees for my organisation to what another’s decree lets it pay, or refuses. Who made the decree does not answer.',
    errors,
    input: {
      requestId: t.input.id({ required: true, description: 'Of `fundingRequests`.' }),
      agrees: t.input.boolean({ required: true, description: 'Or refuses.' }),
      reason: t.input.string({ description: 'Needed for a refusal.' }),
    },
    resolve: async (_root, { input }, context) => {
      const requestId = idOf(input.requestId, 'FundingConsent')
      const id = await context.write((tx) => answerFunding(tx, context.actor, { ...input, requestId }))
      const [consent] = await context.read<FundingConsentRow>(findConsents([id]))
      if (consent === undefined) throw new Error('an answer that was just written cannot be read back')
      return consent
    },
  }),
}))
