import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import type { Config } from '../config.ts'
import { isServerAway, openMailer } from './mailer.ts'

const mail = { to: 'kades@desa.example', subject: 'Kabar', text: 'Ada yang menunggu.' }
const mailerAt = (address: string) =>
  openMailer({ PAYUNG_SMTP_URL: address, PAYUNG_MAIL_FROM: 'payung@payung.example' } as Config)

test('a mail server that accepts and says nothing is given up, and known as away', async () => {
  const silent = createServer(() => {})
  silent.listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as { port: number }
  const outcome = await mailerAt(`smtp://127.0.0.1:${port}?greetingTimeout=200`)
    .send(mail)
    .catch((error: unknown) => error)
  expect(outcome).toBeInstanceOf(Error)
  expect(isServerAway(outcome)).toBe(true)
  silent.close()
})

test('a mail server that refuses one address is not away', async () => {
  const refusing = createServer((socket) => {
    socket.write('220 ready\r\n')
    socket.on('data', (data) => socket.write(/^RCPT/i.test(String(data)) ? '550 no such person\r\n' : '250 ok\r\n'))
  })
  refusing.listen(0, '127.0.0.1')
  await once(refusing, 'listening')
  const { port } = refusing.address() as { port: number }
  const outcome = await mailerAt(`smtp://127.0.0.1:${port}`)
    .send(mail)
    .catch((error: unknown) => error)
  expect((outcome as Error).message).toContain('no such person')
  expect(isServerAway(outcome)).toBe(false)
  refusing.close()
})
