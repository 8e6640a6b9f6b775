import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
export const YULIANA = {
  nationalId: '6112055511820202',
  name: 'Yuliana Kusuma',
  birthDate: '1982-11-15',
  sex: 'FEMALE',
  villageCode: '61.12.05.2003',
}
const REGISTER = `mutation ($input: RegisterWorkerInput!) { registerWorker(input: $input) { __typename
  ... on RegisterWorkerSuccess { data { id } } } }`
const REVEAL = `mutation ($input: RevealNationalIdInput!) { revealNationalId(input: $input) { __typename
  ... on RevealNationalIdSuccess { data { nationalId } } } }`
export const TABLE = 'nik,nama,desa\n6112055511820203,Ana Lestari,Tanjung Beringin\n'

/** Whoever sends this cookie, at the address of one installation. */
export function clientAt(address: string, cookie: string) {
  const send = (path: string, init: RequestInit = {}) =>
    fetch(`${address}${path}`, { ...init, headers: { origin: address, cookie, ...init.headers } })
  const ask = async (query: string, input: object) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await send('/graphql', {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables: { input } }),
    })
    return ((await answer.json()) as { data: Record<string, { data: { id: string; nationalId: string } }> }).data
  }
  return {
    register: async (person: object) => (await ask(REGISTER, person))['registerWorker']?.data.id,
    reveal: async (workerId: string | undefined) =>
      (await ask(REVEAL, { workerId, reason: 'Memeriksa hasil pemulihan cadangan' }))['revealNationalId']?.data
        .nationalId,
    uploadTable: async () => {
      const body = new FormData()
      body.append('file', new Blob([TABLE]), 'pekerja.csv')
      const upload = await send('/files?purpose=IMPORT', { method: 'POST', body })
      return (await upload.json()) as { id: string }
    },
    readFile: async (id: string) => (await send(`/files/${id}`)).text(),
  }
}

/** @param welcome what `start` has printed, with the demo's password */
export async function signIn(address: string, welcome: string): Promise<string> {
  const password = welcome.match(/all with the password: (\S+)/)?.[1] ?? ''
  const answer = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ email: 'kubu-raya@payung.example', password }),
  })
  expect(answer.status).toBe(200)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** What `pnpm payung verify-audit` finds in an installation. */
export function verifyAudit(env: Readonly<Record<string, string>>): unknown {
  const verified = execFileSync(process.execPath, ['apps/api/src/cli.ts', 'verify-audit', '--json'], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, PAYUNG_DEMO: 'none', ...env },
  })
  return JSON.parse(verified)
}
