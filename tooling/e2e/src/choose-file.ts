import { setTimeout as sleep } from 'node:timers/promises'
import type { FileChooser, Page } from 'playwright-core'

/** From the end of a press until the chooser stands open. */
const CHOOSER_MILLISECONDS_MAX = 15_000
const PRESSED_MAX = 4

/**
 * The chooser of files that a press opens. The browser refuses it where the press took five seconds from its beginning to its end, as it may on
 * a busy machine: then the person presses again.
 */
export async function chooserAfter(page: Page, press: () => Promise<void>): Promise<FileChooser> {
  for (let pressed = 1; pressed <= PRESSED_MAX; pressed++) {
    const { promise, resolve } = Promise.withResolvers<FileChooser>()
    page.once('filechooser', resolve)
    await press()
    const chooser = await Promise.race([promise, sleep(CHOOSER_MILLISECONDS_MAX, null, { ref: false })])
    if (chooser !== null) return chooser
    page.off('filechooser', resolve)
  }
  throw new Error(`no chooser of files after ${PRESSED_MAX} presses`)
}
