import { builder } from '../../graphql/builder.ts'
import { isUuid, NOTHING, uuidOf } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { AgreementType } from './agreement.type.ts'
import { agreementIdOf, reloadAgreement } from './agreement-changes.graphql.ts'
import { AgreementKindEnum, PartyKindEnum, PledgeRemainderEnum, SignatoryCapacityEnum } from './agreement-enums.type.ts'
import { saveAgreement } from './save-agreement.ts'

const PartyInputType = builder.inputType('AgreementPartyInput', {
  description: 'One party, either of the directory or outside Payung.',
  fields: (t) => ({
    id: t.id({ description: 'The party as it is there already.' }),
    kind: t.field({ type: PartyKindEnum, required: true, description: 'What it is.' }),
    tenantId: t.id({ description: 'The organisation.' }),
    outsideName: t.string({ description: 'Its name, where it does not work with Payung.' }),
    signatoryName: t.string({ description: 'Who signs.' }),
    signatoryTitle: t.string({ description: 'In which position.' }),
    signatoryCapacity: t.field({ type: SignatoryCapacityEnum, required: true, description: 'In which capacity.' }),
  }),
})

const ObligationInputType = builder.inputType('ObligationInput', {
  description: 'One thing that a party promises.',
  fields: (t) => ({
    id: t.id({ description: 'The obligation as it is there already.' }),
    partyIndex: t.int({ required: true, description: 'Place of its party among the parties given, from 0.' }),
    text: t.string({ required: true, description: 'What is promised.' }),
    dueOn: t.field({ type: 'CalendarDate', description: 'Last day on which it is in time.' }),
  }),
})

const wordsOf = (text: string | null | undefined) => text?.trim() || null
const ownId = (id: string | null | undefined) => (id != null && isUuid(id) ? id : null)

builder.mutationField('saveAgreement', (t) =>
  t.fieldWithInput({
    description:
      'Draws an agreement up, or changes its text while it is a draft or negotiated; without an id a new one.',
    type: AgreementType,
    errors: { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] },
    input: {
      agreementId: t.input.id({ description: 'The one to change.' }),
      expectedVersion: t.input.int({ description: 'Its version as I saw it.' }),
      kind: t.input.field({ type: AgreementKindEnum, required: true, description: 'What sort.' }),
      number: t.input.string({ description: 'Where it has one already.' }),
      title: t.input.string({ required: true, description: 'What it is called, 5 to 300 letters.' }),
      purpose: t.input.string({ required: true, description: 'What it is for, 5 to 4,000 letters.' }),
      validFrom: t.input.field({ type: 'CalendarDate', required: true, description: 'First day on which it holds.' }),
      lastDay: t.input.field({ type: 'CalendarDate', required: true, description: 'Last day on which it holds.' }),
      quotaPeople: t.input.int({ description: 'For how many people.' }),
      quotaRupiah: t.input.field({ type: 'Rupiah', description: 'For how much money.' }),
      pledgeRemainder: t.input.field({
        type: PledgeRemainderEnum,
        description:
          'What becomes of the money that a pledge under it leaves; left out, it returns to the agreement. Rolling over needs a company among the parties.',
      }),
      pledgeAreaCodes: t.input.stringList({
        description:
          'Areas for which companies may pledge under it, with all that lies below them; left out or empty, everywhere. Areas of governments among the parties.',
      }),
      pledgeOccupationCodes: t.input.stringList({
        description: 'Occupations for which companies may pledge under it; left out or empty, all of them.',
      }),
      underId: t.input.id({ description: 'The memorandum that it carries out.' }),
      regulationIds: t.input.idList({ required: true, description: 'What it rests on.' }),
      parties: t.input.field({ type: [PartyInputType], required: true, description: 'All of them, in order.' }),
      obligations: t.input.field({
        type: [ObligationInputType],
        required: true,
        description: 'All of them, in order.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const regulationIds = input.regulationIds.map((id) => uuidOf(id, 'Regulation') ?? NOTHING)
      const asked = {
        agreementId: input.agreementId == null ? null : agreementIdOf(input.agreementId),
        expectedVersion: input.expectedVersion ?? null,
        kind: input.kind,
        number: wordsOf(input.number),
        title: input.title.trim(),
        purpose: input.purpose.trim(),
        validFrom: input.validFrom,
        lastDay: input.lastDay,
        quotaPeople: input.quotaPeople ?? null,
        quotaRupiah: input.quotaRupiah ?? null,
        pledgeRemainder: input.pledgeRemainder ?? ('RETURN' as const),
        pledgeAreaCodes: [...new Set(input.pledgeAreaCodes ?? [])],
        pledgeOccupationCodes: [...new Set(input.pledgeOccupationCodes ?? [])],
        underId: input.underId == null ? null : agreementIdOf(input.underId),
        regulationIds,
        parties: input.parties.map((party) => ({
          id: ownId(party.id),
          kind: party.kind,
          tenantId: party.tenantId == null ? null : (uuidOf(party.tenantId, 'Tenant') ?? NOTHING),
          outsideName: wordsOf(party.outsideName),
          signatoryName: wordsOf(party.signatoryName),
          signatoryTitle: wordsOf(party.signatoryTitle),
          signatoryCapacity: party.signatoryCapacity,
        })),
        obligations: input.obligations.map((obligation) => ({
          id: ownId(obligation.id),
          partyIndex: obligation.partyIndex,
          text: obligation.text.trim(),
          dueOn: obligation.dueOn ?? null,
        })),
      }
      return reloadAgreement(context, await context.write((tx) => saveAgreement(tx, context.actor, asked)))
    },
  }),
)
