import type { Rupiah } from '@payung/domain/money/money'
import { builder } from '../../graphql/builder.ts'
import { AreaType, OccupationType, PublishedGroupType } from '../areas/public.ts'
import type { CsrGroupRow } from './csr-needs.queries.ts'
import { type CsrNeeds, type CsrSheet, MONTHS_OF_YEAR, readCsrNeeds, readCsrSheet } from './csr-needs.ts'

const times = (price: Rupiah | null, people: number, months: number): Rupiah | null =>
  price === null ? null : price * BigInt(people) * BigInt(months)

const CsrGroupType = builder.objectRef<CsrGroupRow & { readonly price: Rupiah | null }>('CsrGroup').implement({
  description: 'People of an area and an occupation who wait in reserves and for whom nobody pays this month. Exact.',
  fields: (t) => ({
    area: t.field({
      type: AreaType,
      nullable: true,
      description: 'Where: an area next below the one that is looked at.',
      resolve: ({ area_code: code }, _args, { reference }) => reference.areas.get(code) ?? null,
    }),
    occupation: t.field({
      type: OccupationType,
      nullable: true,
      description: 'What they do; null for people without an occupation.',
      resolve: ({ occupation_code: code }, _args, { reference }) => reference.occupations.get(code) ?? null,
    }),
    people: t.exposeInt('people', { description: 'How many.' }),
    firstPlace: t.exposeInt('first_place', {
      description: 'The place of the first of them in the published order of all reserves, from 1.',
    }),
    monthAmount: t.field({
      type: 'Rupiah',
      nullable: true,
      description: 'What a month of them costs a company; null where no tariff says.',
      resolve: ({ price, people }) => times(price, people, 1),
    }),
    yearAmount: t.field({
      type: 'Rupiah',
      nullable: true,
      description: 'Twelve times that.',
      resolve: ({ price, people }) => times(price, people, MONTHS_OF_YEAR),
    }),
  }),
})

const PERSON_MONTH =
  'What a month of one person costs a company by the tariff of this month, for work accident and death, without relief; null where no tariff says.'

const CsrNeedsType = builder.objectRef<CsrNeeds>('CsrNeeds').implement({
  description:
    'Where money of companies would help most: who waits in the reserves of my government. Exact, for its own officers.',
  fields: (t) => ({
    month: t.expose('month', { type: 'CalendarDate', description: 'The month that is looked at: this one, in UTC+7.' }),
    personMonth: t.expose('personMonth', { type: 'Rupiah', nullable: true, description: PERSON_MONTH }),
    people: t.exposeInt('people', { description: 'Of all groups, shown or not.' }),
    monthAmount: t.field({
      type: 'Rupiah',
      nullable: true,
      description: 'What a month of all of them costs.',
      resolve: ({ personMonth, people }) => times(personMonth, people, 1),
    }),
    yearAmount: t.field({
      type: 'Rupiah',
      nullable: true,
      description: 'Twelve times that.',
      resolve: ({ personMonth, people }) => times(personMonth, people, MONTHS_OF_YEAR),
    }),
    groupCount: t.exposeInt('groupCount', { description: 'How many groups there are; at most 500 are shown.' }),
    groups: t.field({
      type: [CsrGroupType],
      description: 'The largest first; of equal ones whose first place comes first.',
      resolve: ({ groups, personMonth }) => groups.map((group) => ({ ...group, price: personMonth })),
    }),
  }),
})

const CsrSheetType = builder.objectRef<CsrSheet>('CsrSheet').implement({
  description:
    'Who waits in one regency as a company may see it before it pledges: groups of at least five people, in steps of five, and no person.',
  fields: (t) => ({
    area: t.field({
      type: AreaType,
      nullable: true,
      description: 'The regency or city.',
      resolve: ({ areaCode }, _args, { reference }) => reference.areas.get(areaCode) ?? null,
    }),
    month: t.expose('month', { type: 'CalendarDate', description: 'The month that is looked at: this one, in UTC+7.' }),
    personMonth: t.expose('personMonth', { type: 'Rupiah', nullable: true, description: PERSON_MONTH }),
    personYear: t.field({
      type: 'Rupiah',
      nullable: true,
      description: 'Twelve times that.',
      resolve: ({ personMonth }) => times(personMonth, 1, MONTHS_OF_YEAR),
    }),
    people: t.exposeInt('people', { description: 'The sum of `groups`; 0 for fewer than five.' }),
    yearAmount: t.field({
      type: 'Rupiah',
      nullable: true,
      description: 'What a year of as many people costs.',
      resolve: ({ personMonth, people }) => times(personMonth, people, MONTHS_OF_YEAR),
    }),
    groups: t.field({
      type: [PublishedGroupType],
      description: 'By district and occupation.',
      resolve: ({ cells }) => [...cells],
    }),
    deathBenefit: t.field({
      type: 'Rupiah',
      nullable: true,
      description:
        'What the heirs of a member receive at a death that is not of work; null where the reference data do not say.',
      resolve: ({ benefit }) => benefit?.amount ?? null,
    }),
    deathBenefitBasis: t.string({
      nullable: true,
      description: 'By which regulations.',
      resolve: ({ benefit }) => benefit?.legal_basis ?? null,
    }),
  }),
})

builder.queryFields((t) => ({
  csrNeeds: t.field({
    type: CsrNeedsType,
    nullable: true,
    description:
      'Where money of companies would help most; null for whoever does not oversee pledges of a whole government.',
    args: { areaCode: t.arg.string({ description: 'An area of my government; all of it by default.' }) },
    resolve: (_root, { areaCode }, context) => readCsrNeeds(context, areaCode ?? null),
  }),
  csrSheet: t.field({
    type: CsrSheetType,
    nullable: true,
    description:
      'The same of one regency as a company may see it; null as for `csrNeeds`, and for what is no regency or city.',
    args: { areaCode: t.arg.string({ description: 'A regency or city of my government; its own by default.' }) },
    resolve: (_root, { areaCode }, context) => readCsrSheet(context, areaCode ?? null),
  }),
}))
