import { builder } from '../../graphql/builder.ts'
import { idOf, isUuid } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { ClaimType, reloadClaim } from '../claims/public.ts'
import { reloadScholarship } from './load-scholarships.ts'
import { ScholarshipEndKindEnum, ScholarshipType, SchoolLevelEnum } from './scholarship.type.ts'
import { SCHOLARSHIP_ENTRIES } from './scholarships.queries.ts'
import {
  addScholarship,
  checkScholarship,
  endScholarship,
  proveScholarshipYear,
  recordScholarshipPayment,
  withdrawScholarshipEntry,
} from './write-scholarship.ts'

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }
const WHY = 'Why, 10 to 300 letters, without a NIK.'

const EntryEnum = builder.enumType('ScholarshipEntry', {
  description:
    'What was written of a scholarship: a child, a letter, a payment, an end, or that a family has no child at school.',
  values: SCHOLARSHIP_ENTRIES,
})

/** An entry has no page of its own, so that its id is the plain one; a child has one. @throws NotFoundError for what is no id */
function entryOf(id: string | number, isChild: boolean): string {
  if (isChild) return idOf(String(id), 'Scholarship')
  if (!isUuid(String(id))) throw new NotFoundError()
  return String(id)
}

builder.mutationFields((t) => ({
  addScholarship: t.fieldWithInput({
    type: ScholarshipType,
    description: 'Writes a child of the family of a claim down. Nothing is paid by it.',
    errors,
    input: {
      claimId: t.input.id({ required: true, description: 'Of which claim.' }),
      childName: t.input.string({ required: true, description: '2 to 120 letters.' }),
      birthDate: t.input.field({ type: 'CalendarDate', required: true, description: 'When it was born.' }),
      level: t.input.field({
        type: SchoolLevelEnum,
        description: 'Where it was in the year of the event; left out for a child at no school yet.',
      }),
      yearOfLevel: t.input.int({ required: true, description: 'Which year of the level, 1 to 6; 1 without a level.' }),
    },
    resolve: async (_root, { input }, context) => {
      const child = { ...input, level: input.level ?? null, claimId: idOf(input.claimId, 'Claim') }
      const id = await context.write((tx) => addScholarship(tx, context.actor, child))
      return reloadScholarship(context, id)
    },
  }),
  checkScholarship: t.fieldWithInput({
    type: ClaimType,
    description: 'Writes down that the family of a claim has no child at school, so that it is looked for no more.',
    errors,
    input: {
      claimId: t.input.id({ required: true, description: 'Of which claim.' }),
      reason: t.input.string({ required: true, description: WHY }),
    },
    resolve: async (_root, { input }, context) => {
      const claimId = idOf(input.claimId, 'Claim')
      const id = await context.write((tx) => checkScholarship(tx, context.actor, { ...input, claimId }))
      return reloadClaim(context, id)
    },
  }),
  proveScholarshipYear: t.fieldWithInput({
    type: ScholarshipType,
    description: 'Brings the letter of a school for one school year; a village may.',
    errors,
    input: {
      scholarshipId: t.input.id({ required: true, description: 'Of which child.' }),
      year: t.input.int({ required: true, description: 'The school year that begins in July of this year.' }),
      level: t.input.field({ type: SchoolLevelEnum, required: true, description: 'At which level the child is.' }),
      yearOfLevel: t.input.int({ required: true, description: 'In which year of it, 1 to 6.' }),
      school: t.input.string({ required: true, description: 'The name of the school, 2 to 120 letters.' }),
      fileId: t.input.id({ required: true, description: 'The letter, uploaded before, by me.' }),
    },
    resolve: async (_root, { input }, context) => {
      const [scholarshipId, fileId] = [idOf(input.scholarshipId, 'Scholarship'), idOf(input.fileId, 'File')]
      const id = await context.write((tx) =>
        proveScholarshipYear(tx, context.actor, { ...input, scholarshipId, fileId }),
      )
      return reloadScholarship(context, id)
    },
  }),
  recordScholarshipPayment: t.fieldWithInput({
    type: ScholarshipType,
    description: 'Writes down what the insurer has paid for a proven year. Who brought the proof does not.',
    errors,
    input: {
      scholarshipId: t.input.id({ required: true, description: 'Of which child.' }),
      year: t.input.int({ required: true, description: 'The school year that begins in July of this year.' }),
      amount: t.input.field({ type: 'Rupiah', required: true, description: 'How much, never more than is due.' }),
      paidOn: t.input.field({ type: 'CalendarDate', required: true, description: 'On which day.' }),
      reference: t.input.string({
        required: true,
        description: 'The insurer’s number of the payment, 3 to 60 letters.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const scholarshipId = idOf(input.scholarshipId, 'Scholarship')
      const id = await context.write((tx) => recordScholarshipPayment(tx, context.actor, { ...input, scholarshipId }))
      return reloadScholarship(context, id)
    },
  }),
  endScholarship: t.fieldWithInput({
    type: ScholarshipType,
    description: 'Writes down why a scholarship ends before its time.',
    errors,
    input: {
      scholarshipId: t.input.id({ required: true, description: 'Of which child.' }),
      kind: t.input.field({ type: ScholarshipEndKindEnum, required: true, description: 'What happened.' }),
      onDay: t.input.field({ type: 'CalendarDate', required: true, description: 'Since when.' }),
      reason: t.input.string({ required: true, description: WHY }),
    },
    resolve: async (_root, { input }, context) => {
      const scholarshipId = idOf(input.scholarshipId, 'Scholarship')
      const id = await context.write((tx) => endScholarship(tx, context.actor, { ...input, scholarshipId }))
      return reloadScholarship(context, id)
    },
  }),
  withdrawScholarshipEntry: t.fieldWithInput({
    type: ClaimType,
    description: 'Takes an entry back with the reason; a letter of a paid year only after its payment.',
    errors,
    input: {
      entry: t.input.field({ type: EntryEnum, required: true, description: 'Of which kind.' }),
      entryId: t.input.id({ required: true, description: 'Which.' }),
      reason: t.input.string({ required: true, description: WHY }),
    },
    resolve: async (_root, { input }, context) => {
      const entryId = entryOf(input.entryId, input.entry === 'CHILD')
      const id = await context.write((tx) => withdrawScholarshipEntry(tx, context.actor, { ...input, entryId }))
      return reloadClaim(context, id)
    },
  }),
}))
