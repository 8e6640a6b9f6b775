import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import type { ErrorHelp, HelpLanguage } from './features/help/find-error-help.ts'

type Words = Readonly<Record<HelpLanguage, string>>
interface Explanation {
  readonly code: string
  readonly group: Words
  readonly cases: readonly { readonly reason: Words | null; readonly remedy: Words }[]
}

/** What the API's messages say: for the page of the help that explains them, in a file for each language, and for the forms that check what is written. */
await mkdir(new URL('generated/', import.meta.url), { recursive: true })
const explanations: readonly Explanation[] = JSON.parse(
  await readFile(new URL('../../api/src/generated/error-help.json', import.meta.url), 'utf8'),
)
for (const language of ['id', 'en'] as const)
  await writeFile(
    new URL(`generated/error-help.${language}.json`, import.meta.url),
    JSON.stringify(explanations.map((explanation) => inOne(language, explanation))),
  )
await cp(
  new URL('../../api/src/generated/input-words/', import.meta.url),
  new URL('generated/input-words/', import.meta.url),
  { recursive: true },
)

function inOne(language: HelpLanguage, { code, group, cases }: Explanation): ErrorHelp {
  return {
    code,
    group: group[language],
    cases: cases.map(({ reason, remedy }) => ({ reason: reason?.[language] ?? null, remedy: remedy[language] })),
  }
}
