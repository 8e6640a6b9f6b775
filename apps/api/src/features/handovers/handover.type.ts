import {
  CONSENT_CHANNELS,
  HANDOVER_ACTIONS,
  HANDOVER_PHOTO_KINDS,
  HANDOVER_STATES,
} from '@payung/domain/benefit/handover'
import { builder } from '../../graphql/builder.ts'
import { isUuid } from '../../graphql/ids.ts'
import { onePersonRefusalField } from '../access/public.ts'
import { AreaType } from '../areas/public.ts'
import { ClaimType, loadClaim } from '../claims/public.ts'
import { userByIdField } from '../cohorts/public.ts'
import { FileType, loadFile } from '../files/public.ts'
import { handoverActionsOn } from './handovers.policy.ts'
import type { ConsentRow, GuestRow, HandoverRow, PhotoRow } from './handovers.queries.ts'
import { loadConsents, loadConsentsOfClaim, loadGuests, loadHandover, loadPhotos } from './load-handovers.ts'

export const HandoverStateEnum = builder.enumType('HandoverState', {
  description: 'Planned, with a day that stands, held with confirmed minutes, or cancelled.',
  values: HANDOVER_STATES,
})
export const ConsentChannelEnum = builder.enumType('HandoverConsentChannel', {
  description: 'How a family has agreed: on a signed paper, or in a recorded call.',
  values: CONSENT_CHANNELS,
})
const HandoverActionEnum = builder.enumType('HandoverAction', {
  description: 'What I may do with an event now.',
  values: HANDOVER_ACTIONS,
})

export const HandoverPhotoKindEnum = builder.enumType('HandoverPhotoKind', {
  description: 'A photograph of an event, or its minutes as they were signed.',
  values: HANDOVER_PHOTO_KINDS,
})

export const HandoverType = builder.objectRef<HandoverRow>('Handover')

export const HandoverConsentType = builder.objectRef<ConsentRow>('HandoverConsent').implement({
  description: 'What the family of a paid claim has agreed to for one event. Without it the answer is no.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    handover: t.field({
      type: HandoverType,
      nullable: true,
      description: 'For which event.',
      resolve: ({ handover_id: id }, _args, context) => loadHandover(context, id),
    }),
    claim: t.field({
      type: ClaimType,
      nullable: true,
      description: 'Of which claim.',
      resolve: ({ claim_id: id }, _args, context) => loadClaim(context, id),
    }),
    familyName: t.exposeString('family_name', { description: 'As the family wants to be called.' }),
    heirName: t.exposeString('heir_name', {
      nullable: true,
      description: 'The heir who answered; null where no heir is named.',
    }),
    comes: t.exposeBoolean('comes', { description: 'The family comes to the event.' }),
    mayBeShown: t.exposeBoolean('may_be_shown', { description: 'It may be named and photographed.' }),
    consentedOn: t.expose('consented_on', { type: 'CalendarDate', description: 'When it answered.' }),
    channel: t.expose('channel', { type: ConsentChannelEnum, description: 'How it answered.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', nullable: true, description: 'What the family was paid before.' }),
    recordedBy: userByIdField(t, 'recorded_by', 'Who wrote the answer down.'),
    withdrawnBy: userByIdField(t, 'withdrawn_by', 'Who wrote down that it was taken back.'),
    withdrawnAt: t.expose('withdrawn_at', {
      type: 'Instant',
      nullable: true,
      description: 'When it was taken back; null while it stands.',
    }),
    wasPresent: t.exposeBoolean('was_present', {
      nullable: true,
      description: 'The family was there; null before the minutes.',
    }),
  }),
})

const HandoverGuestType = builder.objectRef<GuestRow>('HandoverGuest').implement({
  description: 'Somebody whom an event invites beside the families.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    name: t.exposeString('name', { description: 'Who.' }),
    position: t.exposeString('position', { description: 'Their position, or whom they stand for.' }),
    invitedBy: userByIdField(t, 'invited_by', 'Who wrote the guest down.'),
  }),
})

const HandoverPhotoType = builder.objectRef<PhotoRow>('HandoverPhoto').implement({
  description: 'A photograph on which every family has agreed to be photographed, or the signed minutes.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    kind: t.expose('kind', { type: HandoverPhotoKindEnum, description: 'Which of both.' }),
    caption: t.exposeString('caption', { nullable: true, description: 'What a photograph shows; null for minutes.' }),
    file: t.field({
      type: FileType,
      nullable: true,
      description: 'The file; null to who may not read files.',
      resolve: ({ file_id: id }, _args, context) => loadFile(context, id),
    }),
    addedBy: userByIdField(t, 'added_by', 'Who added it, and says that the families have agreed.'),
    addedAt: t.expose('added_at', { type: 'Instant', description: 'When.' }),
  }),
})

builder.node(HandoverType, {
  description: 'A ceremony for families whose claim was paid before it.',
  id: { resolve: ({ id }) => id },
  loadOne: (id, context) => (isUuid(id) ? loadHandover(context, id) : null),
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What it is called.' }),
    area: t.field({
      type: AreaType,
      nullable: true,
      description: 'For which area.',
      resolve: ({ area_code: code }, _args, { reference }) => reference.areas.get(code) ?? null,
    }),
    place: t.exposeString('place', { description: 'Where, in words.' }),
    onDay: t.expose('on_day', { type: 'CalendarDate', description: 'On which day.' }),
    startsAt: t.exposeString('starts_at', { description: 'At which hour, `09:00`, by the clock of the place.' }),
    giverName: t.exposeString('giver_name', { description: 'Who hands over.' }),
    giverPosition: t.exposeString('giver_position', { description: 'The position of who hands over.' }),
    withPress: t.exposeBoolean('with_press', { description: 'Press is invited.' }),
    state: t.expose('state', { type: HandoverStateEnum, description: 'How far it is.' }),
    stateReason: t.exposeString('state_reason', { nullable: true, description: 'Why it was cancelled.' }),
    version: t.exposeInt('version', { description: 'Sent back with every step.' }),
    families: t.exposeInt('families', { description: 'Families whose consent stands.' }),
    coming: t.exposeInt('coming', { description: 'Those of them who come.' }),
    shown: t.exposeInt('shown', { description: 'Those of them who may be named and photographed.' }),
    present: t.exposeInt('present', { description: 'Those of them who were there, by the minutes.' }),
    attended: t.exposeInt('attended', { nullable: true, description: 'How many people were there.' }),
    minutes: t.exposeString('minutes', { nullable: true, description: 'What happened; null until it is written.' }),
    createdBy: userByIdField(t, 'created_by', 'Who planned it.'),
    recordedBy: userByIdField(t, 'recorded_by', 'Who wrote the minutes.'),
    recordedAt: t.expose('recorded_at', { type: 'Instant', nullable: true, description: 'When they were written.' }),
    confirmedBy: userByIdField(t, 'confirmed_by', 'Who confirmed the minutes: not who wrote them.'),
    confirmedAt: t.expose('confirmed_at', {
      type: 'Instant',
      nullable: true,
      description: 'When they were confirmed.',
    }),
    consents: t.field({
      type: [HandoverConsentType],
      description: 'What families have agreed to, at most 300, with what was taken back.',
      resolve: async ({ id }, _args, context) => [...((await loadConsents(context, id)) ?? [])],
    }),
    guests: t.field({
      type: [HandoverGuestType],
      description: 'Whom it invites beside the families, at most 300.',
      resolve: async ({ id }, _args, context) => [...((await loadGuests(context, id)) ?? [])],
    }),
    photos: t.field({
      type: [HandoverPhotoType],
      description: 'Its photographs and signed minutes, at most 60.',
      resolve: async ({ id }, _args, context) => [...((await loadPhotos(context, id)) ?? [])],
    }),
    boardsPath: t.string({
      description: 'Where the cheque boards of families who may be shown are drawn, as PDF.',
      resolve: ({ id }) => `/handovers/${id}/papan.pdf`,
    }),
    seatsPath: t.string({
      description: 'Where the seats of families who come are listed, as PDF.',
      resolve: ({ id }) => `/handovers/${id}/tempat-duduk.pdf`,
    }),
    questionsPath: t.string({
      description: 'Where the families are listed who may still be asked, as PDF.',
      resolve: ({ id }) => `/handovers/${id}/tanya-keluarga.pdf`,
    }),
    minutesPath: t.string({
      nullable: true,
      description: 'Where the minutes are drawn, as PDF; null until they are written.',
      resolve: ({ id, minutes }) => (minutes === null ? null : `/handovers/${id}/berita-acara.pdf`),
    }),
    actions: t.field({
      type: [HandoverActionEnum],
      description: 'What I may do with it now.',
      resolve: (handover, _args, { actor }) => [...handoverActionsOn(actor, handover)],
    }),
    onePersonRefusal: onePersonRefusalField(t, 'HANDOVER', {
      description: 'Why I would be refused to confirm the minutes, though my role allows it.',
      isDecidedHere: (handover, { actor }) => handoverActionsOn(actor, handover).includes('CONFIRM'),
    }),
  }),
})

builder.objectField(ClaimType, 'handoverConsents', (t) =>
  t.field({
    type: [HandoverConsentType],
    description:
      'What the family has agreed to for events, the latest first; none for who works for a part of the government.',
    resolve: async ({ id }, _args, context) => [...((await loadConsentsOfClaim(context, id)) ?? [])],
  }),
)
