/** The settings that say where an installation is reached. */
export interface Reach {
  readonly host: string
  /** Null where none is set: then people type the own machine's. */
  readonly publicUrl: string | null
}

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i

/**
 * Whether other machines can reach it: it listens on more than loopback, or people type an address that is not this machine's. The demo's password is
 * no secret, so such a demo is named on purpose.
 */
export function isReachedFromElsewhere({ host, publicUrl }: Reach): boolean {
  const typed = publicUrl === null ? 'localhost' : new URL(publicUrl).hostname
  return !LOOPBACK.test(host) || !LOOPBACK.test(typed)
}

export const DEMO_UNNAMED = {
  id: 'Akun contoh dan kata sandinya akan terbuka bagi seluruh jaringan: pakailah PAYUNG_DEMO=off untuk orang sungguhan, atau sebutkan PAYUNG_DEMO_ON_NETWORK=yes bila itu memang dimaksudkan.',
  en: 'The demo accounts and their password would be open to the whole network: set PAYUNG_DEMO=off for real people, or PAYUNG_DEMO_ON_NETWORK=yes if that is what you want.',
} as const
