import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { ClaimType } from './claim.type.ts'
import { decideHeirShortfall, makeHeirLink, recordHeirCall } from './hear-heir.ts'
import { confirmHeirAccount, enterHeirAccount } from './heir-account.ts'
import { approveHeirSettlement, openHeirDispute, proposeHeirSettlement, writeHeirCertificate } from './heir-dispute.ts'
import { HeirRelationEnum, HeirSourceEnum } from './heirs.type.ts'
import { reloadClaim } from './load-claims.ts'
import { removeClaimHeir, saveClaimHeir } from './save-heir.ts'

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }
const REASON = '10 to 300 letters, without a NIK or another long number.'

interface NewHeirLink {
  readonly claimId: string
  readonly code: string
}

const HeirLinkType = builder.objectRef<NewHeirLink>('NewHeirLink').implement({
  description: 'A link that was just made. It is in this answer alone: nobody can read it again.',
  fields: (t) => ({
    path: t.string({
      description: 'Where the heir opens it, without signing in, for 30 days.',
      resolve: ({ code }) => `/publik/ahli-waris/${code}`,
    }),
    claim: t.field({
      type: ClaimType,
      description: 'The case.',
      resolve: ({ claimId }, _args, context) => reloadClaim(context, claimId),
    }),
  }),
})

builder.mutationFields((t) => ({
  saveClaimHeir: t.fieldWithInput({
    type: ClaimType,
    description: 'Names a relative of somebody who has died, or corrects one; a correction ends their account.',
    errors,
    input: {
      claimId: t.input.id({ required: true, description: 'In which case.' }),
      heirId: t.input.id({ description: 'Whom to correct; left out, another relative is named.' }),
      relation: t.input.field({ type: HeirRelationEnum, required: true, description: 'How they are related.' }),
      name: t.input.string({ required: true, description: 'Who, 2 to 120 letters.' }),
      birthDate: t.input.field({ type: 'CalendarDate', required: true, description: 'When they were born.' }),
      isLiving: t.input.boolean({ required: true, description: 'They are alive.' }),
      source: t.input.field({ type: HeirSourceEnum, required: true, description: 'From where they are known.' }),
      nationalId: t.input.string({ description: 'Their NIK; left out in a correction, the one before stays.' }),
      guardianName: t.input.string({ description: 'Who receives for a child, 2 to 120 letters.' }),
      attorneyId: t.input.id({ description: 'Another heir who receives for them, by a power of attorney.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { heirId, attorneyId, nationalId, guardianName, ...facts } = input
      const ids = {
        claimId: idOf(input.claimId, 'Claim'),
        heirId: heirId == null ? null : idOf(heirId, 'ClaimHeir'),
        attorneyId: attorneyId == null ? null : idOf(attorneyId, 'ClaimHeir'),
      }
      const heir = { ...facts, nationalId: nationalId ?? null, guardianName: guardianName ?? null, ...ids }
      const id = await context.write((tx) => saveClaimHeir(tx, context.actor, heir))
      return reloadClaim(context, id)
    },
  }),
  removeClaimHeir: t.fieldWithInput({
    type: ClaimType,
    description: 'Takes somebody out of a family who does not belong there.',
    errors,
    input: {
      heirId: t.input.id({ required: true, description: 'Whom.' }),
      reason: t.input.string({ required: true, description: `Why, ${REASON}` }),
    },
    resolve: async (_root, { input }, context) => {
      const heirId = idOf(input.heirId, 'ClaimHeir')
      const id = await context.write((tx) => removeClaimHeir(tx, context.actor, { reason: input.reason, heirId }))
      return reloadClaim(context, id)
    },
  }),
  enterHeirAccount: t.fieldWithInput({
    type: ClaimType,
    description: 'Enters the account of an heir, in their own name or, for a child, in the guardian’s.',
    errors,
    input: {
      heirId: t.input.id({ required: true, description: 'Whose.' }),
      bank: t.input.string({ required: true, description: 'Which bank, 2 to 60 letters.' }),
      holder: t.input.string({ required: true, description: 'In whose name, as the account book says.' }),
      number: t.input.string({ required: true, description: 'Its number, 6 to 20 digits.' }),
    },
    resolve: async (_root, { input }, context) => {
      const heirId = idOf(input.heirId, 'ClaimHeir')
      const id = await context.write((tx) => enterHeirAccount(tx, context.actor, { ...input, heirId }))
      return reloadClaim(context, id)
    },
  }),
  confirmHeirAccount: t.fieldWithInput({
    type: ClaimType,
    description:
      'Confirms an account, by another person than who entered it, who reads its number from the account book.',
    errors,
    input: {
      accountId: t.input.id({ required: true, description: 'Which.' }),
      number: t.input.string({ required: true, description: 'The same number once more.' }),
    },
    resolve: async (_root, { input }, context) => {
      const accountId = idOf(input.accountId, 'HeirAccount')
      const id = await context.write((tx) => confirmHeirAccount(tx, context.actor, { ...input, accountId }))
      return reloadClaim(context, id)
    },
  }),
  makeHeirLink: t.fieldWithInput({
    type: HeirLinkType,
    description: 'Makes the link by which an heir says how much arrived; by nobody who has handled the case.',
    errors,
    input: { accountId: t.input.id({ required: true, description: 'To which account it was paid.' }) },
    resolve: (_root, { input }, context) => {
      const accountId = idOf(input.accountId, 'HeirAccount')
      return context.write((tx) => makeHeirLink(tx, context.actor, { accountId }))
    },
  }),
  recordHeirCall: t.fieldWithInput({
    type: ClaimType,
    description: 'Writes down what an heir says in a recorded call; by nobody who has handled the case.',
    errors,
    input: {
      accountId: t.input.id({ required: true, description: 'To which account it was paid.' }),
      received: t.input.field({ type: 'Rupiah', required: true, description: 'What the heir says arrived.' }),
      note: t.input.string({ required: true, description: `With whom, and where the recording lies, ${REASON}` }),
    },
    resolve: async (_root, { input }, context) => {
      const accountId = idOf(input.accountId, 'HeirAccount')
      const id = await context.write((tx) => recordHeirCall(tx, context.actor, { ...input, accountId }))
      return reloadClaim(context, id)
    },
  }),
  decideHeirShortfall: t.fieldWithInput({
    type: ClaimType,
    description: 'Decides about a shortfall; by nobody who has handled the case or written it down.',
    errors,
    input: {
      accountId: t.input.id({ required: true, description: 'Of which account.' }),
      reason: t.input.string({ required: true, description: `How it was cleared up, ${REASON}` }),
    },
    resolve: async (_root, { input }, context) => {
      const accountId = idOf(input.accountId, 'HeirAccount')
      const id = await context.write((tx) => decideHeirShortfall(tx, context.actor, { ...input, accountId }))
      return reloadClaim(context, id)
    },
  }),
  writeHeirCertificate: t.fieldWithInput({
    type: ClaimType,
    description: 'Writes down that the letter which names the heirs is asked for, or issued.',
    errors,
    input: {
      claimId: t.input.id({ required: true, description: 'In which case.' }),
      isIssued: t.input.boolean({ required: true, description: 'It is issued.' }),
      number: t.input.string({ description: 'Where it is issued: its number, 3 to 80 letters.' }),
      issuedOn: t.input.field({ type: 'CalendarDate', description: 'Where it is issued: when.' }),
      issuer: t.input.string({ description: 'Where it is issued: by whom, 2 to 120 letters.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { number, issuedOn, issuer, isIssued } = input
      const letter = { isIssued, number: number ?? '', issuedOn: issuedOn ?? '', issuer: issuer ?? '' }
      const claimId = idOf(input.claimId, 'Claim')
      const id = await context.write((tx) => writeHeirCertificate(tx, context.actor, { ...letter, claimId }))
      return reloadClaim(context, id)
    },
  }),
  openHeirDispute: t.fieldWithInput({
    type: ClaimType,
    description:
      'Marks that the heirs do not agree: nothing is paid until two people have settled it. Or that no heir is known: the reason is the proposal.',
    errors,
    input: {
      claimId: t.input.id({ required: true, description: 'In which case.' }),
      reason: t.input.string({ required: true, description: `Why, ${REASON}` }),
      isWithoutHeir: t.input.boolean({ description: 'No heir is known; left out, the heirs do not agree.' }),
    },
    resolve: async (_root, { input }, context) => {
      const entry = { reason: input.reason, isWithoutHeir: input.isWithoutHeir ?? false }
      const claimId = idOf(input.claimId, 'Claim')
      const id = await context.write((tx) => openHeirDispute(tx, context.actor, { ...entry, claimId }))
      return reloadClaim(context, id)
    },
  }),
  proposeHeirSettlement: t.fieldWithInput({
    type: ClaimType,
    description: 'Proposes how a dispute is settled, in place of what was proposed before.',
    errors,
    input: {
      disputeId: t.input.id({ required: true, description: 'Which.' }),
      proposal: t.input.string({ required: true, description: `How, ${REASON}` }),
    },
    resolve: async (_root, { input }, context) => {
      const disputeId = idOf(input.disputeId, 'HeirDispute')
      const id = await context.write((tx) => proposeHeirSettlement(tx, context.actor, { ...input, disputeId }))
      return reloadClaim(context, id)
    },
  }),
  approveHeirSettlement: t.fieldWithInput({
    type: ClaimType,
    description: 'Approves how another person has proposed to settle a dispute.',
    errors,
    input: {
      disputeId: t.input.id({ required: true, description: 'Which.' }),
      proposal: t.input.string({ required: true, description: 'As it was read: another one is not approved.' }),
    },
    resolve: async (_root, { input }, context) => {
      const disputeId = idOf(input.disputeId, 'HeirDispute')
      const id = await context.write((tx) => approveHeirSettlement(tx, context.actor, { ...input, disputeId }))
      return reloadClaim(context, id)
    },
  }),
}))
