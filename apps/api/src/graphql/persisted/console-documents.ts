import { readFile } from 'node:fs/promises'

/** Texts of documents by the id under which they are asked for. */
export type DocumentTexts = Readonly<Record<string, string>>

/** What the build of the console has gathered from its sources. */
const CONSOLE_DOCUMENTS = new URL('../../../../console/src/generated/documents.json', import.meta.url)

/** The console's documents by id; none while the console has not been built. */
export async function readConsoleDocuments(): Promise<DocumentTexts> {
  try {
    return JSON.parse(await readFile(CONSOLE_DOCUMENTS, 'utf8')) as DocumentTexts
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}
