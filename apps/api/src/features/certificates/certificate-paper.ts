import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type CertificatePaper, writeCertificatePaper } from '@payung/documents/certificate-paper'
import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import { MONTHS_ID } from '@payung/domain/calendar/month-names'
import { formatRupiah } from '@payung/domain/money/money'
import { Temporal } from 'temporal-polyfill'
import type { Actor } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { type Demo, markOf } from '../../platform/paper-mark.ts'
import { mayReadPledges } from '../pledges/public.ts'
import { certificateMessages } from './certificates.messages.ts'
import { type CertificateRow, findCertificates } from './certificates.queries.ts'

/**
 * A certificate as PDF, for its company and its region: what was frozen when it was issued, so it gives the same bytes each time, and a mark once it is revoked.
 *
 * @throws NotFoundError also for another's; ConflictError `CERTIFICATE_STATE` before it is issued
 */
export function openCertificatePaper({ publicUrl, isDemo }: Demo & { readonly publicUrl: string }) {
  return async (context: Context, actor: Actor, id: string): Promise<{ name: string; content: Buffer }> => {
    const [row] = mayReadPledges(actor) ? await context.read<CertificateRow>(findCertificates([id])) : []
    if (row === undefined) throw new NotFoundError()
    if (row.number === null) throw new ConflictError(certificateMessages.CERTIFICATE_STATE())
    const out = new PassThrough()
    const ended = row.state === 'REVOKED' ? 'DICABUT' : undefined
    const watermark = markOf({ isDemo }, { isInvented: row.is_synthetic, ended })
    const paper = { ...certificatePaper(row, publicUrl), watermark }
    const [content] = await Promise.all([buffer(out), writeCertificatePaper(out, paper)])
    return { name: `piagam-${row.number.replaceAll(/[^A-Za-z0-9]+/g, '-')}.pdf`, content }
  }
}

function certificatePaper(row: CertificateRow, publicUrl: string): CertificatePaper {
  const { number, issued_on: issuedOn, region_name: region, company_name: company, agreement_number: agreement } = row
  const day = formatDateLong(Temporal.PlainDate.from(issuedOn ?? ''))
  const basis = agreement === null ? (row.agreement_title ?? '') : `Perjanjian Nomor ${agreement}`
  return {
    title: `Piagam bukti iuran ${number}`,
    issuer: (region ?? '').toUpperCase(),
    kind: 'PIAGAM BUKTI IURAN',
    number: `Nomor ${number}`,
    givenTo: 'diberikan kepada',
    company: company ?? '',
    statement: `yang telah membayar iuran jaminan sosial ketenagakerjaan bagi pekerja rentan melalui janji pembiayaan kepada ${region}. Iurannya telah diterima BPJS Ketenagakerjaan menurut catatan dalam Payung:`,
    facts: [
      ['Dasar', basis],
      ['Masa iuran', monthsOf(row)],
      ['Pekerja yang iurannya diterima', row.workers === null ? 'kurang dari 10' : atLeast(row.workers)],
      ...(row.worker_months === null ? [] : ([['Bulan-orang yang diterima', atLeast(row.worker_months)]] as const)),
      ...(row.rupiah === null
        ? []
        : ([['Iuran yang diterima', `sekurang-kurangnya ${formatRupiah(row.rupiah)}`]] as const)),
    ],
    notes: [
      row.workers === null
        ? 'Jumlah yang lebih rinci tidak dicantumkan supaya tidak seorang pun dikenali.'
        : 'Jumlah dibulatkan ke bawah supaya tidak seorang pun dikenali.',
      'Piagam ini menyatakan bagian perusahaan. Pekerja yang iurannya dibagi beberapa pembayar terlindungi setelah bagian semua pembayar diterima.',
      'Piagam ini tidak dipungut biaya. Keadaannya yang terakhir tercantum pada halaman di bawah ini.',
    ],
    issued: [`Diterbitkan ${day} oleh ${region}.`],
    verification: {
      address: `${publicUrl}/publik/sertifikat/${row.public_code}`,
      caption: 'Periksa keaslian piagam ini dengan memindai kode atau membuka:',
    },
    footer: `Piagam bukti iuran ${number} · tidak dipungut biaya`,
    createdAt: new Date(`${issuedOn}T00:00:00Z`),
  }
}

const atLeast = (count: number) => `sekurang-kurangnya ${count.toLocaleString('id-ID')}`

/** `Januari 2027 – Juni 2027`, or one month. */
function monthsOf({ from_month: from, until_month: until }: CertificateRow): string {
  const first = Temporal.PlainDate.from(from ?? '')
  const last = Temporal.PlainDate.from(until ?? '').subtract({ months: 1 })
  const nameOf = (month: Temporal.PlainDate) => `${MONTHS_ID[month.month - 1]} ${month.year}`
  return first.equals(last) ? nameOf(first) : `${nameOf(first)} – ${nameOf(last)}`
}
