import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import type { Config } from '../config.ts'

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

export interface Mailer {
  send(mail: Mail): Promise<void>
}

/** A mail server that does not answer is given up after this, unless `PAYUNG_SMTP_URL` says otherwise. */
const PATIENCE_MILLISECONDS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }
const SERVER_IS_AWAY: ReadonlySet<string> = new Set(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EAUTH'])

/** The mail server took no mail at all, rather than refusing this one. */
export function isServerAway(error: unknown): boolean {
  return SERVER_IS_AWAY.has(String((error as { code?: unknown }).code))
}

function withPatience(address: string): string {
  const url = new URL(address)
  for (const [name, milliseconds] of Object.entries(PATIENCE_MILLISECONDS))
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(milliseconds))
  return url.href
}

/** By SMTP where a server is named; else as `.eml` files in `<data>/outbox`, where an administrator can read what would have gone out. */
export function openMailer(config: Config): Mailer {
  const from = config.PAYUNG_MAIL_FROM
  if (config.PAYUNG_SMTP_URL !== undefined) {
    const transport = nodemailer.createTransport(withPatience(config.PAYUNG_SMTP_URL))
    return { send: async (mail) => void (await transport.sendMail({ from, ...mail })) }
  }
  const outbox = join(config.PAYUNG_DATA_DIR, 'outbox')
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  return {
    send: async (mail) => {
      const { message } = await transport.sendMail({ from, ...mail })
      await mkdir(outbox, { recursive: true, mode: 0o700 })
      const name = `${new Date().toISOString().replaceAll(':', '-')}-${mail.to.replace(/[^a-z0-9@.-]/gi, '_')}.eml`
      await writeFile(join(outbox, name), message as Buffer, { mode: 0o600 })
    },
  }
}
