import type { Config } from '../../config.ts'

/** Where an invitation is taken up, at the address that people type. */
export function invitationLink(config: Pick<Config, 'PAYUNG_PUBLIC_URL' | 'PORT'>, token: string): string {
  const origin = config.PAYUNG_PUBLIC_URL ?? `http://localhost:${config.PORT}`
  return `${origin.replace(/\/$/, '')}/undangan/${token}`
}
