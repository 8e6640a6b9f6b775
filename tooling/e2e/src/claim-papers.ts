import type { Page } from 'playwright-core'
import { chooserAfter } from './choose-file.ts'
import { PHOTO } from './photo.ts'
import type { Words } from './words.ts'

export const photoNamed = (name: string) => ({ name, mimeType: 'image/png', buffer: PHOTO })

/** Chooses a file for a paper of the case that is open. */
export async function addPaper(
  page: Page,
  t: Words,
  paper: string,
  file: ReturnType<typeof photoNamed> = photoNamed('kertas.png'),
): Promise<void> {
  const chooser = await chooserAfter(page, async () => {
    await page.getByRole('button', { name: t('Tambah berkas') }).click()
    await page.getByRole('menuitem', { name: paper, exact: true }).click()
  })
  await chooser.setFiles(file)
}

/** The papers that the case still misses, as its list names them: one at least. */
export async function missingPaperNames(page: Page, t: Words): Promise<readonly string[]> {
  const rows = page.getByRole('listitem').filter({ hasText: t('Belum ada') })
  // The name of the person may stand before the papers do.
  await rows.first().waitFor()
  return rows.locator('b').allTextContents()
}
