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

/** By SMTP where a server is named; else as `.eml` files in `<data>/outbox`, where an administrator can read what would have gone out. */
export function openMailer(config: Config): Mailer {
  const from = config.PAYUNG_MAIL_FROM
  if (config.PAYUNG_SMTP_URL !== undefined) {
    const transport = nodemailer.createTransport(config.PAYUNG_SMTP_URL)
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
