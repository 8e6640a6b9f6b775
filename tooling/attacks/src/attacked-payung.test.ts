import { expect, test } from 'vitest'
import { ask, loopbackAddress, signInAs } from './attacked-payung.ts'

test('an attack goes to this machine and to no other', () => {
  expect(loopbackAddress('http://127.0.0.1:4000/graphql')).toBe('http://127.0.0.1:4000')
  for (const other of ['https://payung.kalbarprov.go.id', 'http://192.168.1.4:4000', 'http://127.0.0.1.example.org'])
    expect(() => loopbackAddress(other)).toThrow('attacks stay on this machine')
})

test('an attacker with an account of the demo is signed in, and a stranger is not', async () => {
  const asMember = await ask(await signInAs('sambas'), '{ viewer { user { email } } }')
  expect(await asMember.json()).toMatchObject({ data: { viewer: { user: { email: 'sambas@payung.example' } } } })
  expect(await (await ask(null, '{ viewer { user { email } } }')).json()).toEqual({ data: { viewer: null } })
})
