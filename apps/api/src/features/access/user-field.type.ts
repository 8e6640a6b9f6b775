import type { builder } from '../../graphql/builder.ts'
import { UserType } from './viewer.type.ts'

/** The columns of a row that name a person: `drafted_by`, `drafted_by_name`, `drafted_by_email`. */
type UserColumns<Column extends string> = {
  readonly [Name in Column | `${Column}_name` | `${Column}_email`]: string | null
}

/** A person as a list inside a row names them. */
interface NamedUser {
  readonly id: string | null
  readonly name: string | null
  readonly email: string | null
}

/** The field of a person whom three columns of the row name. */
export function userField<Column extends string, Row extends UserColumns<Column>>(
  t: PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Row>,
  column: Column,
  description: string,
) {
  return t.field({
    type: UserType,
    nullable: true,
    description,
    resolve: (row: UserColumns<Column>) =>
      userOf({ id: row[column], name: row[`${column}_name`], email: row[`${column}_email`] }),
  })
}

/** The field of a person whom the row holds as an object. */
export function namedUserField<Key extends string, Row extends { readonly [Name in Key]: NamedUser | null }>(
  t: PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Row>,
  key: Key,
  description: string,
) {
  return t.field({
    type: UserType,
    nullable: true,
    description,
    resolve: (row: { readonly [Name in Key]: NamedUser | null }) => userOf(row[key]),
  })
}

/** Null where nobody stands there, and for people of others, whose names the database does not tell. */
function userOf(user: NamedUser | null): { readonly id: string; readonly name: string; readonly email: string } | null {
  if (user === null || user.id === null || user.name === null || user.email === null) return null
  return { id: user.id, name: user.name, email: user.email }
}
