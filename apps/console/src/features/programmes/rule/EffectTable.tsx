import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { type Column, DataTable } from '../../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../../ui/table/PhoneLabel.tsx'
import type { RuleEffectResult } from '../programme.query.ts'

export type EffectKind = 'ELIGIBLE' | 'NOT_ELIGIBLE' | 'UNKNOWN' | 'GAINED' | 'LOST' | 'KEPT'

interface EffectRow {
  readonly areaCode: string | null
  readonly name: string
  readonly gained: number
  readonly lost: number
  readonly kept: number
  readonly eligible: number
  readonly unknown: number
}

/** Whom a changed rule would change, by area; every number opens its people. */
export function EffectTable(props: {
  effect: RuleEffectResult
  /** The numbers are those of an earlier draft; new ones are on their way. */
  refreshing: boolean
  onOpen: (kind: EffectKind, areaCode: string | null, areaName: string) => void
}) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { all, areas } = props.effect
  const rows: EffectRow[] = [
    { areaCode: null, name: t`Semua wilayah`, ...all },
    ...areas.map((row) => ({ areaCode: row.area?.code ?? null, name: row.area?.name ?? '', ...row })),
  ]
  const opening = (kind: EffectKind, words: string, count: (row: EffectRow) => number) => (row: EffectRow) => {
    const shown = number(count(row))
    return count(row) === 0 ? (
      shown
    ) : (
      <Button
        size="compact-sm"
        variant="subtle"
        className="figures"
        aria-label={`${shown} ${words}, ${row.name}`}
        onClick={() => props.onOpen(kind, row.areaCode, row.name)}
      >
        {shown}
      </Button>
    )
  }
  const column = (id: string, header: ReactNode, cell: Column<EffectRow>['cell']): Column<EffectRow> => ({
    id,
    header,
    align: 'right',
    cell: (row) => <PhoneLabel label={header}>{cell(row)}</PhoneLabel>,
  })
  return (
    <DataTable
      label={t`Dampak aturan per wilayah`}
      compact
      refreshing={props.refreshing}
      rows={rows}
      idOf={({ areaCode }) => areaCode ?? 'all'}
      nameOf={({ name }) => name}
      columns={[
        {
          id: 'area',
          header: <Trans>Wilayah</Trans>,
          onPhone: 'HEAD',
          cell: ({ areaCode, name }) => (areaCode === null ? <b>{name}</b> : name),
        },
        column(
          'gained',
          <Trans>Jadi layak</Trans>,
          opening('GAINED', t`orang jadi layak`, (row) => row.gained),
        ),
        column(
          'lost',
          <Trans>Tidak lagi</Trans>,
          opening('LOST', t`orang tidak lagi layak`, (row) => row.lost),
        ),
        column(
          'kept',
          <Trans>Tetap layak</Trans>,
          opening('KEPT', t`orang tetap layak`, (row) => row.kept),
        ),
        column(
          'unknown',
          <Trans>Data kurang</Trans>,
          opening('UNKNOWN', t`orang dengan data kurang`, (row) => row.unknown),
        ),
      ]}
    />
  )
}
