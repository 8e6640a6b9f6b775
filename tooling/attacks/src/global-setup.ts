import { startPayung } from '@payung/e2e/running-payung'

/** One demo province for all attacks. */
export async function setup(): Promise<() => Promise<void>> {
  // While writing an attack: one that already runs on this machine, with the demo and its password.
  if (process.env['PAYUNG_ATTACKED_URL'] !== undefined) return async () => {}
  const payung = await startPayung('full')
  process.env['PAYUNG_ATTACKED_URL'] = payung.url
  return payung.stop
}
