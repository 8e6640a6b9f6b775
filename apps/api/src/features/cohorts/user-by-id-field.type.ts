import type { builder } from '../../graphql/builder.ts'
import { UserType } from '../access/public.ts'
import { loadPeopleNames } from './load-people.ts'

/** The field of a person of whom the row holds the id alone: null where nobody stands there, and for people of others. */
export function userByIdField<Column extends string, Row extends { readonly [Name in Column]: string | null }>(
  t: PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Row>,
  column: Column,
  description: string,
) {
  return t.field({
    type: UserType,
    nullable: true,
    description,
    resolve: ({ [column]: id }: { readonly [Name in Column]: string | null }, _args, context) =>
      id === null ? null : loadPeopleNames(context, id),
  })
}
