import { copyFile, mkdir } from 'node:fs/promises'

/** What the API's messages say, for the page of the help that explains them. */
await mkdir(new URL('generated/', import.meta.url), { recursive: true })
await copyFile(
  new URL('../../api/src/generated/error-help.json', import.meta.url),
  new URL('generated/error-help.json', import.meta.url),
)
