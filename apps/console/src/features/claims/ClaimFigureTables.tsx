import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { useDecreeName } from '../programmes/use-decree-name.ts'
import { type ClaimAddress, readClaimAddress } from './claim-address.ts'
import type { ClaimFigures } from './claim-figures.query.ts'
import { payerWords, programmeWords } from './claim-words.ts'

type Figure = ClaimFigures['byMonth'][number]

interface NamedFigure extends Figure {
  readonly name: string
  /** The cases that it counts; null where no list shows just these. */
  readonly cases: ClaimAddress | null
}

/** The same claims by district, insurance, month, decree and payer; each number opens its cases. */
export function ClaimFigureTables(props: { figures: ClaimFigures }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { month } = useFormats()
  const nameOf = useDecreeName()
  const { byArea, byProgramme, byMonth, byDecree, byPayer, from, until } = props.figures
  const time = { dari: from, sampai: until }
  return (
    <>
      <FigureTable
        title={<Trans>Menurut kecamatan</Trans>}
        label={t`Klaim menurut kecamatan`}
        rows={byArea.map((row) => ({
          ...row,
          name: row.areaName ?? t`Dicatat pemerintah lain`,
          cases: row.key === null ? null : { ...time, wilayah: row.key },
        }))}
      />
      <FigureTable
        title={<Trans>Menurut jaminan</Trans>}
        label={t`Klaim menurut jaminan`}
        rows={byProgramme.map((row) => {
          const programme = row.key === 'WORK_ACCIDENT' ? ('WORK_ACCIDENT' as const) : ('DEATH' as const)
          const word = programmeWords[programme]
          return { ...row, name: word === undefined ? programme : i18n._(word), cases: { ...time, program: programme } }
        })}
      />
      <FigureTable
        title={<Trans>Menurut bulan peristiwa</Trans>}
        label={t`Klaim menurut bulan peristiwa`}
        rows={byMonth.map((row) => ({
          ...row,
          name: row.key === null ? '—' : month(row.key),
          cases: row.key === null ? null : { dari: row.key, sampai: lastDayOf(row.key) },
        }))}
      />
      <FigureTable
        title={<Trans>Menurut keputusan yang melindungi</Trans>}
        label={t`Klaim menurut keputusan`}
        rows={byDecree.map((row) => ({
          ...row,
          name: row.decree === null ? t`Tanpa keputusan pemerintah ini` : nameOf(row.decree),
          cases: row.decree === null ? null : { ...time, keputusan: row.decree.id },
        }))}
      />
      <FigureTable
        title={<Trans>Menurut pembayar bulan peristiwa</Trans>}
        label={t`Klaim menurut pembayar`}
        rows={byPayer.map((row) => {
          const word = payerWords[row.key ?? '']
          return {
            ...row,
            name: word === undefined ? t`Bulannya tidak terlindungi` : i18n._(word),
            cases: readClaimAddress({ ...time, pembayar: row.key ?? 'NOBODY' }),
          }
        })}
      />
    </>
  )
}

function FigureTable(props: { title: ReactNode; label: string; rows: readonly NamedFigure[] }) {
  const { t } = useLingui()
  const { number, rupiah } = useFormats()
  const days = (value: number | null) => (value === null ? '—' : t`${value} hari`)
  return (
    <Card flush title={props.title}>
      <WholeList name="claim-figure-tables" rows={props.rows}>
        {(rows) => (
          <DataTable
            label={props.label}
            rows={rows}
            idOf={({ key }) => key ?? '—'}
            nameOf={({ name }) => name}
            columns={[
              { id: 'name', header: <Trans>Kelompok</Trans>, onPhone: 'HEAD', cell: ({ name }) => name },
              {
                id: 'claims',
                header: <Trans>Jumlah klaim</Trans>,
                onPhone: 'LINE',
                cell: ({ claims, cases, name }) => (
                  <PhoneLabel label={<Trans>Jumlah klaim</Trans>}>
                    <CasesLink cases={cases} label={t`${number(claims)} klaim: ${name}`}>
                      {number(claims)}
                    </CasesLink>
                  </PhoneLabel>
                ),
              },
              {
                id: 'open',
                header: <Trans>Masih berjalan</Trans>,
                cell: ({ open, cases, name }) => (
                  <PhoneLabel label={<Trans>Masih berjalan</Trans>}>
                    <CasesLink cases={cases} stage="berjalan" label={t`${number(open)} masih berjalan: ${name}`}>
                      {number(open)}
                    </CasesLink>
                  </PhoneLabel>
                ),
              },
              {
                id: 'paid',
                header: <Trans>Dibayar</Trans>,
                cell: ({ paid, cases, name }) => (
                  <PhoneLabel label={<Trans>Dibayar</Trans>}>
                    <CasesLink cases={cases} stage="dibayar" label={t`${number(paid)} dibayar: ${name}`}>
                      {number(paid)}
                    </CasesLink>
                  </PhoneLabel>
                ),
              },
              {
                id: 'amount',
                header: <Trans>Santunan</Trans>,
                cell: ({ paidAmount }) => <PhoneLabel label={<Trans>Santunan</Trans>}>{rupiah(paidAmount)}</PhoneLabel>,
              },
              {
                id: 'median',
                header: <Trans>Separuhnya dalam</Trans>,
                cell: ({ medianDays }) => (
                  <PhoneLabel label={<Trans>Separuhnya dalam</Trans>}>{days(medianDays)}</PhoneLabel>
                ),
              },
              {
                id: 'slow',
                header: <Trans>Sembilan dari sepuluh dalam</Trans>,
                cell: ({ slowDays }) => (
                  <PhoneLabel label={<Trans>Sembilan dari sepuluh dalam</Trans>}>{days(slowDays)}</PhoneLabel>
                ),
              },
            ]}
          />
        )}
      </WholeList>
    </Card>
  )
}

/** A number that opens its cases; a plain one where no list shows just these. */
function CasesLink(props: {
  cases: ClaimAddress | null
  stage?: 'berjalan' | 'dibayar'
  label: string
  children: ReactNode
}) {
  const { cases, stage, label, children } = props
  if (cases === null) return children
  return (
    <Link to="/klaim" search={stage === undefined ? cases : { ...cases, tahap: stage }} aria-label={label}>
      {children}
    </Link>
  )
}

function lastDayOf(isoMonth: string): string {
  const day = new Date(`${isoMonth}T00:00:00Z`)
  day.setUTCMonth(day.getUTCMonth() + 1, 0)
  return day.toISOString().slice(0, 10)
}
