import type pg from 'pg'

/** Ids are fixed so that a failing test names the same tenant each time. */
export const TENANTS = {
  provinsi: {
    id: '0199aaaa-0000-7000-8000-000000000061',
    code: '61',
    kind: 'PROVINCE',
    name: 'Provinsi Kalimantan Barat',
  },
  'kubu-raya': {
    id: '0199aaaa-0000-7000-8000-000000006112',
    code: '61.12',
    kind: 'REGENCY',
    name: 'Kabupaten Kubu Raya',
  },
  pontianak: { id: '0199aaaa-0000-7000-8000-000000006171', code: '61.71', kind: 'CITY', name: 'Kota Pontianak' },
  pertamina: {
    id: '0199aaaa-0000-7000-8000-0000000000c1',
    code: 'pertamina',
    kind: 'COMPANY',
    name: 'PT Pertamina Patra Niaga',
  },
} as const
export type TestTenant = keyof typeof TENANTS

/** One user per tenant; roles come as memberships. */
export const USERS = {
  provinsi: '0199bbbb-0000-7000-8000-000000000061',
  'kubu-raya': '0199bbbb-0000-7000-8000-000000006112',
  pontianak: '0199bbbb-0000-7000-8000-000000006171',
  pertamina: '0199bbbb-0000-7000-8000-0000000000c1',
} as const satisfies Record<TestTenant, string>

const AREAS: readonly [code: string, level: string, kind: string, name: string, custodian: TestTenant][] = [
  ['61', 'PROVINCE', 'PROVINCE', 'Kalimantan Barat', 'provinsi'],
  ['61.12', 'REGENCY', 'REGENCY', 'Kubu Raya', 'kubu-raya'],
  ['61.12.01', 'DISTRICT', 'DISTRICT', 'Sungai Raya', 'kubu-raya'],
  ['61.12.01.2001', 'VILLAGE', 'DESA', 'Sungai Raya', 'kubu-raya'],
  ['61.12.01.2002', 'VILLAGE', 'DESA', 'Sungai Ambangah', 'kubu-raya'],
  ['61.12.05', 'DISTRICT', 'DISTRICT', 'Batu Ampar', 'kubu-raya'],
  ['61.12.05.2003', 'VILLAGE', 'DESA', 'Tanjung Beringin', 'kubu-raya'],
  ['61.71', 'REGENCY', 'CITY', 'Pontianak', 'pontianak'],
  ['61.71.01', 'DISTRICT', 'DISTRICT', 'Pontianak Selatan', 'pontianak'],
  ['61.71.01.1001', 'VILLAGE', 'KELURAHAN', 'Benua Melayu Darat', 'pontianak'],
]

/** The smallest province in which every rule can be tried: two custodians, two districts of one, a payer without an area. */
export async function layGround(admin: pg.Client): Promise<void> {
  for (const [slug, t] of Object.entries(TENANTS)) {
    await admin.query('insert into tenant (id, code, kind, name, short_name, seat) values ($1, $2, $3, $4, $4, $5)', [
      t.id,
      t.code,
      t.kind,
      t.name,
      slug === 'kubu-raya' ? 'Sungai Raya' : null,
    ])
    await admin.query('insert into app_user (id, email, name) values ($1, $2, $3)', [
      USERS[slug as TestTenant],
      `${slug}@payung.example`,
      `Petugas ${t.name}`,
    ])
    for (const role of ['ADMINISTRATOR', 'OFFICER']) {
      await admin.query('insert into membership (tenant_id, user_id, role, valid) values ($1, $2, $3, $4)', [
        t.id,
        USERS[slug as TestTenant],
        role,
        '[2020-01-01,)',
      ])
    }
  }
  for (const [code, level, kind, name, custodian] of AREAS) {
    const parent = code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : null
    await admin.query(
      'insert into area (code, level, kind, name, parent_code, custodian_tenant_id) values ($1, $2, $3, $4, $5, $6)',
      [code, level, kind, name, parent, TENANTS[custodian].id],
    )
  }
  await admin.query(`update tenant set area_code = code where code like '61%'`)
  await admin.query(`insert into ecosystem values ('VILLAGE', 'Desa', 'Village'), ('MARKET', 'Pasar', 'Market')`)
  await admin.query(
    `insert into occupation values ('FARMER', 'Petani', 'Farmer', 'VILLAGE'), ('TRADER', 'Pedagang', 'Trader', 'MARKET')`,
  )
}
