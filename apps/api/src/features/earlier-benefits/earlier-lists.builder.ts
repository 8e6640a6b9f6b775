import type pg from 'pg'
import { colleague } from '../../testing/cohort.builder.ts'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { mutates } from '../../testing/mutation.builder.ts'
import type { Client, TestTenant } from '../../testing/test.ts'
import { upload } from '../billing/receipts.builder.ts'

/** What a row of a list says; what is left out is the same in each. */
interface Line {
  readonly id?: string
  readonly number?: string
  readonly name?: string
  readonly programme?: string
  readonly event?: string
  readonly paid?: string
  readonly rupiah?: string
  readonly district?: string
  readonly claim?: string
  readonly heir?: string
}

/** A list as the insurer's branch writes it, with a line above its header and a sum below its rows. */
export const aList = (...lines: readonly Line[]) =>
  [
    'Daftar klaim dibayar',
    'No;NIK;KPJ;Nama Peserta;Program;Tanggal Kejadian;Tanggal Bayar;Jumlah Manfaat;Kecamatan;Nomor Klaim;Ahli Waris',
    ...lines.map((line, at) =>
      [
        at + 1,
        line.id ?? '',
        line.number ?? '98000000001',
        line.name ?? 'Siti Aminah',
        line.programme ?? 'JKM',
        line.event ?? '',
        line.paid ?? '15/03/2024',
        line.rupiah ?? '42.000.000',
        line.district ?? '',
        line.claim ?? `KL-${at + 1}`,
        line.heir ?? '',
      ].join(';'),
    ),
    'Jumlah;;;;;;;84.000.000;;;',
  ].join('\n')

/** Uploads a list. @returns its job when it has ended, or the refusal */
export async function takes(client: Client, content: string) {
  const input = { fileId: await upload(client, content), idempotencyKey: crypto.randomUUID() }
  const answer = await mutates(client, 'takeEarlierBenefits', input, 'id')
  return answer.data === undefined ? answer : endedJob(client, answer.data.id)
}

/** An officer of Kubu Raya who uploads, another who confirms, and an auditor. */
export async function arrangeOffice(admin: pg.Client, signIn: (tenant: TestTenant) => Promise<Client>) {
  await giveRoles(admin, 'kubu-raya', ['OFFICER'])
  await colleague(admin, 'pontianak', 'kubu-raya', ['OFFICER'])
  await colleague(admin, 'provinsi', 'kubu-raya', ['AUDITOR'])
  return { officer: await signIn('kubu-raya'), checker: await signIn('pontianak'), auditor: await signIn('provinsi') }
}
