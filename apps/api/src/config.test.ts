import { expect, test } from 'vitest'
import { isDemoOnNetwork, readConfig } from './config.ts'

const needed = {
  DATABASE_URL: 'postgresql://payung_app@localhost/payung',
  DATABASE_AUTH_URL: 'postgresql://payung_auth@localhost/payung',
  DATABASE_JOBS_URL: 'postgresql://payung_jobs@localhost/payung',
  PAYUNG_KEYS: '1:key',
  PAYUNG_AUTH_SECRET: 'a-secret-for-tests-of-at-least-32-characters',
}

test.each([{ HOST: '0.0.0.0' }, { HOST: '192.168.1.7' }, { PAYUNG_PUBLIC_URL: 'https://payung.kalbar.example' }])(
  'a demo that other machines reach is refused unless it is named on purpose: %o',
  (reach) => {
    expect(() => readConfig({ ...needed, ...reach, PAYUNG_DEMO: 'none' })).toThrow('PAYUNG_DEMO_ON_NETWORK=yes')
    const named = readConfig({ ...needed, ...reach, PAYUNG_DEMO: 'full', PAYUNG_DEMO_ON_NETWORK: 'yes' })
    expect(isDemoOnNetwork(named)).toBe(true)
    expect(isDemoOnNetwork(readConfig({ ...needed, ...reach, PAYUNG_DEMO: 'off' }))).toBe(false)
  },
)

test('a demo on the own machine needs no name', () => {
  expect(isDemoOnNetwork(readConfig({ ...needed, PAYUNG_DEMO: 'full' }))).toBe(false)
})
