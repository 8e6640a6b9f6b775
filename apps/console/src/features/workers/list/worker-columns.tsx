import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../../graphql.ts'
import { type Formats, useFormats } from '../../../i18n/formats.ts'
import { useMay, useViewer } from '../../../session/viewer.ts'
import { MaskedNationalId } from '../../../ui/MaskedNationalId.tsx'
import { StatusBadge } from '../../../ui/StatusBadge.tsx'
import type { Column } from '../../../ui/table/DataTable.tsx'
import { CoverBadge } from '../CoverBadge.tsx'
import { membershipKindWords } from '../worker-words.ts'

export const WorkerColumns_row = graphql(`
  fragment WorkerColumns_row on WorkerRow {
    id
    cover @include(if: $protection)
    protectedThrough @include(if: $protection)
    level
    name
    maskedNationalId
    birthDate
    ageYears
    sex
    village { code name }
    district { code name }
    regency { code name }
    occupation { code nameId nameEn }
    welfareDecile
    membershipKind
    status
    registeredBy { id shortName }
    registeredOn
  }
`)

type Row = ResultOf<typeof WorkerColumns_row>
type MaskedRow = FragmentOf<typeof WorkerColumns_row>

interface WorkerColumn {
  readonly id: string
  readonly name: MessageDescriptor
  readonly align?: 'right'
  readonly wraps?: true
  readonly onPhone?: 'HEAD' | 'LINE' | 'HIDDEN'
  /** In a card no head of a column says what a month, or a dash, is of. */
  readonly isNamedOnPhone?: true
  readonly cell: (
    row: Row,
    words: {
      formats: Formats
      locale: string
      i18n: (word: MessageDescriptor) => string
      queue: string
      today: string
    },
  ) => ReactNode
}

/** What this viewer may not know stays a dash: an empty cell would look like a fact that nobody has collected. */
const unknown = '—'

const ofProtection: readonly string[] = ['perlindungan', 'terlindungi']

const columns: readonly WorkerColumn[] = [
  {
    id: 'name',
    name: msg`Nama`,
    onPhone: 'HEAD',
    cell: (row, { queue }) =>
      // Whom a branch registers it sees in its list alone: there is no page to open, but it may report what it hears of them.
      row.level === 'REGISTERED' ? (
        <Link to="/pekerja/$workerId/lapor" params={{ workerId: row.id }}>
          {row.name}
        </Link>
      ) : (
        <Link to="/pekerja/$workerId" params={{ workerId: row.id }} search={queue === '' ? {} : { antrean: queue }}>
          {row.name}
        </Link>
      ),
  },
  {
    id: 'nik',
    name: msg`NIK`,
    cell: (row) => (row.maskedNationalId ? <MaskedNationalId value={row.maskedNationalId} /> : unknown),
  },
  {
    id: 'umur',
    name: msg`L/P, umur`,
    align: 'right',
    cell: (row, { i18n }) =>
      [row.sex && i18n(row.sex === 'FEMALE' ? msg`P` : msg`L`), row.ageYears]
        .filter((part) => part !== null)
        .join(' ') || unknown,
  },
  {
    id: 'lahir',
    name: msg`Tanggal lahir`,
    onPhone: 'HIDDEN',
    cell: (row, { formats }) => (row.birthDate ? formats.shortDay(row.birthDate) : unknown),
  },
  {
    id: 'desa',
    name: msg`Desa, kabupaten/kota`,
    wraps: true,
    cell: (row) => `${row.village.name}, ${row.regency.name}`,
  },
  { id: 'kecamatan', name: msg`Kecamatan`, onPhone: 'HIDDEN', cell: (row) => row.district.name },
  {
    id: 'pekerjaan',
    name: msg`Pekerjaan`,
    wraps: true,
    cell: (row, { locale }) =>
      row.occupation ? (locale === 'en' ? row.occupation.nameEn : row.occupation.nameId) : unknown,
  },
  { id: 'desil', name: msg`Desil`, align: 'right', onPhone: 'HIDDEN', cell: (row) => row.welfareDecile ?? unknown },
  {
    id: 'kepesertaan',
    name: msg`Kepesertaan`,
    onPhone: 'HIDDEN',
    cell: (row, { i18n }) => (row.membershipKind ? i18n(membershipKindWords[row.membershipKind]) : unknown),
  },
  { id: 'status', name: msg`Status`, cell: (row) => <StatusBadge status={row.status} /> },
  {
    id: 'perlindungan',
    name: msg`Perlindungan`,
    cell: (row) => (row.cover ? <CoverBadge cover={row.cover} /> : unknown),
  },
  {
    id: 'terlindungi',
    name: msg`Terlindungi s.d.`,
    isNamedOnPhone: true,
    // A reported day of death ends the months. While only the record says that somebody is dead they go on, and that is said with them.
    cell: (row, { formats, i18n, today }) =>
      row.protectedThrough ? (
        <>
          {formats.month(row.protectedThrough)}
          {row.status === 'DECEASED' && row.protectedThrough > today && (
            <small style={{ display: 'block', maxWidth: 110, whiteSpace: 'normal' }}>
              {i18n(msg`hari meninggal belum dilaporkan`)}
            </small>
          )}
        </>
      ) : (
        unknown
      ),
  },
  { id: 'pendaftar', name: msg`Pendaftar`, onPhone: 'HIDDEN', cell: (row) => row.registeredBy.shortName },
  {
    id: 'terdaftar',
    name: msg`Terdaftar`,
    onPhone: 'HIDDEN',
    cell: (row, { formats }) => formats.shortDay(row.registeredOn),
  },
]

const ofEverybody: readonly string[] = ['name', 'nik', 'umur', 'desa', 'pekerjaan']

/** What a list shows first: how people are protected, and to whoever may not know it where they stand in the register. */
export function useDefaultColumnIds(): readonly string[] {
  return [...ofEverybody, ...(useMay('CONTRIBUTION_READ') ? ofProtection : ['status'])]
}

/** Every column that the viewer may know, with its name in the language of the page, for the column menu. */
export function useColumnNames(): readonly { readonly id: string; readonly name: string; readonly header: string }[] {
  const { i18n } = useLingui()
  return useReadableColumns().map(({ id, name }) => ({ id, name: i18n._(name), header: i18n._(name) }))
}

/**
 * The chosen columns in the chosen order, ready for the table.
 *
 * @param queue the filters of a queue that is gone through person by person; empty where there is none
 */
export function useWorkerColumns(shown: readonly string[], queue: string): readonly Column<MaskedRow>[] {
  const { i18n } = useLingui()
  const formats = useFormats()
  const readable = useReadableColumns()
  const { today } = useViewer()
  const words = { formats, locale: i18n.locale, i18n: (word: MessageDescriptor) => i18n._(word), queue, today }
  return shown.flatMap((id) => {
    const column = readable.find((candidate) => candidate.id === id)
    if (column === undefined) return []
    const { cell, name, isNamedOnPhone, ...rest } = column
    const header = i18n._(name)
    return [
      {
        ...rest,
        header,
        ...(isNamedOnPhone ? { phoneLabel: header } : {}),
        cell: (row: MaskedRow) => cell(readFragment(WorkerColumns_row, row), words),
      },
    ]
  })
}

/**
 * Whoever reads no contributions has no columns of protection: they would say of everybody that they are not protected. To a regency or city its own name says
 * nothing of where somebody lives, and costs the last column its place.
 */
function useReadableColumns(): readonly WorkerColumn[] {
  const readsContributions = useMay('CONTRIBUTION_READ')
  const { area } = useViewer().tenant
  const readable = readsContributions ? columns : columns.filter(({ id }) => !ofProtection.includes(id))
  if (area?.level !== 'REGENCY') return readable
  const withinArea: Partial<WorkerColumn> = {
    name: msg`Desa`,
    cell: ({ village, regency }) => (regency.code === area.code ? village.name : `${village.name}, ${regency.name}`),
  }
  return readable.map((column) => (column.id === 'desa' ? { ...column, ...withinArea } : column))
}
