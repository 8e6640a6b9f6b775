import type { Config } from '../../config.ts'

const LOOPBACK = ['http://localhost:*', 'http://127.0.0.1:*', 'http://[::1]:*']

/**
 * From which addresses a browser may sign in. A page elsewhere that sends a form here is refused, cookie or no cookie.
 *
 * With PAYUNG_PUBLIC_URL it is that address alone, beside the own machine's in a demo. Without it, the own machine's and whatever host the
 * request itself names: on an office network nobody can say in advance how a demo is reached.
 */
export function trustedOrigins(
  config: Pick<Config, 'PAYUNG_PUBLIC_URL' | 'PAYUNG_DEMO'>,
  ownHost: string | null,
): string[] {
  const { PAYUNG_PUBLIC_URL: publicUrl, PAYUNG_DEMO: demo } = config
  if (publicUrl !== undefined) return [new URL(publicUrl).origin, ...(demo === 'off' ? [] : LOOPBACK)]
  return [...LOOPBACK, ...(ownHost === null ? [] : [`http://${ownHost}`, `https://${ownHost}`])]
}

/** The same question for our own routes, which better-auth does not guard. A request without an origin is no browser's. */
export function isTrustedOrigin(config: Config, origin: string | null, ownHost: string | null): boolean {
  if (origin === null) return true
  const { protocol, hostname, host } = urlOf(origin)
  return trustedOrigins(config, ownHost).some(
    (trusted) => trusted === `${protocol}//${host}` || trusted === `${protocol}//${hostname}:*`,
  )
}

function urlOf(origin: string): { protocol: string; hostname: string; host: string } {
  return URL.canParse(origin) ? new URL(origin) : { protocol: '', hostname: '', host: '' }
}
