import { describe, expect, test } from 'vitest'
import { readStartConfig } from './start-config.ts'

const root = '/srv/payung'

describe('settings of start', () => {
  test('without any, everything is embedded and the demo is full', () => {
    expect(readStartConfig({}, root)).toMatchObject({
      port: 4000,
      dataDir: '/srv/payung/.data',
      demo: 'full',
      ownServer: null,
    })
  })

  test('a demo that other machines reach is refused unless it is named', () => {
    expect(readStartConfig({}, root).refusesDemo).toBe(false)
    expect(readStartConfig({ HOST: '0.0.0.0' }, root).refusesDemo).toBe(true)
    expect(readStartConfig({ PAYUNG_PUBLIC_URL: 'https://payung.kalbar.example' }, root).refusesDemo).toBe(true)
    expect(readStartConfig({ HOST: '0.0.0.0', PAYUNG_DEMO_ON_NETWORK: 'yes' }, root).refusesDemo).toBe(false)
  })

  test('an empty value counts as none', () => {
    expect(readStartConfig({ PORT: '', DATABASE_URL: ' ', PAYUNG_DEMO: '' }, root)).toEqual(readStartConfig({}, root))
  })

  test('a data directory is read from the root of the project, not from where the shell stands', () => {
    expect(readStartConfig({ PAYUNG_DATA_DIR: 'elsewhere' }, root).dataDir).toBe('/srv/payung/elsewhere')
    expect(readStartConfig({ PAYUNG_DATA_DIR: '/var/lib/p' }, root).dataDir).toBe('/var/lib/p')
  })

  test.each([
    ['PORT', '80a'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PAYUNG_DEMO', 'half'],
    ['PAYUNG_DEMO_ON_NETWORK', 'perhaps'],
    ['PAYUNG_PUBLIC_URL', 'kalbar'],
    ['PAYUNG_DEMO_AS_OF', '20-11-2026'],
    ['DATABASE_URL', 'mysql://u:s3cret@h/d'],
    ['DATABASE_ADMIN_URL', 's3cret'],
  ])('%s=%s is refused by name, without repeating the value', (name, value) => {
    const refusal = expect.objectContaining({
      code: 'SETTING_INVALID',
      text: { id: expect.stringContaining(name), en: expect.not.stringContaining(value) },
    })
    expect(() => readStartConfig({ [name]: value }, root)).toThrow(refusal)
  })
})
