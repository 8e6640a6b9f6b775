import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import type { ImportSummaryOf } from './import.query.ts'
import classes from './PlannedOutcomes.module.css'
import { isCheck, isProposal } from './profile-words.ts'

type Line = readonly [count: number, name: ReactNode, what: ReactNode]

/** Each group of rows, how many, and what happens to them; the total is the file's. */
export function PlannedOutcomes(props: { of: ImportSummaryOf }) {
  const { number } = useFormats()
  const { of: importFile } = props
  const proposed: Line = [
    importFile.proposalCount,
    <Trans key="n">Diusulkan</Trans>,
    <Trans key="w">Diampu instansi lain; perubahannya menunggu keputusan pengampunya.</Trans>,
  ]
  const answered: readonly Line[] = [
    ...(importFile.proposalCount > 0 ? [proposed] : []),
    [
      importFile.updateCount,
      <Trans key="n">Mendapat nomor KPJ</Trans>,
      <Trans key="w">Kepesertaan dan nomornya dicatat; keadaan lama tetap di riwayat.</Trans>,
    ],
    [
      importFile.noteCount,
      <Trans key="n">Ditolak</Trans>,
      <Trans key="w">Alasannya dicatat di halaman orangnya; datanya tidak berubah.</Trans>,
    ],
  ]
  const checked: readonly Line[] = [
    [
      importFile.noteCount,
      <Trans key="n">Jawaban dicatat</Trans>,
      <Trans key="w">Data orangnya tidak berubah sebelum seseorang memutuskan perbedaannya.</Trans>,
    ],
  ]
  const nominated: readonly Line[] = [
    [
      importFile.noteCount,
      <Trans key="n">Diusulkan</Trans>,
      <Trans key="w">Menjadi usulan Anda dalam putaran; data orangnya tidak berubah.</Trans>,
    ],
  ]
  const registered: readonly Line[] = [
    [importFile.createCount, <Trans key="n">Dibuat baru</Trans>, <Trans key="w">Didaftarkan sebagai calon.</Trans>],
    [
      importFile.updateCount,
      <Trans key="n">Diperbarui</Trans>,
      <Trans key="w">Sudah terdaftar; yang berbeda di berkas menggantikan yang lama.</Trans>,
    ],
    proposed,
  ]
  const lines: readonly Line[] = [
    ...(importFile.profile === 'KPJ_ANSWER'
      ? answered
      : isCheck(importFile.profile)
        ? checked
        : isProposal(importFile.profile)
          ? nominated
          : registered),
    [importFile.skipCount, <Trans key="n">Dilewati</Trans>, <Trans key="w">Sudah sama; tidak ada yang berubah.</Trans>],
    [
      importFile.invalidCount,
      <Trans key="n">Perlu perbaikan</Trans>,
      <Trans key="w">Tidak disimpan; kembali kepada Anda dalam berkas yang sama, dengan alasan di tiap sel.</Trans>,
    ],
    ...(importFile.excludedCount === 0
      ? []
      : [
          [
            importFile.excludedCount,
            <Trans key="n">Dikeluarkan</Trans>,
            <Trans key="w">Tidak disimpan; petugas mengeluarkannya dengan alasan.</Trans>,
          ] as const,
        ]),
  ]
  return (
    <table className={classes.table}>
      <tbody>
        {lines.map(([count, name, what], at) => (
          <tr key={at} data-none={count === 0 || undefined}>
            <th scope="row">{name}</th>
            <td className={classes.count}>{number(count)}</td>
            <td>{what}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            <Trans>Baris di berkas</Trans>
          </th>
          <td className={classes.count}>{number(importFile.rowCount)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  )
}
