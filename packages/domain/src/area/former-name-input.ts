import * as z from 'zod/mini'
import { cleanName } from '../identity/person-name.ts'
import { isWithin, must, optional, refusal } from '../input/input-parts.ts'

const NAME_LENGTH = { min: 2, max: 120 }
const BASIS_LENGTH = { min: 3, max: 300 }

/** What an area was called before. Its legal basis or another source is stated. */
export function formerNameInput() {
  const basis = optional(
    z.string().check(must((text) => isWithin(text, BASIS_LENGTH), refusal('BASIS_LENGTH', BASIS_LENGTH))),
  )
  const written = z.object({
    areaCode: z.string(),
    name: z.pipe(
      z.pipe(z.string(), z.transform(cleanName)),
      z.string().check(must((name) => isWithin(name, NAME_LENGTH), refusal('NAME_LENGTH', NAME_LENGTH))),
    ),
    validUntil: z.nullable(z.string()),
    legalBasis: basis,
    source: basis,
  })
  return written.check(
    must(({ legalBasis, source }) => legalBasis !== null || source !== null, refusal('BASIS_MISSING'), ['legalBasis']),
  )
}
