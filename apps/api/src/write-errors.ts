import { mkdir, writeFile } from 'node:fs/promises'
import { errorsPage, helpOf } from './errors-page.ts'
import { explainErrors } from './explain-errors.ts'

/** `pnpm --filter @payung/api generate`: the page of refusals, and what the console's help shows of it. */
const explanations = await explainErrors()
await writeFile(new URL('../../../docs/errors.md', import.meta.url), errorsPage(explanations))
await mkdir(new URL('generated/', import.meta.url), { recursive: true })
await writeFile(new URL('generated/error-help.json', import.meta.url), JSON.stringify(explanations.map(helpOf)))
