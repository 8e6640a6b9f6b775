import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from './journey.ts'

/** The link of the mail that an installation without a mail server leaves in its outbox. */
export function invitationSentTo(email: string): Promise<string> {
  return mailedTo(email, /\/undangan\/[\w-]+/)
}

/** What of that form stands in a mail to somebody, as soon as it has gone out. */
export async function mailedTo(email: string, form: RegExp): Promise<string> {
  const outbox = join(process.env['PAYUNG_E2E_DATA_DIR'] ?? '', 'outbox')
  let link: string | undefined
  await expect
    .poll(async () => {
      for (const name of (await readdir(outbox)).filter((file) => file.endsWith(`${email}.eml`))) {
        const mail = (await readFile(join(outbox, name), 'utf8')).replace(/=\r?\n/g, '').replaceAll('=3D', '=')
        link ??= form.exec(mail)?.[0]
      }
      return link
    })
    .toBeDefined()
  return link ?? ''
}
