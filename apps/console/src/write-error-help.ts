import { copyFile, cp, mkdir } from 'node:fs/promises'

/** What the API's messages say: for the page of the help that explains them, and for the forms that check what is written. */
await mkdir(new URL('generated/', import.meta.url), { recursive: true })
await copyFile(
  new URL('../../api/src/generated/error-help.json', import.meta.url),
  new URL('generated/error-help.json', import.meta.url),
)
await cp(
  new URL('../../api/src/generated/input-words/', import.meta.url),
  new URL('generated/input-words/', import.meta.url),
  { recursive: true },
)
