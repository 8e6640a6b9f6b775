import type { Page } from 'playwright-core'
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
  await page.getByRole('button', { name: t('Tambah berkas') }).click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('menuitem', { name: paper, exact: true }).click()
  await (await choosing).setFiles(file)
}

/** The papers that the case still misses, as its list names them. */
export async function missingPaperNames(page: Page, t: Words): Promise<readonly string[]> {
  const rows = page.getByRole('listitem').filter({ hasText: t('Belum ada') })
  return rows.locator('b').allTextContents()
}
