import type { Locator, Page } from 'playwright-core'
import type { Words } from './words.ts'

/** A button or link of a page by its name: behind the three dots, which are pressed then, or in sight already. */
export async function pageAction(page: Page, t: Words, name: string): Promise<Locator> {
  const action = page.getByRole('button', { name }).or(page.getByRole('link', { name }))
  const dots = page.getByRole('button', { name: t('Tindakan lain') })
  await action.or(dots).first().waitFor()
  if ((await action.count()) === 0) await dots.click()
  return action
}
