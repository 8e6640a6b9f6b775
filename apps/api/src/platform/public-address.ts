import type { Config } from '../config.ts'

/** Where people find this installation, as links in mails name it; without a slash at its end. */
export function publicAddress(config: Pick<Config, 'PAYUNG_PUBLIC_URL' | 'PORT'>): string {
  return (config.PAYUNG_PUBLIC_URL ?? `http://localhost:${config.PORT}`).replace(/\/$/, '')
}
