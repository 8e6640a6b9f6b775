import type { Locator } from 'playwright-core'
import type { Words } from './words.ts'

/** Reads the answers that a dialog begins with before anybody signs, and ticks those that need attention. */
export async function checksAnswers(dialog: Locator, t: Words): Promise<void> {
  await dialog.getByRole('heading', { name: t('Periksa jawabannya dahulu') }).waitFor()
  await dialog.getByText(t('Sedang dibaca')).first().waitFor({ state: 'detached' })
  for (const tick of await dialog.getByRole('checkbox', { name: t('Saya sudah memeriksanya') }).all())
    await tick.check()
}
