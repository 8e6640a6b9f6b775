export const VERIFIED_TENANTS = 'select id, code from tenant order by code'

/** Where the bits of a tenant say something else of its people than their rows. */
export interface FacetDifference {
  readonly field: string
  readonly value: string
  readonly byBits: number
  readonly byRows: number
  readonly people: number
}

/** Whoever changes meanwhile is out of date, and read from their row (`app.verify_facets`). */
export const VERIFY_FACETS =
  'select field, value, kept::int as "byBits", recounted::int as "byRows", people::int from app.verify_facets($1, $2) order by 1, 2'
