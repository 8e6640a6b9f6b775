import { HEIR_RELATIONS, HEIR_SOURCES } from '@payung/domain/benefit/heirs'
import { maskNationalId } from '@payung/domain/identity/national-id-digits'
import { builder } from '../../graphql/builder.ts'
import { globalIdOf } from '../../graphql/ids.ts'
import { OnePersonRefusalType, onePersonRefusal, onePersonRefusalField } from '../access/public.ts'
import { userByIdField } from '../cohorts/public.ts'
import { ClaimSummaryType, ClaimType } from './claim.type.ts'
import {
  HEIR_ACCOUNT_ACTIONS,
  heirAccountActionsOn,
  mayApproveSettlement,
  mayNameHeirs,
  mayOpenDispute,
  mayProposeSettlement,
  mayRecordNoHeir,
  relationsToName,
  waitsForAnother,
} from './heirs.policy.ts'
import type { CardPersonRow, HeirAccountRow, HeirCertificateRow, HeirDisputeRow } from './heirs.queries.ts'
import {
  FAMILY_HINDRANCES,
  type FamilyMember,
  hasFamily,
  loadFamily,
  loadHeirCertificate,
  loadHeirDisputes,
  loadPeopleOfCard,
} from './load-heirs.ts'

export const HeirRelationEnum = builder.enumType('HeirRelation', {
  description: 'How somebody is related to who has died.',
  values: HEIR_RELATIONS,
})
export const HeirSourceEnum = builder.enumType('HeirSource', {
  description: 'From where a relative is known: the family card, the village, or the family itself.',
  values: HEIR_SOURCES,
})
const HeirHindranceEnum = builder.enumType('HeirHindrance', {
  description: 'What keeps the money from going to the heirs.',
  values: FAMILY_HINDRANCES,
})
const HeirAccountActionEnum = builder.enumType('HeirAccountAction', {
  description: 'A step with the account of an heir.',
  values: HEIR_ACCOUNT_ACTIONS,
})
const HeirChannelEnum = builder.enumType('HeirChannel', {
  description: 'How an heir has answered: by their own link, or in a recorded call.',
  values: ['LINK', 'CALL'] as const,
})

const HeirAccountType = builder.objectRef<HeirAccountRow>('HeirAccount').implement({
  description: 'The account of an heir, by its last digits, with what it was paid and what the heir says arrived.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of the account.' }),
    bank: t.exposeString('bank', { description: 'Which bank.' }),
    holder: t.exposeString('holder', { description: 'In whose name it is.' }),
    maskedNumber: t.string({
      description: 'Dots and the last four digits of its number.',
      resolve: ({ number_tail: tail }) => `•••• ${tail}`,
    }),
    enteredBy: userByIdField(t, 'entered_by', 'Who entered it.'),
    confirmedBy: userByIdField(t, 'confirmed_by', 'Who confirmed it; null until somebody has.'),
    confirmedAt: t.expose('confirmed_at', { type: 'Instant', nullable: true, description: 'When it was confirmed.' }),
    paid: t.expose('paid_rupiah', {
      type: 'Rupiah',
      nullable: true,
      description: 'What the insurer paid to it, as the step of the claim says; null before.',
    }),
    linkUntil: t.expose('link_until', {
      type: 'Instant',
      nullable: true,
      description: 'Until when the heir’s link opens; null where none does.',
    }),
    channel: t.expose('channel', { type: HeirChannelEnum, nullable: true, description: 'How the heir has answered.' }),
    received: t.expose('received_rupiah', {
      type: 'Rupiah',
      nullable: true,
      description: 'What the heir says arrived; null until they have.',
    }),
    isShort: t.exposeBoolean('is_short', { description: 'The heir says less arrived than was paid.' }),
    recordedBy: userByIdField(t, 'recorded_by', 'Who wrote a call down; null for the heir’s own link.'),
    recordedAt: t.expose('recorded_at', { type: 'Instant', nullable: true, description: 'When the heir answered.' }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'Of a call: with whom, and where its recording lies.',
    }),
    shortfallDecidedBy: userByIdField(t, 'decided_by', 'Who decided about the shortfall; null while it is open.'),
    shortfallReason: t.exposeString('decision_reason', {
      nullable: true,
      description: 'How the shortfall was cleared up.',
    }),
    actions: t.field({
      type: [HeirAccountActionEnum],
      description: 'What I can do with it now; nothing that decides about my own work or an account in my name.',
      resolve: (account, _args, { actor }) => [...heirAccountActionsOn(actor, account)],
    }),
    waitsForAnother: t.boolean({
      description:
        'The next step waits for somebody else, as I have entered the account, handled the case or recorded the call, or the account is in my name.',
      resolve: (account, _args, { actor }) => waitsForAnother(actor, account),
    }),
    onePersonRefusal: t.field({
      type: OnePersonRefusalType,
      nullable: true,
      description: 'Why the next step would be refused, though my role allows it.',
      resolve: (account, _args, context) =>
        heirAccountActionsOn(context.actor, account).length > 0
          ? onePersonRefusal(context, 'HEIR_ACCOUNT', account.id)
          : null,
    }),
  }),
})

const ClaimHeirType = builder.objectRef<FamilyMember>('ClaimHeir').implement({
  description: 'A relative of somebody who has died.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of the relative.' }),
    relation: t.expose('relation', { type: HeirRelationEnum, description: 'How they are related.' }),
    name: t.exposeString('name', { description: 'Who.' }),
    birthDate: t.expose('birthDate', { type: 'CalendarDate', description: 'When they were born.' }),
    isLiving: t.exposeBoolean('isLiving', { description: 'They are alive.' }),
    isMinor: t.exposeBoolean('isMinor', { description: 'A child by the age of the reference data.' }),
    source: t.expose('source', { type: HeirSourceEnum, description: 'From where they are known.' }),
    maskedNationalId: t.string({
      nullable: true,
      description: 'Their NIK, masked but for its first four digits; null where none was written.',
      resolve: ({ national_id_prefix: prefix }) => (prefix === null ? null : maskNationalId(prefix)),
    }),
    guardianName: t.exposeString('guardian_name', { nullable: true, description: 'Who receives for a child.' }),
    attorneyId: t.exposeID('attorney_id', {
      nullable: true,
      description: 'Which other heir receives for them, by a power of attorney.',
    }),
    attorneyName: t.exposeString('attorneyName', { nullable: true, description: 'Their name.' }),
    receives: t.exposeBoolean('receives', { description: 'They are of the class that comes first.' }),
    account: t.field({
      type: HeirAccountType,
      nullable: true,
      description: 'Their account; null until one is entered.',
      resolve: ({ account }) => account,
    }),
  }),
})

const FamilyCardPersonType = builder.objectRef<CardPersonRow>('FamilyCardPerson').implement({
  description: 'Somebody on the family card of who has died, as their own record has them.',
  fields: (t) => ({
    id: t.id({ description: 'Of the person.', resolve: ({ id }) => globalIdOf('Worker', id) }),
    name: t.exposeString('name', { description: 'Who.' }),
    birthDate: t.expose('birth_date', { type: 'CalendarDate', description: 'When they were born.' }),
    isLiving: t.exposeBoolean('is_living', { description: 'Their record does not say that they have died.' }),
    maskedNationalId: t.string({
      description: 'Their NIK, masked but for its first four digits.',
      resolve: ({ national_id_prefix: prefix }) => maskNationalId(prefix),
    }),
  }),
})

const HeirCertificateType = builder.objectRef<HeirCertificateRow>('HeirCertificate').implement({
  description: 'The letter that names the heirs, as far as it is.',
  fields: (t) => ({
    isIssued: t.boolean({
      description: 'It is issued; else only asked for.',
      resolve: ({ state }) => state === 'ISSUED',
    }),
    number: t.exposeString('number', { nullable: true, description: 'Its number.' }),
    issuedOn: t.expose('issued_on', { type: 'CalendarDate', nullable: true, description: 'When it was issued.' }),
    issuer: t.exposeString('issuer', { nullable: true, description: 'Who issued it.' }),
  }),
})

const HeirDisputeType = builder.objectRef<HeirDisputeRow>('HeirDispute').implement({
  description: 'Heirs who do not agree, and how it was settled; or that no heir is known. Two people say so.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of the dispute.' }),
    isWithoutHeir: t.exposeBoolean('is_without_heir', {
      description: 'No heir is known, and the proposal says why; else the heirs do not agree.',
    }),
    reason: t.exposeString('reason', { description: 'Why they do not agree, or why no heir is known.' }),
    openedBy: userByIdField(t, 'opened_by', 'Who marked it.'),
    openedAt: t.expose('opened_at', { type: 'Instant', description: 'When.' }),
    proposal: t.exposeString('proposal', {
      nullable: true,
      description: 'How it is to be settled; null until proposed.',
    }),
    proposedBy: userByIdField(t, 'proposed_by', 'Who proposed it last.'),
    decidedBy: userByIdField(t, 'decided_by', 'Who approved it; null while it is open.'),
    decidedAt: t.expose('decided_at', { type: 'Instant', nullable: true, description: 'When it was approved.' }),
    mayPropose: t.boolean({
      description: 'I may propose how it is settled.',
      resolve: (dispute, _args, { actor }) => mayProposeSettlement(actor, dispute),
    }),
    mayApprove: t.boolean({
      description: 'I may approve what another person has proposed.',
      resolve: (dispute, _args, { actor }) => mayApproveSettlement(actor, dispute),
    }),
    onePersonRefusal: onePersonRefusalField(t, 'HEIR_DISPUTE', {
      description: 'Why I would be refused to approve it, though my role allows it.',
      isDecidedHere: (dispute, { actor }) => mayApproveSettlement(actor, dispute),
    }),
  }),
})

builder.objectFields(ClaimType, (t) => ({
  heirs: t.field({
    type: [ClaimHeirType],
    nullable: true,
    description:
      'The family of somebody who has died, in the order in which they were named; null for other events and to who works for a part of the government.',
    resolve: async (claim, _args, context) => {
      const family = await loadFamily(context, claim)
      return family === null ? null : [...family.members]
    },
  }),
  peopleOfCard: t.field({
    type: [FamilyCardPersonType],
    description:
      'Who stands on the family card of the person, among the records that I may open, and is not named yet: the eldest first, at most 20. Empty to who names no heirs.',
    resolve: async (claim, _args, context) => [...(await loadPeopleOfCard(context, claim))],
  }),
  heirClass: t.int({
    nullable: true,
    description:
      'Which class of heirs comes first, from 1 to 6, the last being who sees to the funeral; null where nobody of the family is alive.',
    resolve: async (claim, _args, context) => (await loadFamily(context, claim))?.order.classNumber ?? null,
  }),
  heirHindrances: t.field({
    type: [HeirHindranceEnum],
    description: 'What keeps the money from going to the heirs now.',
    resolve: async (claim, _args, context) => [...((await loadFamily(context, claim))?.hindrances ?? [])],
  }),
  mayNameHeirs: t.boolean({
    description: 'I may name heirs and enter their accounts.',
    resolve: async (claim, _args, context) =>
      mayNameHeirs(context.actor, claim.state) && (await hasFamily(context, claim)),
  }),
  mayRecordNoHeir: t.boolean({
    description: 'I may write down that no heir is known, which another person approves.',
    resolve: async (claim, _args, context) => {
      const family = await loadFamily(context, claim)
      if (family === null) return false
      const isWithoutHeirs = family.order.hindrances.includes('NOBODY')
      return mayRecordNoHeir(context.actor, claim.state, {
        isWithoutHeirs,
        disputes: await loadHeirDisputes(context, claim),
      })
    },
  }),
  mayOpenDispute: t.boolean({
    description:
      'I may write down that the heirs do not agree, which holds the payment until two people have settled it.',
    resolve: async (claim, _args, context) =>
      (await hasFamily(context, claim)) &&
      mayOpenDispute(context.actor, claim.state, await loadHeirDisputes(context, claim)),
  }),
  relationsToName: t.field({
    type: [HeirRelationEnum],
    description: 'As whom I may name somebody; empty where I name no heirs.',
    resolve: async (claim, _args, context) =>
      (await hasFamily(context, claim))
        ? [...relationsToName(context.actor, claim.state, await loadHeirDisputes(context, claim))]
        : [],
  }),
  heirCertificate: t.field({
    type: HeirCertificateType,
    nullable: true,
    description: 'The letter that names the heirs; null until it is asked for.',
    resolve: (claim, _args, context) => loadHeirCertificate(context, claim),
  }),
  heirDisputes: t.field({
    type: [HeirDisputeType],
    description: 'Disputes among the heirs, and that none is known, the latest first, at most 20.',
    resolve: async (claim, _args, context) => [...(await loadHeirDisputes(context, claim))],
  }),
}))

builder.objectField(ClaimSummaryType, 'hasShortfall', (t) =>
  t.exposeBoolean('has_shortfall', {
    description:
      'An heir says less arrived than was paid, and nobody has decided about it; false to who works for a part of the government.',
  }),
)
