import { builder } from '../../graphql/builder.ts'
import { type BenefitYearRow, findBenefitYears } from './benefit-years.queries.ts'
import { mayHearOfBenefits } from './pledges.policy.ts'
import { publishFamilies } from './publish-families.ts'

const BenefitYearType = builder.objectRef<BenefitYearRow>('BenefitYear').implement({
  description:
    'A closed year of my company: how many families of people whom it paid for were paid a benefit, by what was recorded when the year ended.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'Which year; in it the payment of the benefit was recorded, in UTC+7.' }),
    families: t.int({
      nullable: true,
      description:
        'At least how many, a multiple of five: of all pledges together. Null for none and for fewer than five alike.',
      resolve: ({ families }) => publishFamilies(families),
    }),
  }),
})

builder.queryField('benefitYears', (t) =>
  t.field({
    type: [BenefitYearType],
    description:
      'The closed years since the first pledge of my company, the newest first. None for whoever is no company, and for a part of it.',
    resolve: async (_root, _args, { read, actor }) =>
      mayHearOfBenefits(actor) ? (await read<BenefitYearRow>(findBenefitYears())).toReversed() : [],
  }),
)
