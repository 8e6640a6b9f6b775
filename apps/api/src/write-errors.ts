import { mkdir, writeFile } from 'node:fs/promises'
import { errorsPage, helpOf } from './errors-page.ts'
import { explainErrors } from './explain-errors.ts'
import { gatherInputWords } from './input-words.ts'

/** `pnpm --filter @payung/api generate`: the page of refusals, what the console's help shows of it, and what its forms say by themselves. */
const explanations = await explainErrors()
await writeFile(new URL('../../../docs/errors.md', import.meta.url), errorsPage(explanations))
await mkdir(new URL('generated/input-words/', import.meta.url), { recursive: true })
await writeFile(new URL('generated/error-help.json', import.meta.url), JSON.stringify(explanations.map(helpOf)))
for (const [feature, words] of Object.entries(await gatherInputWords()))
  await writeFile(new URL(`generated/input-words/${feature}.json`, import.meta.url), JSON.stringify(words))
