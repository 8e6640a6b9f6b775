import { builder } from '../../graphql/builder.ts'
import { userByIdField } from '../cohorts/public.ts'
import { loadIsOpen } from './load-scholarships.ts'
import { ScholarshipType } from './scholarship.type.ts'
import type { Family } from './scholarship-family.ts'
import { mayHandleScholarships, mayReadScholarshipMoney } from './scholarships.policy.ts'
import type { CheckRow } from './scholarships.queries.ts'

const CheckType = builder.objectRef<CheckRow>('ScholarshipCheck').implement({
  description: 'That a family has no child at school.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    reason: t.exposeString('reason', { description: 'What the family says.' }),
    checkedBy: userByIdField(t, 'checked_by', 'Who wrote it down.'),
    checkedAt: t.expose('checked_at', { type: 'Instant', description: 'When.' }),
    mayWithdraw: t.boolean({
      description: 'I may take it back.',
      resolve: (_check, _args, { actor }) => mayHandleScholarships(actor),
    }),
  }),
})

export const FamilyType = builder.objectRef<Family>('ScholarshipFamily').implement({
  description: 'The children of the person of a claim and what all of them share.',
  fields: (t) => ({
    children: t.field({
      type: [ScholarshipType],
      description: 'Those who stand, the first written down first.',
      resolve: ({ children }) => children.map(({ row }) => row),
    }),
    check: t.field({
      type: CheckType,
      nullable: true,
      description: 'That the family has no child at school.',
      resolve: ({ check }) => check,
    }),
    isConditionMet: t.boolean({
      nullable: true,
      description:
        'Under death insurance: enough years were contributed; always under work accident insurance. Null to who works for a part of the government.',
      resolve: ({ claimId }, _args, context) =>
        mayReadScholarshipMoney(context.actor) ? loadIsOpen(context, claimId) : null,
    }),
    total: t.field({
      type: 'Rupiah',
      nullable: true,
      description: 'The most that the insurer pays for all children; null to who works for a part of the government.',
      resolve: ({ totalRupiah }, _args, { actor }) => (mayReadScholarshipMoney(actor) ? totalRupiah : null),
    }),
    paid: t.field({
      type: 'Rupiah',
      nullable: true,
      description: 'What it has paid of that; null to who works for a part of the government.',
      resolve: ({ paidRupiah }, _args, { actor }) => (mayReadScholarshipMoney(actor) ? paidRupiah : null),
    }),
    rest: t.field({
      type: 'Rupiah',
      nullable: true,
      description: 'What is left of it; null to who works for a part of the government.',
      resolve: ({ totalRupiah, paidRupiah }, _args, { actor }) =>
        mayReadScholarshipMoney(actor) ? totalRupiah - paidRupiah : null,
    }),
    mayAdd: t.boolean({
      description: 'I may write a child down.',
      resolve: ({ check, isOnItsWay }, _args, { actor }) =>
        check === null && isOnItsWay && mayHandleScholarships(actor),
    }),
    mayCheck: t.boolean({
      description: 'I may write down that there is none.',
      resolve: ({ check, children, isOnItsWay }, _args, { actor }) =>
        check === null && children.length === 0 && isOnItsWay && mayHandleScholarships(actor),
    }),
  }),
})
