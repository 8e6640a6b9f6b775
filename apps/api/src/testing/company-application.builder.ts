import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eventually } from '@payung/database/testing/eventually'
import type { Challenge } from 'altcha-lib'
import { proofFor } from './published-cohort.builder.ts'
import type { Client } from './test.ts'

const APPLY = '/publik/ikut-membayar'

/** What a company writes, by the names of the public form. */
export const WRITTEN = {
  bentuk: 'PT',
  nama: 'Contoh Maju',
  nib: '8120 0012 34567',
  alamat: 'Jalan Arteri Supadio 1',
  wilayah: '61.12',
  pemerintah: '61.12',
  tujuan: 'Membayar iuran nelayan di sekitar pabrik',
  kontak: 'Dewi Lestari',
  jabatan: 'Kepala CSR',
  surel: 'dewi@contoh.example',
  telepon: '0812-3456-7890',
} as const

/** Somebody fills in the public form; their device has solved its challenge unless the form says otherwise. */
export async function applies(
  client: Client,
  form: Readonly<Record<string, string>> = {},
  address?: string,
): Promise<Response> {
  const bukti = form['bukti'] ?? (await proofFor((await (await client.fetch(`${APPLY}/soal`)).json()) as Challenge))
  return client.fetch(APPLY, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(address === undefined ? {} : { 'x-forwarded-for': address }),
    },
    body: new URLSearchParams({ ...WRITTEN, ...form, bukti }).toString(),
  })
}

/** Mails to somebody in the outbox, the oldest first. */
export async function mailsTo(dataDir: string, email: string): Promise<string[]> {
  const outbox = join(dataDir, 'outbox')
  const names = await readdir(outbox).catch(() => [])
  return Promise.all(
    names
      .filter((name) => name.endsWith(`${email}.eml`))
      .sort()
      .map(async (name) => unfolded(await readFile(join(outbox, name), 'utf8'))),
  )
}

const unfolded = (mail: string) => mail.replace(/=\r?\n/g, '').replaceAll('=3D', '=')

/** The path of the link that the last mail to confirm holds, as soon as so many have gone out. */
export async function linkTo(dataDir: string, email: string = WRITTEN.surel, mails = 1): Promise<string> {
  return eventually(async () => {
    const sent = (await mailsTo(dataDir, email)).filter((mail) => mail.includes(APPLY))
    const path = /\/publik\/ikut-membayar\/[\w-]{43}/.exec(sent[mails - 1] ?? '')?.[0]
    if (path === undefined) throw new Error('no mail to confirm has gone out')
    return path
  })
}

/** Presses the button behind the link. */
export async function confirms(client: Client, path: string): Promise<Response> {
  return client.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'bahasa=id',
  })
}
