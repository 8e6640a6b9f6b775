import type { InputFieldBuilder } from '@pothos/core'
import { builder } from '../../graphql/builder.ts'
import { idOf, idOrNothing, isUuid } from '../../graphql/ids.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { ConsentChannelEnum, HandoverPhotoKindEnum, HandoverType } from './handover.type.ts'
import { recordHandoverConsent, withdrawHandoverConsent } from './hear-family.ts'
import { reloadHandover } from './load-handovers.ts'
import { inviteHandoverGuest, removeHandoverGuest } from './write-guest.ts'
import {
  cancelHandover,
  changeHandover,
  confirmHandover,
  type KnownHandover,
  planHandover,
  recordHandoverMinutes,
  scheduleHandover,
} from './write-handover.ts'
import { addHandoverPhoto, removeHandoverPhoto } from './write-photo.ts'

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }

interface Named {
  readonly handoverId: string | number
  readonly expectedVersion: number
}

const eventOf = ({ handoverId, expectedVersion }: Named): KnownHandover => ({
  handoverId: idOf(String(handoverId), 'Handover'),
  expectedVersion,
})

async function after(context: Context, work: Promise<string>) {
  return reloadHandover(context, await work)
}

/** Answers of families, guests and photographs have no page of their own, so that their id is the plain one. @throws NotFoundError for what is no id */
function plainIdOf(id: string | number): string {
  if (!isUuid(String(id))) throw new NotFoundError()
  return String(id)
}

type Fields = InputFieldBuilder<(typeof builder)['$inferSchemaTypes'], 'InputObject'>

const whichEvent = (t: Fields) => ({
  handoverId: t.id({ required: true, description: 'Which event.' }),
  expectedVersion: t.int({ required: true, description: 'As it was read.' }),
})

const factsOfEvent = (t: Fields) => ({
  title: t.string({ required: true, description: 'What it is called, 3 to 120 letters.' }),
  areaCode: t.string({ required: true, description: 'For which area of mine.' }),
  place: t.string({ required: true, description: 'Where, in 3 to 160 letters.' }),
  onDay: t.field({ type: 'CalendarDate', required: true, description: 'On which day.' }),
  startsAt: t.string({ required: true, description: 'At which hour, `09:00`.' }),
  giverName: t.string({ required: true, description: 'Who hands over, 2 to 120 letters.' }),
  giverPosition: t.string({ required: true, description: 'Their position, 2 to 120 letters.' }),
  withPress: t.boolean({ required: true, description: 'Press is invited.' }),
})

builder.mutationFields((t) => ({
  planHandover: t.fieldWithInput({
    type: HandoverType,
    description: 'Plans a handover. Nobody is paid by it, and nobody’s payment waits for it.',
    errors,
    input: {
      ...factsOfEvent(t.input),
      idempotencyKey: t.input.string({
        required: true,
        description: 'The same key never makes a second event, 8 to 100 letters.',
      }),
    },
    resolve: (_root, { input }, context) =>
      after(
        context,
        context.write((tx) => planHandover(tx, context.actor, input)),
      ),
  }),
  changeHandover: t.fieldWithInput({
    type: HandoverType,
    description: 'Changes an event that has no minutes yet.',
    errors,
    input: { ...whichEvent(t.input), ...factsOfEvent(t.input) },
    resolve: (_root, { input }, context) =>
      after(
        context,
        context.write((tx) => changeHandover(tx, context.actor, { ...input, ...eventOf(input) })),
      ),
  }),
  scheduleHandover: t.fieldWithInput({
    type: HandoverType,
    description: 'Says that the day of an event stands.',
    errors,
    input: whichEvent(t.input),
    resolve: (_root, { input }, context) =>
      after(
        context,
        context.write((tx) => scheduleHandover(tx, context.actor, eventOf(input))),
      ),
  }),
  cancelHandover: t.fieldWithInput({
    type: HandoverType,
    description: 'Cancels an event. Its families may be offered another.',
    errors,
    input: {
      ...whichEvent(t.input),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters, without a NIK.' }),
    },
    resolve: (_root, { input }, context) =>
      after(
        context,
        context.write((tx) => cancelHandover(tx, context.actor, { ...eventOf(input), reason: input.reason })),
      ),
  }),
  recordHandoverConsent: t.fieldWithInput({
    type: HandoverType,
    description: 'Writes down what the family of a paid claim has agreed to for an event.',
    errors,
    input: {
      handoverId: t.input.id({ required: true, description: 'For which event.' }),
      claimId: t.input.id({ required: true, description: 'Of which claim, paid before.' }),
      heirId: t.input.id({ description: 'Which heir answered; left out where no heir is named.' }),
      familyName: t.input.string({
        required: true,
        description: 'As the family wants to be called, 2 to 120 letters.',
      }),
      comes: t.input.boolean({ required: true, description: 'It comes to the event.' }),
      mayBeShown: t.input.boolean({ required: true, description: 'It may be named and photographed.' }),
      consentedOn: t.input.field({ type: 'CalendarDate', required: true, description: 'When it answered.' }),
      channel: t.input.field({ type: ConsentChannelEnum, required: true, description: 'How it answered.' }),
    },
    resolve: (_root, { input }, context) => {
      const consent = {
        ...input,
        handoverId: idOf(input.handoverId, 'Handover'),
        claimId: idOf(input.claimId, 'Claim'),
        heirId: input.heirId == null ? null : idOrNothing(String(input.heirId), 'ClaimHeir'),
      }
      return after(
        context,
        context.write((tx) => recordHandoverConsent(tx, context.actor, consent)),
      )
    },
  }),
  withdrawHandoverConsent: t.fieldWithInput({
    type: HandoverType,
    description: 'Takes the consent of a family back, without a reason. It disappears from lists and papers.',
    errors,
    input: { consentId: t.input.id({ required: true, description: 'Which answer.' }) },
    resolve: (_root, { input }, context) => {
      const consentId = plainIdOf(input.consentId)
      return after(
        context,
        context.write((tx) => withdrawHandoverConsent(tx, context.actor, { consentId })),
      )
    },
  }),
  recordHandoverMinutes: t.fieldWithInput({
    type: HandoverType,
    description: 'Writes the minutes of an event, from its day on; another person confirms them.',
    errors,
    input: {
      ...whichEvent(t.input),
      attended: t.input.int({ required: true, description: 'How many people were there, 1 to 100,000.' }),
      presentIds: t.input.idList({
        required: true,
        description: 'The answers of families that were there; the other families that said they come were not.',
      }),
      minutes: t.input.string({ required: true, description: 'What happened, 20 to 4,000 letters, without a NIK.' }),
    },
    resolve: (_root, { input }, context) => {
      const { attended, minutes, presentIds } = input
      const minuted = { ...eventOf(input), attended, minutes, presentIds: presentIds.map(plainIdOf) }
      return after(
        context,
        context.write((tx) => recordHandoverMinutes(tx, context.actor, minuted)),
      )
    },
  }),
  inviteHandoverGuest: t.fieldWithInput({
    type: HandoverType,
    description: 'Invites somebody beside the families, until the minutes are written.',
    errors,
    input: {
      handoverId: t.input.id({ required: true, description: 'To which event.' }),
      name: t.input.string({ required: true, description: 'Who, 2 to 120 letters.' }),
      position: t.input.string({ required: true, description: 'Position or whom they stand for, 2 to 120 letters.' }),
    },
    resolve: (_root, { input }, context) => {
      const guest = { ...input, handoverId: idOf(input.handoverId, 'Handover') }
      return after(
        context,
        context.write((tx) => inviteHandoverGuest(tx, context.actor, guest)),
      )
    },
  }),
  removeHandoverGuest: t.fieldWithInput({
    type: HandoverType,
    description: 'Takes a guest off the list, until the minutes are written.',
    errors,
    input: { guestId: t.input.id({ required: true, description: 'Which guest.' }) },
    resolve: (_root, { input }, context) => {
      const guestId = plainIdOf(input.guestId)
      return after(
        context,
        context.write((tx) => removeHandoverGuest(tx, context.actor, { guestId })),
      )
    },
  }),
  addHandoverPhoto: t.fieldWithInput({
    type: HandoverType,
    description: 'Adds a photograph of an event, from its day on, or its signed minutes.',
    errors,
    input: {
      handoverId: t.input.id({ required: true, description: 'Of which event.' }),
      kind: t.input.field({ type: HandoverPhotoKindEnum, required: true, description: 'Which of both.' }),
      fileId: t.input.id({ required: true, description: 'Uploaded before: a photo or PDF.' }),
      caption: t.input.string({ description: 'What a photograph shows, 3 to 160 letters, without a NIK.' }),
      familiesAgreed: t.input.boolean({
        required: true,
        description: 'Every family on it has agreed to be photographed.',
      }),
    },
    resolve: (_root, { input }, context) => {
      const photo = {
        ...input,
        caption: input.caption ?? null,
        handoverId: idOf(input.handoverId, 'Handover'),
        fileId: idOf(input.fileId, 'File'),
      }
      return after(
        context,
        context.write((tx) => addHandoverPhoto(tx, context.actor, photo)),
      )
    },
  }),
  removeHandoverPhoto: t.fieldWithInput({
    type: HandoverType,
    description: 'Removes a photograph and its file, without a reason.',
    errors,
    input: { photoId: t.input.id({ required: true, description: 'Which.' }) },
    resolve: (_root, { input }, context) => {
      const photoId = plainIdOf(input.photoId)
      return after(
        context,
        context.write((tx) => removeHandoverPhoto(tx, context.actor, { photoId })),
      )
    },
  }),
  confirmHandover: t.fieldWithInput({
    type: HandoverType,
    description: 'Confirms the minutes. Who wrote them does not. Nothing of the event changes afterwards.',
    errors,
    input: whichEvent(t.input),
    resolve: (_root, { input }, context) =>
      after(
        context,
        context.write((tx) => confirmHandover(tx, context.actor, eventOf(input))),
      ),
  }),
}))
