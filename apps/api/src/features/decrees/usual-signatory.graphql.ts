import { builder } from '../../graphql/builder.ts'
import { SignatoryCapacityEnum } from '../agreements/public.ts'
import { DecreeType } from './decree.type.ts'
import { headOf } from './decree-fields.ts'
import type { SignatoryCapacity } from './decrees.queries.ts'
import { findLastSignatory } from './usual-signatory.queries.ts'

interface SignatoryRow {
  readonly name: string | null
  readonly title: string | null
  readonly capacity: SignatoryCapacity | null
}

interface UsualSignatory {
  readonly name: string | null
  readonly title: string
  readonly capacity: SignatoryCapacity
}

const UsualSignatoryType = builder.objectRef<UsualSignatory>('UsualSignatory').implement({
  description: 'Who will probably sign, to be checked by whoever records the signing.',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: true, description: 'The name; null while nobody has signed a decree.' }),
    title: t.exposeString('title', { description: 'The position, as it stands above the signature.' }),
    capacity: t.expose('capacity', { type: SignatoryCapacityEnum, description: 'In which capacity.' }),
  }),
})

builder.objectField(DecreeType, 'usualSignatory', (t) =>
  t.field({
    type: UsualSignatoryType,
    description: 'Who signed the last decree of this government; before the first its head, without a name.',
    resolve: async (decree, _args, { read, reference }) => {
      const [last] = await read<SignatoryRow>(findLastSignatory(decree.id))
      return {
        name: last?.name ?? null,
        title: last?.title ?? headOf(reference, decree.tenant_id),
        capacity: last?.capacity ?? 'DEFINITIVE',
      }
    },
  }),
)
