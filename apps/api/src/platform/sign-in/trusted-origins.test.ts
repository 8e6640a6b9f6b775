import { expect, test } from 'vitest'
import type { Config } from '../../config.ts'
import { isTrustedOrigin } from './trusted-origins.ts'

const isTrusted = (config: Partial<Config>, origin: string | null, host = 'payung.kalbar.example') =>
  isTrustedOrigin(config as Config, origin, host)

const live = { PAYUNG_PUBLIC_URL: 'https://payung.kalbar.example', PAYUNG_DEMO: 'off' } as const

test('a live installation takes its own address and no other', () => {
  expect(isTrusted(live, 'https://payung.kalbar.example')).toBe(true)
  expect(isTrusted(live, 'http://payung.kalbar.example')).toBe(false)
  expect(isTrusted(live, 'https://payung.kalbar.example.jahat.example')).toBe(false)
  expect(isTrusted(live, 'http://localhost:4000')).toBe(false)
  expect(isTrusted(live, 'null')).toBe(false)
})

test('a live installation does not believe the host that a request names', () => {
  expect(isTrusted(live, 'https://jahat.example', 'jahat.example')).toBe(false)
})

test('a demo takes any port of the own machine, and nothing that only looks like it', () => {
  const demo = { ...live, PAYUNG_DEMO: 'full' } as const
  expect(isTrusted(demo, 'http://localhost:5173')).toBe(true)
  expect(isTrusted(demo, 'http://localhost.jahat.example')).toBe(false)
  expect(isTrusted(demo, 'http://localhost:5173.jahat.example')).toBe(false)
})

test('without a public address the own host is taken', () => {
  expect(isTrusted({ PAYUNG_DEMO: 'off' }, 'http://10.0.0.7:4000', '10.0.0.7:4000')).toBe(true)
  expect(isTrusted({ PAYUNG_DEMO: 'off' }, 'http://jahat.example', '10.0.0.7:4000')).toBe(false)
})
