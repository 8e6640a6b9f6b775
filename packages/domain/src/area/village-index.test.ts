import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areaLevelOf, parentAreaCode } from './area-code.ts'
import { westKalimantan } from './reference-areas.builder.ts'
import { aVillageIndex, SOME_AREAS } from './village-index.builder.ts'
import { createVillageIndex } from './village-index.ts'

const villages = aVillageIndex()
const find = (village: string, district = '', regency = '', prefix = '61.12') =>
  villages.find({ village, district, regency }, prefix)

describe('finding a village', () => {
  test.each([
    ['Sungai Radak Dua', 'Terentang', '61.12.04.2001'],
    ['SUI. RADAK II', 'Kec. Terentang', '61.12.04.2001'],
    ['Sei Radak 2', 'TERENTANG', '61.12.04.2001'],
    ['Desa Sui Radak dua', '', '61.12.04.2001'],
    ['Tj. Beringin', 'Batu-Ampar', '61.12.05.2003'],
    ['olak olak kubu', 'Kubu', '61.12.06.2001'],
    ['Rasau Jaya I', 'Rasau Jaya', '61.12.07.2001'],
    ['Kali Bandung', 'Sungai Raya', '61.12.01.2002'],
    ['Parit Baru', 'Sui. Raya', '61.12.01.2003'],
    ['Parit Baru', 'Sungai Raja', '61.12.01.2003'], // a slip in the district
    ['61.12.05.2003', '', '61.12.05.2003'],
    ['6112052003', '', '61.12.05.2003'],
    ['Sungai Raya', 'Sungai Raya', '61.12.01.2001'], // of the two, the one within the tenant
  ])('“%s” in “%s” is %s', (village, district, code) => {
    expect(find(village, district)).toEqual({ kind: 'FOUND', code })
  })

  test('a similar name is no finding', () => {
    expect(find('Rasau Jaya Tiga', 'Rasau Jaya')).toEqual({ kind: 'UNKNOWN' })
    expect(find('Desa Yang Tidak Ada', 'Sungai Raya')).toEqual({ kind: 'UNKNOWN' })
    expect(find('Kalibandung', 'Terentang')).toEqual({ kind: 'UNKNOWN' })
    expect(find('')).toEqual({ kind: 'UNKNOWN' })
    expect(find('61.12.05.2999')).toEqual({ kind: 'UNKNOWN' })
  })

  test('one name in two districts needs the district', () => {
    expect(find('Parit Baru')).toEqual({ kind: 'AMBIGUOUS', codes: ['61.12.01.2003', '61.12.05.2004'] })
  })

  test('across regencies the regency decides', () => {
    expect(find('Sungai Raya', 'Sungai Raya', '', '61')).toMatchObject({ kind: 'AMBIGUOUS' })
    expect(find('Sungai Raya', 'Sungai Raya', 'Kab. Bengkayang', '61')).toEqual({
      kind: 'FOUND',
      code: '61.07.01.2001',
    })
  })

  test('a village of another tenant is told apart from one that does not exist', () => {
    expect(find('Sungai Bangkong', 'Pontianak Kota')).toEqual({ kind: 'OUTSIDE', codes: ['61.71.05.1001'] })
    expect(find('6171051001')).toMatchObject({ kind: 'OUTSIDE' })
    expect(find('Sungaibangkong', 'Pontianak Kota', 'Kota Pontianak', '61.71')).toEqual({
      kind: 'FOUND',
      code: '61.71.05.1001',
    })
  })

  test('the same question has the same answer again', () => {
    expect(find('Kalibandung')).toBe(find('Kalibandung'))
  })
})

describe('proposals for an unknown village', () => {
  test('come from the named district first, the nearest on top', () => {
    expect(villages.suggest({ village: 'Rasau Jaya Tiga', district: 'Rasau Jaya' }, '61.12')).toEqual([
      '61.12.07.2001',
      '61.12.07.2002',
    ])
  })

  test('a slip in a number behind the name is a slip of one letter, wherever it lies', () => {
    const kualaDua = createVillageIndex([...SOME_AREAS, { code: '61.12.01.2009', name: 'Kuala Dua' }])
    expect(kualaDua.suggest({ village: 'Kuala Duwa', district: 'Sungai Raya' }, '61.12')).toEqual(['61.12.01.2009'])
    expect(villages.suggest({ village: 'Rasau Jaya Stau' }, '61.12')[0]).toBe('61.12.07.2001')
    expect(villages.suggest({ village: 'Rasau Jaya II', district: 'Rasau Jaya' }, '61.12')[0]).toBe('61.12.07.2002')
  })

  test('whoever mistypes one letter of any village of the province is offered it', () => {
    const areas = westKalimantan()
    const province = createVillageIndex(areas)
    const nameOf = new Map(areas.map(({ code, name }) => [code, name]))
    const aVillage = fc.constantFrom(...areas.filter(({ code }) => areaLevelOf(code) === 'VILLAGE'))
    fc.assert(
      fc.property(aVillage, fc.nat(), ({ code, name }, at) => {
        const within = 1 + (at % Math.max(1, name.length - 1))
        const village = `${name.slice(0, within)}w${name.slice(within)}`
        const district = nameOf.get(code.slice(0, 8)) ?? ''
        expect(province.suggest({ village, district }, code.slice(0, 5), 20)).toContain(code)
      }),
      { numRuns: 400 },
    )
  })

  test('never leave the tenant’s area', () => {
    expect(villages.suggest({ village: 'Sungaibangkon' }, '61.12')).toEqual([])
    expect(villages.suggest({ village: 'Sungaibangkon' }, '61')).toEqual(['61.71.05.1001'])
  })
})

describe('a former name', () => {
  const renamed = createVillageIndex(SOME_AREAS, [
    { code: '61.02', name: 'Kabupaten Pontianak' },
    { code: '61.12.05', name: 'Padang Tikar' },
    { code: '61.12.01.2002', name: 'Kampung Bandung' },
    { code: '61.12.05.2004', name: 'Parit Lama' },
    { code: '61.12.01.2003', name: 'Tanjung Beringin' },
    { code: '61.99.01.2001', name: 'Tidak Ada' },
  ])
  const ask = (village: string, district = '', regency = '', prefix = '61') =>
    renamed.find({ village, district, regency }, prefix)

  test('of a village finds it within its district, and says so', () => {
    const match = { kind: 'FOUND', code: '61.12.01.2002', former: 'village' }
    expect(ask('Kp. Bandung', 'Kec. Sungai Raya')).toEqual(match)
    expect(ask('KAMPUNG BANDUNG', 'Sungai Raja')).toEqual(match)
  })

  test('of a village is no finding without its district, and in another; but the first proposal', () => {
    expect(ask('Kampung Bandung')).toEqual({ kind: 'UNKNOWN' })
    expect(ask('Kampung Bandung', 'Terentang')).toEqual({ kind: 'UNKNOWN' })
    expect(renamed.suggest({ village: 'Kampung Bandung' }, '61.12')).toEqual(['61.12.01.2002'])
    expect(renamed.isVillageName('Kampung Bandung')).toBe(true)
  })

  test('gives way to the village that bears the name today', () => {
    expect(ask('Tanjung Beringin', 'Batu Ampar')).toEqual({ kind: 'FOUND', code: '61.12.05.2003' })
    expect(ask('Tanjung Beringin', 'Sungai Raya', 'Kubu Raya')).toEqual({
      kind: 'FOUND',
      code: '61.12.01.2003',
      former: 'village',
    })
  })

  test('of a district or a regency leads to the villages in it', () => {
    expect(ask('Tanjung Beringin', 'Padang Tikar')).toEqual({
      kind: 'FOUND',
      code: '61.12.05.2003',
      former: 'district',
    })
    expect(ask('Pasir', 'Mempawah Hilir', 'Kab. Pontianak')).toEqual({
      kind: 'FOUND',
      code: '61.02.01.2003',
      former: 'regency',
    })
    expect(ask('Parit Lama', 'Padang Tikar')).toMatchObject({ code: '61.12.05.2004', former: 'village' })
  })

  test('is not that of the city which bears it today', () => {
    for (const regency of ['Kota Pontianak', 'Pontianak'])
      expect(ask('Pasir', 'Mempawah Hilir', regency)).toEqual({ kind: 'UNKNOWN' })
    expect(ask('Sungaibangkong', 'Pontianak Kota', 'Kab. Pontianak')).toEqual({ kind: 'FOUND', code: '61.71.05.1001' })
  })

  test('of another tenant’s village is told as such', () => {
    expect(ask('Kampung Bandung', 'Sungai Raya', '', '61.71')).toMatchObject({ kind: 'OUTSIDE' })
  })
})

describe('over the whole province', () => {
  const areas = westKalimantan()
  const all = createVillageIndex(areas)
  const nameOf = new Map(areas.map(({ code, name }) => [code, name]))

  test('every one of the 2,145 villages is found by its name, district and regency', () => {
    const codes = areas.map(({ code }) => code).filter((code) => areaLevelOf(code) === 'VILLAGE')
    expect(codes).toHaveLength(2145)
    const lost = codes.filter((code) => {
      const district = parentAreaCode(code) ?? ''
      const query = {
        village: (nameOf.get(code) ?? '').toUpperCase(),
        district: nameOf.get(district) ?? '',
        regency: nameOf.get(parentAreaCode(district) ?? '') ?? '',
      }
      const answer = all.find(query, '61')
      return answer.kind !== 'FOUND' || answer.code !== code
    })
    expect(lost).toEqual([])
  })
})

test('never throws and never finds outside the prefix', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom(...SOME_AREAS.map(({ name }) => name)))
  fc.assert(
    fc.property(text, text, fc.constantFrom('61', '61.12', '61.71', '61.12.07'), (village, district, prefix) => {
      const answer = find(village, district, '', prefix)
      if (answer.kind === 'FOUND') expect(answer.code.startsWith(prefix)).toBe(true)
    }),
  )
})
