import { OTHERS } from '@payung/domain/disclosure/publish-cells'
import { builder } from '../../graphql/builder.ts'
import { AreaType, OccupationType } from './area.type.ts'

/** One of the groups that `publishGroups` makes: its key is district and occupation. */
interface PublishedGroup {
  readonly key: readonly string[]
  readonly count: number
}

export const PublishedGroupType = builder.objectRef<PublishedGroup>('PublishedGroup').implement({
  description:
    'How many people of a district and an occupation there are, in multiples of five, rounded down; groups of fewer are not told apart.',
  fields: (t) => ({
    district: t.field({
      type: AreaType,
      nullable: true,
      description: 'Where; null for several districts together.',
      resolve: ({ key }, _args, { reference }) => reference.areas.get(key[0] ?? '') ?? null,
    }),
    occupation: t.field({
      type: OccupationType,
      nullable: true,
      description: 'What they do; null for people without an occupation, and for several occupations together.',
      resolve: ({ key }, _args, { reference }) => reference.occupations.get(key[1] ?? '') ?? null,
    }),
    isRest: t.boolean({
      description: 'Whether several occupations stand together here, so that nobody is told apart.',
      resolve: ({ key }) => key[1] === OTHERS,
    }),
    people: t.int({ description: 'At least how many; 0 for fewer than five.', resolve: ({ count }) => count }),
  }),
})
