import { unpackBrowser } from './browser.ts'
import { startPayung } from './running-payung.ts'

/** One demo province for all journeys: they keep to tenants of their own, as people do. */
export async function setup(): Promise<() => Promise<void>> {
  if (process.env.PAYUNG_E2E_URL !== undefined) {
    // While writing a journey: one that already runs, with the demo and its password.
    await unpackBrowser()
    return async () => {}
  }
  const [payung] = await Promise.all([startPayung('full'), unpackBrowser()])
  process.env['PAYUNG_E2E_URL'] = payung.url
  process.env['PAYUNG_E2E_DATA_DIR'] = payung.dataDir
  return payung.stop
}
