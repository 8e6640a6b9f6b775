import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { EARLIER_PROGRAMMES } from '@payung/domain/benefit/earlier-benefit-file'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import type { EarlierAddress } from './earlier-address.ts'
import type { EarlierFigures } from './earlier-benefits.query.ts'
import { earlierProgrammeWords, unplacedWord } from './earlier-words.ts'

interface NamedFigure {
  readonly key: string | null
  readonly name: string
  readonly claims: number
  readonly amount: string
  /** The payments that it counts. */
  readonly rows: EarlierAddress
}

/** The same payments together, by programme, by area and by year; each number opens its payments. */
export function EarlierFigureTables(props: { figures: EarlierFigures }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { number, rupiah } = useFormats()
  const { all, byArea, byProgramme, byYear } = props.figures
  return (
    <>
      <Card title={<Trans>Semuanya bersama</Trans>}>
        <FactList
          facts={[
            [
              <Trans key="claims">Jumlah klaim</Trans>,
              <Link key="is" to="/klaim/terdahulu" search={{ tampil: 'rincian' }}>
                {number(all.claims)}
              </Link>,
            ],
            [<Trans key="amount">Santunan yang dibayar</Trans>, <b key="is">{rupiah(all.amount)}</b>],
          ]}
        />
      </Card>
      <FigureTable
        title={<Trans>Menurut program</Trans>}
        label={t`Klaim terdahulu menurut program`}
        figures={byProgramme.flatMap((figure) => {
          const programme = EARLIER_PROGRAMMES.find((name) => name === figure.key)
          if (programme === undefined) return []
          const name = i18n._(earlierProgrammeWords[programme])
          return [{ ...figure, name, rows: { tampil: 'rincian', program: programme } as const }]
        })}
      />
      <FigureTable
        title={<Trans>Menurut tahun bayar</Trans>}
        label={t`Klaim terdahulu menurut tahun`}
        figures={byYear.map((figure) => ({
          ...figure,
          name: figure.key ?? '—',
          rows: { tampil: 'rincian', tahun: Number(figure.key) } as const,
        }))}
      />
      <FigureTable
        title={<Trans>Menurut wilayah</Trans>}
        label={t`Klaim terdahulu menurut wilayah`}
        figures={byArea.map((figure) => ({
          ...figure,
          name: `${figure.area?.name ?? '—'}${figure.isUnplaced ? ` (${i18n._(unplacedWord)})` : ''}`,
          rows: { tampil: 'rincian', ...(figure.key === null ? {} : { wilayah: figure.key }) } as const,
        }))}
      />
    </>
  )
}

function FigureTable(props: { title: ReactNode; label: string; figures: readonly NamedFigure[] }) {
  const { t } = useLingui()
  const { number, rupiah } = useFormats()
  return (
    <Card title={props.title} flush>
      <WholeList name="earlier-figure-tables" rows={props.figures}>
        {(rows) => (
          <DataTable
            label={props.label}
            rows={rows}
            idOf={({ key, name }) => key ?? name}
            nameOf={({ name }) => name}
            columns={[
              { id: 'name', header: <Trans>Bagian</Trans>, onPhone: 'HEAD', cell: ({ name }) => name },
              {
                id: 'claims',
                header: <Trans>Jumlah klaim</Trans>,
                onPhone: 'LINE',
                cell: ({ claims, name, rows }) => (
                  <PhoneLabel label={<Trans>Jumlah klaim</Trans>}>
                    <Link to="/klaim/terdahulu" search={rows} aria-label={t`${number(claims)} klaim: ${name}`}>
                      {number(claims)}
                    </Link>
                  </PhoneLabel>
                ),
              },
              {
                id: 'amount',
                header: <Trans>Santunan</Trans>,
                onPhone: 'LINE',
                cell: ({ amount }) => <PhoneLabel label={<Trans>Santunan</Trans>}>{rupiah(amount)}</PhoneLabel>,
              },
            ]}
          />
        )}
      </WholeList>
    </Card>
  )
}
