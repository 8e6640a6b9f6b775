import type { DecreeTemplate } from './configure.query.ts'

/** What a version of a template says. */
export interface TemplateText {
  readonly title: string
  readonly considerations: readonly string[]
  readonly dictums: readonly string[]
}

/** Stands on the example of a paper where each decree cites what it rests on; as all of the paper in the language of the law. */
export const citedLater: readonly string[] = ['Peraturan dan perjanjian yang menjadi dasar setiap keputusan']

export function exampleValues(examples: DecreeTemplate['examples']): Readonly<Record<string, string>> {
  return Object.fromEntries(examples.map(({ name, value }) => [name, value]))
}

/** The text with a field put in place of what is selected. @returns it with where the cursor then stands */
export function withField(
  text: string,
  field: string,
  { from, until }: { readonly from: number; readonly until: number },
): { readonly text: string; readonly cursor: number } {
  const put = `{${field}}`
  return { text: text.slice(0, from) + put + text.slice(until), cursor: from + put.length }
}
