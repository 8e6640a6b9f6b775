import type { Config } from '../../config.ts'
import { publicAddress } from '../../platform/public-address.ts'

/** Where an invitation is taken up, at the address that people type. */
export function invitationLink(config: Pick<Config, 'PAYUNG_PUBLIC_URL' | 'PORT'>, token: string): string {
  return `${publicAddress(config)}/undangan/${token}`
}
