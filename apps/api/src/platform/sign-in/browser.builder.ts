import { createHmac } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { TEST_PASSWORD } from '../../testing/test.ts'

export interface Answer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: a JSON answer, which each test takes apart by expect
  readonly body: any
  readonly headers: Headers
}

/** A browser in a test: keeps its cookies and says where it comes from. */
export function openBrowser(url: string, origin = url) {
  const cookies = new Map<string, string>()
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(`${url}${path}`, {
      ...init,
      headers: {
        ...(cookie === '' ? {} : { cookie }),
        origin,
        ...(init.headers as Record<string, string> | undefined),
      },
    })
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0/i.test(set)) cookies.delete(pair.slice(0, at))
      else cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return { status: answer.status, body: await answer.json().catch(() => null), headers: answer.headers }
  }
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  return {
    cookies,
    post,
    get: (path: string) => send(path, { method: 'GET' }),
    auth: (path: string, body: object = {}) => post(`/api/auth${path}`, body),
    signIn: (email: string, password = TEST_PASSWORD) => post('/api/auth/sign-in/email', { email, password }),
    viewer: async () => (await post('/graphql', { query: '{ viewer { user { email } } }' })).body.data.viewer,
  }
}

/** What the authenticator app shows for the address of a second factor (RFC 6238), now or some steps away. */
export function totpCode(totpUri: string, steps = 0): string {
  const secret = new URL(totpUri).searchParams.get('secret') ?? ''
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps))
  const digest = createHmac('sha1', key).update(counter).digest()
  const at = (digest.at(-1) ?? 0) & 0xf
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** Mails that went out, oldest first; waits for the first ones, which leave after the answer. */
export async function mailsIn(dataDir: string, least = 1): Promise<string[]> {
  const outbox = join(dataDir, 'outbox')
  for (let tries = 0; ; tries++) {
    const names = (await readdir(outbox).catch(() => [])).filter((name) => name.endsWith('.eml')).sort()
    if (names.length >= least || tries > 60)
      return Promise.all(names.map(async (name) => decode(await readFile(join(outbox, name), 'utf8'))))
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function decode(mail: string): string {
  const at = mail.indexOf('\n\n')
  const [head, body] = [mail.slice(0, at), mail.slice(at + 2)]
  if (/base64/i.test(head)) return `${head}\n\n${Buffer.from(body, 'base64').toString('utf8')}`
  const unfolded = body
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return `${head}\n\n${Buffer.from(unfolded, 'latin1').toString('utf8')}`
}
