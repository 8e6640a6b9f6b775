import { builder } from '../../graphql/builder.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import type { DomainError } from '../../platform/errors.ts'
import { type DecidedThing, findHeldAsMaker } from './another-person.queries.ts'
import { mayBeOnePerson } from './another-person.ts'

type Refusal = Pick<DomainError, 'code' | 'text'>

export const OnePersonRefusalType = builder.objectRef<Refusal>('OnePersonRefusal').implement({
  description:
    'Why a step that my roles allow would be refused: one administrator alone has opened my account and that of a maker.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'For programs.' }),
    text: t.string({ description: 'Why, and what to do, in Indonesian.', resolve: ({ text }) => text.id }),
    textEn: t.string({ description: 'The same in English.', resolve: ({ text }) => text.en }),
  }),
})

const loadHeld = batched<Context, `${DecidedThing} ${string}`, true>(async (context, keys) => {
  const bySubject = Map.groupBy(keys, (key) => key.slice(0, key.indexOf(' ')))
  const held = await Promise.all(
    [...bySubject].map(async ([subject, ofSubject]) => {
      const ids = ofSubject.map((key) => key.slice(subject.length + 1))
      const rows = await context.read<{ id: string }>(findHeldAsMaker(subject as DecidedThing, ids))
      return rows.map(({ id }) => [`${subject as DecidedThing} ${id}`, true] as const)
    }),
  )
  return new Map(held.flat())
})

/** The refusal that the step would meet, known before it is taken: a page shows it beside the button. Null where another person may decide. */
export async function onePersonRefusal(context: Context, subject: DecidedThing, id: string): Promise<Refusal | null> {
  return (await loadHeld(context, `${subject} ${id}`)) === null ? null : refusalOfOnePerson()
}

interface RefusalField<Parent> {
  readonly description: string
  /** Whether the viewer could decide about it now, but for who made it. */
  readonly isDecidedHere: (parent: Parent, context: Context) => boolean | Promise<boolean>
}

/**
 * The field of a thing that is decided by somebody who did not make it: null where the viewer has nothing to decide, or where another person may.
 * Three types say it otherwise, as they have no decided thing of their own by an id: what an objection adds, an import of proposals and a request to a register.
 */
export function onePersonRefusalField<Parent extends { readonly id: string }>(
  t: PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Parent>,
  subject: DecidedThing,
  { description, isDecidedHere }: RefusalField<Parent>,
) {
  return t.field({
    type: OnePersonRefusalType,
    nullable: true,
    description,
    resolve: async (parent, _args, context) =>
      (await isDecidedHere(parent, context)) ? onePersonRefusal(context, subject, parent.id) : null,
  })
}

/** An error that is returned as it is would be taken for one that was thrown. */
export function refusalOfOnePerson(): Refusal {
  const { code, text } = mayBeOnePerson()
  return { code, text }
}
