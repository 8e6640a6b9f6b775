import * as z from 'zod/mini'
import type { InputRefusal } from './input-parts.ts'

/** The schema of what a person writes: the API and the form of the console check with the same one. */
export type InputSchema = z.core.$ZodType
/** As it is written: amounts perhaps as digits, texts with spaces around them. */
export type InputOf<Schema extends InputSchema> = z.input<Schema>
/** As it is read. */
export type OutputOf<Schema extends InputSchema> = z.output<Schema>

export interface InputFault {
  /** Path of the field as forms know it: `amount`, `articles.0.text`. */
  readonly path: string
  /** Null where a value is missing or of another kind, which only a form can bring about: the API's types do not let it in. */
  readonly refused: InputRefusal | null
}

/** What a person has written, with texts trimmed and numbers read; or everything that is wrong with it. Total: anything may be handed in. */
export function checkInput<Schema extends InputSchema>(
  schema: Schema,
  input: unknown,
): { readonly output: OutputOf<Schema> } | { readonly faults: readonly InputFault[] } {
  const outcome = z.safeParse(schema, input)
  if (outcome.success) return { output: outcome.data }
  return { faults: outcome.error.issues.map((issue) => ({ path: issue.path.join('.'), refused: refusalIn(issue) })) }
}

function refusalIn(issue: z.core.$ZodIssue): InputRefusal | null {
  return issue.code === 'custom' ? ((issue.params?.refused as InputRefusal | undefined) ?? null) : null
}
