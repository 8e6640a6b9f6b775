import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from './journey.ts'

/** The link of the mail that an installation without a mail server leaves in its outbox. */
export async function invitationSentTo(email: string): Promise<string> {
  const outbox = join(process.env['PAYUNG_E2E_DATA_DIR'] ?? '', 'outbox')
  let link: string | undefined
  await expect
    .poll(async () => {
      const name = (await readdir(outbox)).find((file) => file.endsWith(`${email}.eml`))
      if (name === undefined) return undefined
      const mail = (await readFile(join(outbox, name), 'utf8')).replace(/=\r?\n/g, '').replaceAll('=3D', '=')
      link = /\/undangan\/[\w-]+/.exec(mail)?.[0]
      return link
    })
    .toBeDefined()
  return link ?? ''
}
