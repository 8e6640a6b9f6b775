import { Trans, useLingui } from '@lingui/react/macro'
import { IconSchool } from '@tabler/icons-react'
import { Link, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { NoMatch } from '../../ui/states/NoMatch.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { ListControls } from '../../ui/table/ListControls.tsx'
import classes from '../../ui/table/NeedLinks.module.css'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { useConnection } from '../../ui/table/use-connection.ts'
import { type Standing, StandingsQuery, type Totals } from './scholarship.query.ts'
import { yearLooks } from './scholarship-words.ts'

const childrenOnPage = 25

/** What of a year is shown, as the address says it. */
export const shows = { bukti: 'PROOF_MISSING', bayar: 'UNPAID', lunas: 'PAID', akhir: 'ENDING' } as const

export function shownOf(address: string | undefined): keyof typeof shows | null {
  return address !== undefined && Object.hasOwn(shows, address) ? (address as keyof typeof shows) : null
}

/** The children of a school year by what is still to be done, with the sums of the year. */
export function YearWorklist(props: {
  year: number
  search: string
  /** What else decides which rows are shown. */
  controls: { readonly years: ReactNode; readonly search: ReactNode }
  onClear: () => void
}) {
  const { year, search } = props
  const address = useSearch({ from: '/app/beasiswa' })
  const show = shownOf(address.tampil)
  const list = useConnection(
    StandingsQuery,
    {
      ...pageOfAddress(address, childrenOnPage),
      year,
      ...(show === null ? {} : { show: shows[show] }),
      ...(search === '' ? {} : { search }),
    },
    (data) => data.scholarshipStandings,
  )
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const totals = list.data?.scholarshipTotals ?? null
  return (
    <>
      <ListControls search={props.controls.search}>
        {props.controls.years}
        <ShowLinks year={year} show={show} totals={totals} />
      </ListControls>
      {totals !== null && totals.unpaidAmount !== null && totals.paidAmount !== null && (
        <p>
          <Trans>
            Belum dibayar {rupiah(totals.unpaidAmount)}. Sudah dibayar {rupiah(totals.paidAmount)}.
          </Trans>
        </p>
      )}
      <Card flush>
        <ConnectionPage
          file={false}
          list={list}
          failure={<Trans>Daftar beasiswa tidak dapat dimuat</Trans>}
          loading={{ label: t`Memuat daftar beasiswa`, rows: 6 }}
          noMatch={
            (show !== null || search !== '') && (
              <NoMatch title={<Trans>Tidak ada anak yang cocok</Trans>} onClear={props.onClear}>
                <Trans>Pilih saringan lain, atau kosongkan pencarian.</Trans>
              </NoMatch>
            )
          }
          empty={
            <NothingYet icon={IconSchool} title={<Trans>Belum ada anak pada tahun ajaran ini</Trans>}>
              <Trans>Anak dicatat dari halaman klaim keluarganya.</Trans>
            </NothingYet>
          }
        >
          {(rows) => <StandingTable rows={rows} />}
        </ConnectionPage>
      </Card>
    </>
  )
}

function ShowLinks(props: { year: number; show: keyof typeof shows | null; totals: Totals | null }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { totals, year } = props
  const links: readonly (readonly [keyof typeof shows | null, string, number | undefined])[] = [
    [null, t`Semua`, totals?.total],
    ['bukti', t`Surat sekolah belum ada`, totals?.proofMissing],
    ['bayar', t`Terbukti, belum dibayar`, totals?.unpaid],
    ['lunas', t`Sudah dibayar`, totals?.paid],
    ['akhir', t`Tahun terakhir`, totals?.ending],
  ]
  return (
    <nav aria-label={t`Saring beasiswa`} className={`${classes.links} not-on-paper`}>
      {links.map(([name, label, count]) => (
        <ButtonLink
          key={label}
          to="/beasiswa"
          search={name === null ? { tahun: year } : { tahun: year, tampil: name }}
          variant={name === props.show ? 'light' : 'default'}
          aria-current={name === props.show ? 'page' : undefined}
        >
          {count === undefined ? label : `${label} (${number(count)})`}
        </ButtonLink>
      ))}
    </nav>
  )
}

function StandingTable(props: { rows: readonly Standing[] }) {
  const { t } = useLingui()
  const { rupiah, shortDay } = useFormats()
  return (
    <DataTable
      label={t`Daftar beasiswa`}
      rows={props.rows}
      idOf={({ id }) => id}
      nameOf={({ scholarship }) => scholarship?.childName ?? '—'}
      columns={[
        {
          id: 'child',
          header: <Trans>Anak</Trans>,
          onPhone: 'HEAD',
          cell: ({ scholarship }) =>
            scholarship && (
              <Link to="/beasiswa/$scholarshipId" params={{ scholarshipId: scholarship.id }}>
                {scholarship.childName}
              </Link>
            ),
        },
        {
          id: 'parent',
          header: <Trans>Orang tua</Trans>,
          onPhone: 'LINE',
          cell: ({ claim }) =>
            claim && (
              <Link to="/klaim/$claimId" params={{ claimId: claim.id }}>
                {claim.person?.name ?? t`Kasus klaim`}
              </Link>
            ),
        },
        {
          id: 'village',
          header: <Trans>Desa/kelurahan</Trans>,
          cell: ({ claim }) => claim?.person?.village?.name ?? '—',
        },
        {
          id: 'state',
          header: <Trans>Keadaan</Trans>,
          onPhone: 'LINE',
          cell: ({ state }) => <LookBadge look={yearLooks[state]} />,
        },
        {
          id: 'until',
          header: <Trans>Surat paling lambat</Trans>,
          onPhone: 'LINE',
          cell: ({ state, proveUntil }) => (state === 'PROOF_DUE' ? shortDay(proveUntil) : '—'),
        },
        {
          id: 'due',
          header: <Trans>Hak (Rp)</Trans>,
          align: 'right',
          cell: ({ due }) => (due === null ? '—' : rupiah(due)),
        },
        {
          id: 'paid',
          header: <Trans>Dibayar BPJS</Trans>,
          align: 'right',
          cell: ({ paid }) => (paid === null ? '—' : rupiah(paid)),
        },
        { id: 'last', header: <Trans>Tahun terakhir</Trans>, cell: ({ isLast }) => (isLast ? t`Ya` : t`Tidak`) },
      ]}
    />
  )
}
