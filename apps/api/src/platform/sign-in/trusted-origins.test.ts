import { expect, test } from 'vitest'
import type { Config } from '../../config.ts'
import { isTrustedOrigin } from './trusted-origins.ts'

const asked = (config: Partial<Config>, origin: string | null, host = 'payung.kalbar.example') =>
  isTrustedOrigin(config as Config, origin, host)

const live = { PAYUNG_PUBLIC_URL: 'https://payung.kalbar.example', PAYUNG_DEMO: 'off' } as const

test('a live installation takes its own address and no other', () => {
  expect(asked(live, 'https://payung.kalbar.example')).toBe(true)
  expect(asked(live, 'http://payung.kalbar.example')).toBe(false)
  expect(asked(live, 'https://payung.kalbar.example.jahat.example')).toBe(false)
  expect(asked(live, 'http://localhost:4000')).toBe(false)
  expect(asked(live, 'null')).toBe(false)
})

test('a live installation does not believe the host that a request names', () => {
  expect(asked(live, 'https://jahat.example', 'jahat.example')).toBe(false)
})

test('a demo takes any port of the own machine, and nothing that only looks like it', () => {
  const demo = { ...live, PAYUNG_DEMO: 'full' } as const
  expect(asked(demo, 'http://localhost:5173')).toBe(true)
  expect(asked(demo, 'http://localhost.jahat.example')).toBe(false)
  expect(asked(demo, 'http://localhost:5173.jahat.example')).toBe(false)
})

test('without a public address the own host is taken', () => {
  expect(asked({ PAYUNG_DEMO: 'off' }, 'http://10.0.0.7:4000', '10.0.0.7:4000')).toBe(true)
  expect(asked({ PAYUNG_DEMO: 'off' }, 'http://jahat.example', '10.0.0.7:4000')).toBe(false)
})
