/** Somebody whom a row names: null where nobody stands there, and for people of others, whose names the database does not tell. */
export function userOf(
  id: string | null,
  name: string | null,
  email: string | null,
): { readonly id: string; readonly name: string; readonly email: string } | null {
  return id === null || name === null || email === null ? null : { id, name, email }
}
