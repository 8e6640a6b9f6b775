import { readAreas } from '@payung/reference-data/read-areas'
import { TENANTS } from '@payung/reference-data/tenants'
import { describe, expect, test } from 'vitest'
import { DEMO_COMPANIES } from './companies/demo-companies.ts'
import { demoAccounts } from './demo-accounts.ts'

const accounts = demoAccounts()

describe('demo accounts', () => {
  test('every government has one for each side of a decision, and nobody shares an address', () => {
    expect(accounts).toHaveLength(15 * 5 + 12 + DEMO_COMPANIES.length * 3)
    expect(new Set(accounts.map((account) => account.email)).size).toBe(accounts.length)
    expect(accounts.map((account) => account.email)).toEqual(
      expect.arrayContaining([
        'provinsi@payung.example',
        'kayong-utara.treasurer@payung.example',
        'auditor@payung.example',
      ]),
    )
  })

  test('no address can receive a mail', () => {
    expect(accounts.filter((account) => !/^[a-z0-9.-]+@payung\.example$/.test(account.email))).toEqual([])
  })

  test('the sign-in page’s eleven cards come first, the province’s at their head', () => {
    expect(accounts.slice(0, 11).every((account) => account.featured)).toBe(true)
    expect(accounts.slice(11).some((account) => account.featured)).toBe(false)
    expect(accounts[0]).toMatchObject({ name: 'Ratna Wulandari', title: { id: 'Administrator provinsi' } })
  })

  test('companies that no source names say that they are invented', () => {
    for (const { code, name } of DEMO_COMPANIES) {
      expect(code).toMatch(/^contoh-/)
      expect(name).toMatch(/^PT Contoh .* \(data contoh\)$/)
      expect(accounts.filter(({ organisation }) => organisation === name)).toHaveLength(3)
    }
  })

  test('nobody both makes and approves, or makes and audits', () => {
    const makers = ['ADMINISTRATOR', 'OFFICER', 'TREASURER']
    for (const { memberships } of accounts) {
      const roles = memberships.flatMap((membership) => membership.roles)
      const makes = roles.some((role) => makers.includes(role))
      expect(makes && (roles.includes('APPROVER') || roles.includes('AUDITOR'))).toBe(false)
    }
  })

  test('village officers belong to villages of that name, and everyone to a tenant that exists', async () => {
    const areas = await readAreas()
    for (const { memberships, organisation } of accounts) {
      for (const { tenantCode, areaPrefix } of memberships) {
        expect([...TENANTS, ...DEMO_COMPANIES].map((tenant) => tenant.code)).toContain(tenantCode)
        if (areaPrefix === '') continue
        const village = areas.find((area) => area.code === areaPrefix)
        expect(organisation).toBe(`${village?.kind === 'KELURAHAN' ? 'Kelurahan' : 'Desa'} ${village?.name}`)
      }
    }
  })
})
