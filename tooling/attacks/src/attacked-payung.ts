import { DEMO_PASSWORD } from '@payung/e2e/running-payung'

/** Attacks run whole in `test:full`, and in a short form that shows the same in `test`. */
export const WHOLE = process.env['PAYUNG_TEST_FULL'] === '1'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** @throws Error for an address of another machine: nothing here may ever be aimed at somebody's installation */
export function loopbackAddress(address: string | undefined): string {
  if (address === undefined) throw new Error('no Payung runs for the attacks')
  const { hostname, origin } = new URL(address)
  if (!LOOPBACK.has(hostname)) throw new Error(`attacks stay on this machine; ${hostname} is another`)
  return origin
}

/**
 * @param device cookies that an earlier sign-in of this account left in the browser
 * @returns the cookies of a session of a demo account, made by signing in as a person does
 */
export async function signInAs(account: string, device = ''): Promise<string> {
  const url = attackedUrl()
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, cookie: device },
    body: JSON.stringify({ email: `${account}@payung.example`, password: DEMO_PASSWORD }),
  })
  if (!answer.ok) throw new Error(`sign-in as ${account}: ${answer.status} ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** Sends one GraphQL request. @param cookie null: signed out */
export function ask(cookie: string | null, query: string, variables: object = {}): Promise<Response> {
  return fetch(`${attackedUrl()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie === null ? {} : { cookie }) },
    body: JSON.stringify({ query, variables }),
  })
}

/** Asks for what must be answered. @throws Error with what the server said instead */
export async function answered<Data>(cookie: string, query: string, variables: object = {}): Promise<Data> {
  const answer = await ask(cookie, query, variables)
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: unknown }
  if (data == null || errors !== undefined) throw new Error(`${answer.status} ${JSON.stringify(errors)}`)
  return data
}

/** Any other request to the attacked Payung; the path is sent as it stands, as far as addresses allow. */
export function knock(path: string, init?: RequestInit): Promise<Response> {
  return fetch(`${attackedUrl()}${path}`, { redirect: 'manual', ...init })
}

function attackedUrl(): string {
  return loopbackAddress(process.env['PAYUNG_ATTACKED_URL'])
}
