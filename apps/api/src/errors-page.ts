import type { BothWords } from '@payung/domain/eligibility/rule-fault'
import type { MessageDefinition } from '@payung/domain/text/define-messages'
import { type Explanation, titleOf, withoutValues } from './explain-errors.ts'

/** One code as the console's help page shows it. */
export interface ErrorHelp {
  readonly code: string
  readonly group: BothWords
  readonly cases: readonly { readonly reason: BothWords | null; readonly remedy: BothWords }[]
}

export function helpOf({ code, feature, cases }: Explanation): ErrorHelp {
  const readables = cases.map(({ reason, remedy }) => ({
    reason: reason === undefined ? null : readable(reason),
    remedy: readable(remedy),
  }))
  // Several fields may say the same: the help shows no fields, so it says it once.
  const byWords = new Map(readables.map((words) => [JSON.stringify(words), words]))
  return { code, group: titleOf(feature), cases: [...byWords.values()] }
}

/** `docs/errors.md`: each code under the feature that says it, in both languages. */
export function errorsPage(explanations: readonly Explanation[]): string {
  const groups = [...Map.groupBy(explanations, ({ feature }) => feature)]
  const sections = groups.map(([feature, codes]) => {
    const { id, en } = titleOf(feature)
    return `## ${id} · ${en}\n\n${codes.map(codeSection).join('\n\n')}`
  })
  return `${HEAD}\n\n${sections.join('\n\n')}\n`
}

const HEAD = `# Pesan kesalahan dan jalan keluarnya · Refusals and what to do
Each code with what it says and what to do about it, in Indonesian and English. Where the text shows a value, this page
has “…”. The console links each refusal to the same words under Help. Written by \`pnpm --filter @payung/api generate\`
from the files of messages; a test compares them.`

function codeSection({ code, cases }: Explanation): string {
  return `### ${code}\n${cases.map(caseLines).join('\n')}`
}

function caseLines({ reason, remedy, path }: MessageDefinition): string {
  const line = (language: 'id' | 'en') =>
    `${reason === undefined ? '' : `${withoutValues(reason[language])} `}**${withoutValues(remedy[language])}**`
  const place = path === undefined ? '' : ` (\`${path}\`)`
  return `- ${line('id')}${place}\\\n  ${line('en')}`
}

function readable({ id, en }: BothWords): BothWords {
  return { id: withoutValues(id), en: withoutValues(en) }
}
