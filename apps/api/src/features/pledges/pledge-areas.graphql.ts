import { builder } from '../../graphql/builder.ts'
import { AreaType } from '../areas/public.ts'
import { type PledgeArea, readPledgeAreas } from './pledge-areas.ts'

const PledgeAreaType = builder.objectRef<PledgeArea>('PledgeArea').implement({
  description:
    'Pledges of my company that hold people in a regency or city, and what their matchings published of them.',
  fields: (t) => ({
    area: t.field({
      type: AreaType,
      nullable: true,
      description: 'Which regency or city; null for figures of several that stand together.',
      resolve: ({ areaCode }, _args, { reference }) => reference.areas.get(areaCode ?? '') ?? null,
    }),
    pledges: t.exposeInt('pledges', { description: 'How many pledges; 0 where there is none.' }),
    withheld: t.exposeInt('withheld', {
      description: 'Of how many of these no figure was published, because figures of some of the same people were.',
    }),
    people: t.exposeInt('people', {
      description:
        'The sum of what was published of the others: a multiple of five, at least so many; 0 for fewer than five. Whoever is pledged for again counts again.',
    }),
  }),
})

builder.queryField('pledgeAreas', (t) =>
  t.field({
    type: [PledgeAreaType],
    description:
      'Where the pledges of my company are: each regency and city by its code, and what stands together last. Empty without a matched pledge, and for whoever is no company.',
    resolve: async (_root, _args, context) => [...(await readPledgeAreas(context))],
  }),
)
