import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headerKey, meaningOfColumn, meaningOfHeader } from './header-words.ts'

describe('the words of a header', () => {
  test.each([
    ['nik', 'nationalId'],
    ['No. KTP', 'nationalId'],
    ['NIK KTP', 'nationalId'],
    ['NOMOR NIK', 'nationalId'],
    ['N I K', 'nationalId'],
    ['NO. REK', 'ignored'],
    ['Catatan Payung', 'ignored'],
    ['Catatan', 'notes'],
    ['No. Induk Kependudukan (NIK)', 'nationalId'],
    ['Identitas (NIK)', 'nationalId'],
    ['Pengenal (NIK)', 'nationalId'],
    ['Nomor Induk Kependudukan', 'nationalId'],
    ['NOMOR KK', 'familyCardNumber'],
    ['No. Kartu Keluarga', 'familyCardNumber'],
    ['Nama', 'name'],
    ['Nama Lengkap (sesuai KTP)', 'name'],
    ['Nama Lengkap Sesuai KTP', 'name'],
    ['NAMA PEKERJA RENTAN', 'name'],
    ['Tgl Lahir', 'birthDate'],
    ['tanggal_lahir', 'birthDate'],
    ['Tanggal Lahir (dd/mm/yyyy)', 'birthDate'],
    ['Tempat Lahir', 'birthPlace'],
    ['Tempat/Tgl Lahir', 'birthPlaceAndDate'],
    ['Tempat, Tanggal Lahir', 'birthPlaceAndDate'],
    ['TTL', 'birthPlaceAndDate'],
    ['L/P', 'sex'],
    ['JK', 'sex'],
    ['Jenis Kelamin (L/P)', 'sex'],
    ['jenis_kelamin', 'sex'],
    ['L', 'male'],
    ['P', 'female'],
    ['RT/RW', 'rtRw'],
    ['RT', 'rt'],
    ['RW', 'rw'],
    ['Dusun', 'hamlet'],
    ['Alamat', 'address'],
    ['Alamat RT/RW', 'address'],
    ['Desa/Kelurahan', 'village'],
    ['Nama Desa', 'village'],
    ['Kel.', 'village'],
    ['Kode Desa', 'villageCode'],
    ['Kecamatan', 'district'],
    ['Kab/Kota', 'regency'],
    ['jenis_pekerjaan', 'occupation'],
    ['Pekerjaan', 'occupation'],
    ['No. HP', 'phone'],
    ['Nomor KPJ', 'membershipNumber'],
    ['Desil DTSEN', 'welfareDecile'],
    ['ASN/TNI/Polri', 'publicService'],
    ['Kewarganegaraan', 'citizenship'],
    ['status_kewarganegaraan', 'citizenship'],
    ['WNI/WNA', 'citizenship'],
    ['status_kepegawaian', 'publicService'],
    ['PNS?', 'publicService'],
    ['Ket.', 'notes'],
    ['No', 'rowNumber'],
    ['No.', 'rowNumber'],
    ['NIK Ahli Waris', 'ignored'],
    ['Nama Ibu Kandung', 'ignored'],
    ['Nama KK', 'ignored'],
    ['biaya_iuran_apbd', 'ignored'],
    ['status_kepesertaan', 'ignored'],
    ['Tanggal Daftar', 'ignored'],
    ['UMUR', 'ignored'],
    ['', null],
    ['Siti Aminah', null],
  ])('“%s” mean %s', (header, meaning) => {
    expect(meaningOfHeader(header)).toBe(meaning)
  })

  test('mean the same in any case and with any strokes between them', () => {
    const header = fc.constantFrom('Tempat Tgl Lahir', 'No KTP', 'Desa Kelurahan', 'Jenis Kelamin', 'RT RW')
    fc.assert(
      fc.property(header, fc.constantFrom('_', '/', ' - ', '. ', '\n'), (words, between) => {
        const written = words.toUpperCase().split(' ').join(between)
        expect(headerKey(written)).toBe(headerKey(words))
        expect(meaningOfHeader(written)).toBe(meaningOfHeader(words))
      }),
    )
  })

  test('of a part are understood with the group above it', () => {
    expect(meaningOfColumn('Tanggal', 'Tempat dan Tanggal Lahir Tanggal')).toBe('birthDate')
    expect(meaningOfColumn('Tempat', 'Lahir Tempat')).toBe('birthPlace')
    expect(meaningOfColumn('Tanggal', 'Tanggal')).toBe(null)
    expect(meaningOfColumn('Desa', 'Alamat Desa')).toBe('village')
    expect(meaningOfColumn('L', 'Jenis Kelamin L')).toBe('male')
    expect(meaningOfColumn('Lengkap', 'Nama Lengkap')).toBe('name')
  })
})
