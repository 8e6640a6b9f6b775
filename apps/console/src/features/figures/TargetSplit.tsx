import { Trans, useLingui } from '@lingui/react/macro'
import { Group, NativeSelect, SegmentedControl, Stack } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import classes from './Coverage.module.css'
import type { Target } from './coverage.query.ts'
import { useFigureText } from './use-figure-text.ts'

type Basis = 'byGap' | 'byEligible'

/** What each area would have to bring for a target that is still to come: a proposal, whose parts add up to the whole. */
export function TargetSplit(props: { targets: readonly Target[] }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const text = useFigureText()
  const open = props.targets.filter(({ byGap, peopleMissing }) => byGap.length > 0 && (peopleMissing ?? 0) > 0)
  const [key, setKey] = useState<string | null>(null)
  const [basis, setBasis] = useState<Basis>('byGap')
  const target =
    open.find(({ figure }) => figure.key === key) ?? open.find(({ monthsLeft }) => monthsLeft !== 0) ?? open[0]
  if (target === undefined) return null
  const rows = target[basis]
  const all = number(target.peopleMissing ?? 0)
  return (
    <Stack gap="xs">
      <h3 className={classes.part}>
        <Trans>Usulan pembagian ke wilayah</Trans>
      </h3>
      <Group gap="md" align="flex-end">
        <NativeSelect
          label={t({ message: 'Target', context: 'one' })}
          value={target.figure.key}
          data={open.map(({ figure }) => ({ value: figure.key, label: `${text.asOf(figure)}: ${text.value(figure)}` }))}
          onChange={({ currentTarget }) => setKey(currentTarget.value)}
        />
        <SegmentedControl
          aria-label={t`Bagi menurut`}
          data={[
            { value: 'byGap', label: t`Yang belum tercakup` },
            { value: 'byEligible', label: t`Yang layak` },
          ]}
          value={basis}
          onChange={(value) => setBasis(value as Basis)}
        />
      </Group>
      <p className={classes.dim}>
        <Trans>
          {all} pekerja dibagi menurut sisa terbesar. Yang layak tanpa angka terbitan memakai perkiraan dari penduduk.
          Belum ada yang disimpan.
        </Trans>
      </p>
      <WholeList name="target-split" rows={rows}>
        {(rows) => (
          <DataTable
            label={t`Usulan pembagian ke wilayah`}
            rows={rows}
            idOf={({ area }) => area.code}
            nameOf={({ area }) => area.name}
            columns={[
              { id: 'area', header: <Trans>Wilayah</Trans>, onPhone: 'HEAD', cell: ({ area }) => area.name },
              {
                id: 'people',
                header: <Trans>Pekerja</Trans>,
                align: 'right',
                onPhone: 'LINE',
                cell: ({ people }) => <PhoneLabel label={t`Pekerja`}>{number(people)}</PhoneLabel>,
              },
            ]}
          />
        )}
      </WholeList>
    </Stack>
  )
}
