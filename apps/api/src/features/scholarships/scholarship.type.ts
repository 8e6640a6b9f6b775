import { SCHOOL_LEVELS } from '@payung/domain/benefit/scholarship'
import {
  lastDayOfSchoolYear,
  SCHOLARSHIP_END_KINDS,
  SCHOLARSHIP_LIMITS,
  SCHOLARSHIP_YEAR_STATES,
  type ScholarshipYearEnd,
  type ScholarshipYearStanding,
} from '@payung/domain/benefit/scholarship-years'
import { builder } from '../../graphql/builder.ts'
import { isUuid } from '../../graphql/ids.ts'
import { onePersonRefusalField } from '../access/public.ts'
import { ClaimType, loadClaim } from '../claims/public.ts'
import { userByIdField } from '../cohorts/public.ts'
import { FileType, loadFile } from '../files/public.ts'
import { loadWorkerRow, WorkerRowType } from '../workers/public.ts'
import { loadChild, loadFamily, loadScholarship } from './load-scholarships.ts'
import { type Child, stands } from './scholarship-family.ts'
import {
  mayHandleScholarships,
  mayPayFor,
  mayProve,
  mayReadScholarshipMoney,
  mayTakeBack,
} from './scholarships.policy.ts'
import type { EndRow, PaymentRow, ProofRow, ScholarshipRow } from './scholarships.queries.ts'

export const SchoolLevelEnum = builder.enumType('SchoolLevel', {
  description: 'A level of school, in their order.',
  values: SCHOOL_LEVELS,
})
export const ScholarshipYearStateEnum = builder.enumType('ScholarshipYearState', {
  description:
    'How a school year stands: to come, a proof is due, proven, paid by the insurer, gone by without a proof, or after the end.',
  values: SCHOLARSHIP_YEAR_STATES,
})
const ScholarshipLimitEnum = builder.enumType('ScholarshipLimit', {
  description:
    'Why nothing is due for a year: the years of the level are used, two other children come first, or the total of the event is reached.',
  values: SCHOLARSHIP_LIMITS,
})
export const ScholarshipEndKindEnum = builder.enumType('ScholarshipEndKind', {
  description: 'Why somebody wrote down that it ends before its time.',
  values: SCHOLARSHIP_END_KINDS,
})
const YEAR_ENDS = [
  'SCHOOL_DONE',
  'AGE',
  'MARRIED',
  'WORKING',
  'LEFT_SCHOOL',
] as const satisfies readonly ScholarshipYearEnd[]
const ScholarshipYearEndEnum = builder.enumType('ScholarshipYearEnd', {
  description: 'Why no further year is paid: the last level is done, the age is reached, or what was written down.',
  values: YEAR_ENDS,
})

const ProofType = builder.objectRef<ProofRow>('ScholarshipProof').implement({
  description: 'The letter of a school for one school year.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    year: t.exposeInt('year', { description: 'The school year that begins in July of this year.' }),
    level: t.expose('level', { type: SchoolLevelEnum, description: 'At which level the child is.' }),
    yearOfLevel: t.exposeInt('year_of_level', { description: 'In which year of it, 1 to 6.' }),
    school: t.exposeString('school', { description: 'The name of the school.' }),
    file: t.field({
      type: FileType,
      nullable: true,
      description: 'The letter, as a photo or scan.',
      resolve: ({ file_id: id }, _args, context) => loadFile(context, id),
    }),
    addedBy: userByIdField(t, 'added_by', 'Who brought it.'),
    addedAt: t.expose('added_at', { type: 'Instant', description: 'When.' }),
    withdrawalReason: t.exposeString('withdrawal_reason', {
      nullable: true,
      description: 'Why it was taken back; null while it stands.',
    }),
    mayWithdraw: t.boolean({
      description: 'I may take it back.',
      resolve: (proof, _args, { actor }) =>
        stands(proof) && mayTakeBack(actor, { isProof: true, madeBy: proof.added_by }),
    }),
    onePersonRefusal: onePersonRefusalField(t, 'SCHOLARSHIP_PAYMENT', {
      description: 'Why I would be refused to record its payment, though my role allows it.',
      isDecidedHere: (proof, { actor }) => stands(proof) && mayPayFor(actor, proof),
    }),
  }),
})

const PaymentType = builder.objectRef<PaymentRow>('ScholarshipPayment').implement({
  description: 'What the insurer says that it has paid for one school year.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    year: t.exposeInt('year', { description: 'The school year that begins in July of this year.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'How much.' }),
    paidOn: t.expose('paid_on', { type: 'CalendarDate', description: 'On which day.' }),
    reference: t.exposeString('reference', { description: 'The insurer’s number of the payment.' }),
    recordedBy: userByIdField(t, 'recorded_by', 'Who wrote it down: not who brought the proof.'),
    recordedAt: t.expose('recorded_at', { type: 'Instant', description: 'When it was written down.' }),
    withdrawalReason: t.exposeString('withdrawal_reason', {
      nullable: true,
      description: 'Why it was taken back; null while it stands.',
    }),
    mayWithdraw: t.boolean({
      description: 'I may take it back.',
      resolve: (payment, _args, { actor }) => stands(payment) && mayHandleScholarships(actor),
    }),
  }),
})

const EndType = builder.objectRef<EndRow>('ScholarshipEnd').implement({
  description: 'Why a scholarship ends before its time.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    kind: t.expose('kind', { type: ScholarshipEndKindEnum, description: 'What happened.' }),
    onDay: t.expose('on_day', { type: 'CalendarDate', description: 'Since when.' }),
    reason: t.exposeString('reason', { description: 'As it was written down.' }),
    endedBy: userByIdField(t, 'ended_by', 'Who wrote it down.'),
    mayWithdraw: t.boolean({
      description: 'I may take it back.',
      resolve: (end, _args, { actor }) => stands(end) && mayHandleScholarships(actor),
    }),
  }),
})

interface YearOfChild {
  readonly child: Child
  readonly standing: ScholarshipYearStanding
}

const proofOf = ({ child, standing }: YearOfChild) =>
  child.proofs.find((proof) => stands(proof) && proof.year === standing.year) ?? null
const paymentOf = ({ child, standing }: YearOfChild) =>
  child.payments.find((payment) => stands(payment) && payment.year === standing.year) ?? null

const YearType = builder.objectRef<YearOfChild>('ScholarshipYear').implement({
  description: 'One school year of a child, from July to June.',
  fields: (t) => ({
    year: t.int({ description: 'The year in which it begins.', resolve: ({ standing }) => standing.year }),
    state: t.field({
      type: ScholarshipYearStateEnum,
      description: 'How it stands.',
      resolve: ({ standing }) => standing.state,
    }),
    level: t.field({
      type: SchoolLevelEnum,
      nullable: true,
      description: 'By the letter of the school, or where the child is expected; null once it has ended.',
      resolve: ({ standing }) => standing.level,
    }),
    yearOfLevel: t.int({
      nullable: true,
      description: 'Which year of the level, 1 for the first.',
      resolve: ({ standing }) => standing.yearOfLevel,
    }),
    due: t.field({
      type: 'Rupiah',
      nullable: true,
      description: 'What the insurer owes for it; null to who works for a part of the government.',
      resolve: ({ standing }, _args, { actor }) => (mayReadScholarshipMoney(actor) ? standing.rupiah : null),
    }),
    paid: t.field({
      type: 'Rupiah',
      nullable: true,
      description: 'What it has paid; null before, and to who works for a part of the government.',
      resolve: ({ standing }) => standing.paidRupiah,
    }),
    limit: t.field({
      type: ScholarshipLimitEnum,
      nullable: true,
      description: 'Why nothing is due.',
      resolve: ({ standing }) => standing.limit,
    }),
    end: t.field({
      type: ScholarshipYearEndEnum,
      nullable: true,
      description: 'Why it ended before this year.',
      resolve: ({ standing }) => standing.end,
    }),
    proveUntil: t.field({
      type: 'CalendarDate',
      description: 'The last day of the school year, by which it is to be proven.',
      resolve: ({ standing }) => lastDayOfSchoolYear(standing.year),
    }),
    proof: t.field({ type: ProofType, nullable: true, description: 'The letter that stands.', resolve: proofOf }),
    payment: t.field({
      type: PaymentType,
      nullable: true,
      description: 'The payment that stands.',
      resolve: paymentOf,
    }),
    mayProve: t.boolean({
      description: 'I may bring its letter now.',
      resolve: ({ child, standing: { state } }, _args, { actor }) =>
        (state === 'PROOF_DUE' || state === 'MISSED') && mayProve(actor, child.row.claim_state),
    }),
    mayPay: t.boolean({
      description: 'I may write its payment down now: of a claim that was paid, and not of a letter that I brought.',
      resolve: (year, _args, { actor }) =>
        year.standing.state === 'PROVEN' &&
        year.standing.rupiah > 0n &&
        ['PAID', 'CLOSED'].includes(year.child.row.claim_state) &&
        mayPayFor(actor, proofOf(year)),
    }),
  }),
})

export const ScholarshipType = builder.objectRef<ScholarshipRow>('Scholarship')

builder.node(ScholarshipType, {
  description: 'The scholarship of a child over its years at school, after a death or a total disability.',
  id: { resolve: (row) => row.id },
  loadOne: (id, context) => (isUuid(id) ? loadScholarship(context, id) : null),
  fields: (t) => ({
    claim: t.field({
      type: ClaimType,
      nullable: true,
      description: 'From which it follows.',
      resolve: ({ claim_id: id }, _args, context) => loadClaim(context, id),
    }),
    person: t.field({
      type: WorkerRowType,
      nullable: true,
      description: 'The parent to whom it happened.',
      resolve: ({ worker_id: id }, _args, context) => loadWorkerRow(context, id),
    }),
    childName: t.exposeString('child_name', { description: 'The name of the child.' }),
    birthDate: t.field({
      type: 'CalendarDate',
      nullable: true,
      description: 'When it was born; null to who works for a part of the government.',
      resolve: ({ birth_date: day }, _args, { actor }) => (mayReadScholarshipMoney(actor) ? day : null),
    }),
    level: t.expose('level', {
      type: SchoolLevelEnum,
      nullable: true,
      description: 'Where it was in the year of the event; null before its first school.',
    }),
    yearOfLevel: t.exposeInt('year_of_level', { nullable: true, description: 'In which year of that level.' }),
    years: t.field({
      type: [YearType],
      description: 'Its school years from the event on, the first first; empty for a child at no school yet.',
      resolve: async (row, _args, context) => {
        const child = await loadChild(context, row)
        return child.years.map((standing) => ({ child, standing }))
      },
    }),
    end: t.field({
      type: EndType,
      nullable: true,
      description: 'Why it ends before its time.',
      resolve: async (row, _args, context) => (await loadChild(context, row)).ends.find(stands) ?? null,
    }),
    takenBackProofs: t.field({
      type: [ProofType],
      description: 'Letters that were taken back.',
      resolve: async (row, _args, context) => (await loadChild(context, row)).proofs.filter((proof) => !stands(proof)),
    }),
    takenBackPayments: t.field({
      type: [PaymentType],
      description: 'Payments that were taken back; none for who works for a part of the government.',
      resolve: async (row, _args, context) =>
        (await loadChild(context, row)).payments.filter((payment) => !stands(payment)),
    }),
    addedBy: userByIdField(t, 'added_by', 'Who wrote it down.'),
    addedAt: t.expose('added_at', { type: 'Instant', description: 'When.' }),
    withdrawalReason: t.exposeString('withdrawal_reason', {
      nullable: true,
      description: 'Why the child was taken back; null while it stands.',
    }),
    firstProvableYear: t.int({
      nullable: true,
      description: 'For a child at no school yet: the first year for which I may bring a letter; null otherwise.',
      resolve: async (row, _args, context) => {
        const child = await loadChild(context, row)
        const isOpen =
          row.level === null && child.years.length === 0 && stands(row) && child.ends.every((end) => !stands(end))
        return isOpen && mayProve(context.actor, row.claim_state)
          ? ((await loadFamily(context, row.claim_id))?.firstYear ?? null)
          : null
      },
    }),
    mayEnd: t.boolean({
      description: 'I may write down that it ends.',
      resolve: async (row, _args, context) =>
        stands(row) && mayHandleScholarships(context.actor) && !(await loadChild(context, row)).ends.some(stands),
    }),
    mayWithdraw: t.boolean({
      description: 'I may take the child back: no payment stands.',
      resolve: async (row, _args, context) =>
        stands(row) && mayHandleScholarships(context.actor) && !(await loadChild(context, row)).payments.some(stands),
    }),
  }),
})
