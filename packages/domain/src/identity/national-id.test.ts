import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { aNationalId } from './national-id.builder.ts'
import { readNationalId, readNationalIdCell } from './national-id.ts'
import { formatNationalId, maskNationalId } from './national-id-digits.ts'

const today = Temporal.PlainDate.from('2026-11-20')

describe('reading a national id', () => {
  test('takes forty off a woman’s day of birth', () => {
    expect(readNationalId('6112055511820202', today)).toMatchObject({
      readable: true,
      facts: { sex: 'FEMALE', birthDate: Temporal.PlainDate.from('1982-11-15'), districtCode: '61.12.05' },
    })
  })

  test.each([
    ['6,11203E+15', 'LOST_DIGITS'],
    ['6.11203E15', 'LOST_DIGITS'],
    [' 6,11E+15 ', 'LOST_DIGITS'],
    ['611205551182020', 'LENGTH'],
    ['61120555118202022', 'LENGTH'],
    ['', 'LENGTH'],
    ['tidak ada', 'LENGTH'],
    ['611205-551182-0202', 'LENGTH'],
    ['9912055511820202', 'PROVINCE'],
    ['9912053102820000', 'PROVINCE'], // the first that applies, although date and serial are wrong too
    ['6112053102820202', 'DATE'], // 31 February
    ['6112050013820202', 'DATE'],
    ['6112054011820202', 'DATE'], // 40 is neither a day nor a woman's
    ['6112057211820202', 'DATE'], // 72 − 40
    ['6112055511820000', 'SERIAL'],
  ])('refuses %s: %s', (text, fault) => {
    expect(readNationalId(text, today)).toEqual({ readable: false, fault })
  })

  test('a birth date of today belongs to a newborn, of tomorrow to a centenarian', () => {
    expect(readNationalId('6112052011260001', today)).toMatchObject({
      facts: { birthDate: Temporal.PlainDate.from('2026-11-20') },
    })
    expect(readNationalId('6112052111260001', today)).toMatchObject({
      facts: { birthDate: Temporal.PlainDate.from('1926-11-21') },
    })
  })

  test('survives however an office separates the digits', () => {
    fc.assert(
      fc.property(aNationalId(today), fc.constantFrom('', ' ', '.', '\u00a0', '\u200b'), (id, separator) => {
        const written = `'${id.digits.match(/.{1,4}/g)?.join(separator)}`
        expect(readNationalId(written, today)).toEqual({ readable: true, facts: id })
      }),
    )
  })

  test('never throws, whatever a cell holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const reading = readNationalId(text, today)
        expect(typeof reading.readable).toBe('boolean')
      }),
    )
  })
})

describe('reading a national id from a spreadsheet’s cell', () => {
  test('a number whose sixteenth digit is 0 has lost it, and only a number', () => {
    const cell = { text: '6112055511820210', numeric: true }
    expect(readNationalIdCell(cell, today)).toEqual({ readable: false, fault: 'LOST_DIGITS' })
    expect(readNationalIdCell({ ...cell, numeric: false }, today)).toMatchObject({ readable: true })
    expect(readNationalIdCell({ text: '6112055511820213', numeric: true }, today)).toMatchObject({ readable: true })
  })

  test('lost digits come before anything else that is wrong with the number', () => {
    expect(readNationalIdCell({ text: '9912053102820000', numeric: true }, today)).toMatchObject({
      fault: 'LOST_DIGITS',
    })
    expect(readNationalIdCell({ text: '611205551182020', numeric: true }, today)).toMatchObject({ fault: 'LENGTH' })
  })

  test('a Papuan NIK is too great for a number to hold its last digit', () => {
    expect(readNationalIdCell({ text: '9171041211820007', numeric: true }, today)).toMatchObject({
      fault: 'LOST_DIGITS',
    })
    expect(readNationalIdCell({ text: '9171041211820007', numeric: false }, today)).toMatchObject({ readable: true })
  })
})

describe('showing a national id', () => {
  test('a masked NIK keeps province and regency only', () => {
    expect(maskNationalId('6112055511820202')).toBe('6112 •••• •••• ••••')
    expect(maskNationalId('6112')).toBe('6112 •••• •••• ••••')
  })

  test('no mask lets a fifth digit through', () => {
    fc.assert(
      fc.property(aNationalId(today), (id) => {
        expect(maskNationalId(id.digits).replace(/\D/g, '')).toBe(id.digits.slice(0, 4))
      }),
    )
  })

  test('groups of four read back as the same NIK', () => {
    expect(formatNationalId('6112055511820202')).toBe('6112 0555 1182 0202')
    expect(formatNationalId('61120')).toBe('6112 0')
    fc.assert(
      fc.property(aNationalId(today), (id) => {
        expect(readNationalId(formatNationalId(id.digits), today)).toEqual({ readable: true, facts: id })
      }),
    )
  })
})
