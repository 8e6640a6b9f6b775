import type { Page } from 'playwright-core'
import type { Words } from './words.ts'

/** The shell is kept some seconds after the first page, so as not to compete with it; from then on the console opens without a connection. */
export async function keepShell(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await page.getByRole('navigation').first().waitFor()
}

/** Opens the first page cold, without any answer from anywhere; what was loaded before says nothing of the connection. */
export async function openOffline(page: Page, t: Words): Promise<void> {
  await page.context().setOffline(true)
  await page.goto('/')
  await page.getByText(t('Sambungan terputus')).waitFor()
}

/** Whether the village's people lie on this device, sealed: read quietly, so that nothing on the page says so. */
export function hasPeople(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((resolve, reject) => {
        const opening = indexedDB.open('payung-device')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const key = opening.result.transaction('remembered').objectStore('remembered').getKey('people')
          key.onsuccess = () => {
            opening.result.close()
            resolve(key.result !== undefined)
          }
        }
      }),
  )
}
